import { corrections } from '../testing/properties/corrections.ts';
import { hold } from '../testing/properties/hold.ts';

hold(corrections);
