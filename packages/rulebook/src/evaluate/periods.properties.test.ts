import { hold } from '../testing/properties/hold.ts';
import { periods } from '../testing/properties/periods.ts';

hold(periods);
