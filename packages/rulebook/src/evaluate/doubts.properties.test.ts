import { doubts } from '../testing/properties/doubts.ts';
import { hold } from '../testing/properties/hold.ts';

hold(doubts);
