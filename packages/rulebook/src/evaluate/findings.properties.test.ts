import { findings } from '../testing/properties/findings.ts';
import { hold } from '../testing/properties/hold.ts';

hold(findings);
