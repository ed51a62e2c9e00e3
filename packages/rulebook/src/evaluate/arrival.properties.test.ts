import { arrival } from '../testing/properties/arrival.ts';
import { hold } from '../testing/properties/hold.ts';

hold(arrival);
