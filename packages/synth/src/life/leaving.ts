/**
 * How custody ends and when people leave. The court learns of a release while the case is before it. Of a departure, and so
 * of the end of the custody of someone whom the agency removes, it never learns: its record goes on saying D.
 */
import { lastAppealDay, never } from '../calendar.ts';
import { mix, mixUnit } from '../random.ts';
import type { Life, Standing } from './shape.ts';

const purpose = 520;

/**
 * Days from a final order to the removal of someone held: the mean stay of all who are held was 34 to 39 days in FY18 and FY19,
 * and a few are held for much longer.
 */
const soonestRemoval = 6;
const removalDays = 40;
const shareHeldLong = 0.05;
const longDays = 400;

/** Share of voluntary departures that are kept, and days to them. */
const shareKept = 0.6;
const departureDays = 110;

/**
 * Of all others ordered removed, as many have left as leave about 43 orders on the docket to 100 pending cases: 1.45 million
 * final orders in November 2024, against 3.4 million pending cases.
 */
const shareNeverLeaving = 0.1;
const meanDaysToLeave = 3.5 * 365;

/** Ends custody as the story has it, and says when the person leaves. Reads no stream: all else in the life stays as it was. */
export function endCustodyAndLeave(life: Life, seed: number): void {
  const chosen = (nth: number): number => mixUnit(seed, purpose + nth, life.index);
  releaseAfterCustody(life, (days) => mix(seed, purpose + 9, life.index) % days);
  const last = life.standings.at(-1);
  if (last?.what !== 'order') return;
  const from = finalDay(last);
  if (isHeldThen(life, from)) {
    const long = chosen(1) < shareHeldLong ? Math.floor(chosen(2) * longDays) : 0;
    life.departedOn = from + soonestRemoval + Math.floor(chosen(3) * removalDays) + long;
  } else if (last.order?.kind === 'voluntary-departure' && chosen(4) < shareKept) {
    life.departedOn = from + Math.floor(chosen(5) * departureDays);
  } else if (chosen(6) >= shareNeverLeaving) {
    life.departedOn = from + 30 + Math.floor(-Math.log(1 - chosen(7)) * meanDaysToLeave);
  }
}

/** The day from which an order can be carried out. */
function finalDay({ from, order, finalOn }: Standing): number {
  return Math.max(from, finalOn ?? lastAppealDay(order?.on ?? from) + 1);
}

/** Whether the person is held on a day, as far as the court knows. */
function isHeldThen(life: Life, on: number): boolean {
  return life.custody.some(({ detainedOn, releasedOn }) => detainedOn <= on && on < releasedOn);
}

/** Nobody is held once the case has ended without an order, or is before a court again after it had been decided. */
function releaseAfterCustody(life: Life, days: (most: number) => number): void {
  const custody = life.custody[0];
  if (custody === undefined || custody.detainedOn === never) return;
  const ended = life.standings.find(({ what }) => what === 'ended' || what === 'relief')?.from ?? never;
  const again = life.legs.find(({ because }) => because === 'reopened' || because === 'remanded')?.openedOn ?? never;
  const releasedOn = Math.min(ended === never ? never : ended + days(4), again);
  if (releasedOn >= custody.releasedOn) return;
  life.custody[0] = { ...custody, releasedOn: Math.max(custody.detainedOn + 1, releasedOn) };
}
