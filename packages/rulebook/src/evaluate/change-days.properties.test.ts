import { changeDays } from '../testing/properties/change-days.ts';
import { hold } from '../testing/properties/hold.ts';

hold(changeDays);
