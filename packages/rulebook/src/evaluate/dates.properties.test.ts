import { dates } from '../testing/properties/dates.ts';
import { hold } from '../testing/properties/hold.ts';

hold(dates);
