/** Reviews of custody: those that C32 makes due, and the six months of C31. The rules say what was answered already. */
import { parseDay } from '../calendar/civil-day.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf } from './duty.ts';

const reviews: ReadonlySet<string> = new Set(['custody-review', 'headquarters-custody-review']);

/** The six months have their own day in law, and the review of that day or later answers them while the person is held. */
const sixMonths = 'six-months-of-detention';

const settledBy = ['custody.reviewed', 'custody.released'];

export const custodyReviews: DutyFinder = (matter) => {
  const duties: Duty[] = [];
  for (const { rule, what, for: whose, on } of matter.posture.deadlines) {
    if (whose !== 'agency' || !(reviews.has(what) || what === sixMonths)) continue;
    if (what === sixMonths && isAnswered(matter, on)) continue;
    const because = [...matter.facts.of('custody.review-due'), ...matter.facts.of('custody.booked-in')].map(idOf);
    duties.push({
      id: `custody-review/${what}/${on}`,
      duty: 'custody-review',
      what,
      rule,
      dueOn: on,
      legal: true,
      because,
      settledBy,
    });
  }
  return duties;
};

function isAnswered({ facts, clock }: DutyMatter, on: string): boolean {
  const last = parseDay(on) ?? Number.POSITIVE_INFINITY;
  return facts.of('custody.reviewed').some((at) => at.earliest >= last && clock.reached(at.latest));
}
