/** The days for which there is law in this rulebook. What is dated outside them can be no event that it reads. */
import type { IsoDate } from '../event.ts';
import type { Day } from './civil-day.ts';
import { dayOf } from './civil-day.ts';

/** The Immigration and Nationality Act took effect on this day (Act of June 27, 1952, section 407). */
export const firstEncodedDay: IsoDate = '1952-12-24';
/** The last day of the last year that anyone can mean: a later one is a slip of the pen, or a mark for "never". */
export const lastEncodedDay: IsoDate = '2199-12-31';

const first = dayOf(1952, 12, 24);
const last = dayOf(2199, 12, 31);

/**
 * Whether an event can have happened under the law encoded here. A span may begin earlier: that is how a source says "on or
 * before".
 */
export function isWithinEncodedLaw(latest: Day): boolean {
  return latest >= first && latest <= last;
}
