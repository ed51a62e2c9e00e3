/** Reviews of custody: those that C32 makes due, and the six months of C31. The rules say what was answered already. */
import { parseDay } from '../calendar/civil-day.ts';
import type { Deadline, Review } from '../posture.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf, idOfAll, noDuties, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';
import { learntOn } from './learnt-on.ts';

const reviews: ReadonlySet<string> = new Set(['custody-review', 'headquarters-custody-review']);

/** The six months have their own day in law, and the review of that day or later answers them while the person is held. */
const sixMonths = 'six-months-of-detention';

const settledBy = ['custody.reviewed', 'custody.released'];

/** The next review that is owed: each is answered in turn, and one person at one sitting owes no more than one. */
export const custodyReviews: DutyFinder = (matter) => {
  let next: Deadline | undefined;
  for (const deadline of matter.posture.deadlines) {
    const { what, for: whose, on } = deadline;
    if (whose !== 'agency' || !(reviews.has(what) || what === sixMonths)) continue;
    if (what === sixMonths && isAnswered(matter, on)) continue;
    if (next === undefined || on < next.on) next = deadline;
  }
  if (next !== undefined) return [dutyOf(matter, next)];
  const doubt = matter.posture.reviews.find(({ rule }) => rule === 'C32');
  return doubt === undefined ? noDuties : [whetherHeld(matter, doubt)];
};

/** Where the rule does not know whether the person is held it lists no day: somebody finds out. */
function whetherHeld({ facts }: DutyMatter, { because }: Review): Duty {
  const told = [...facts.of('custody.booked-in'), ...facts.of('custody.released')].filter((at) =>
    because.includes(idOf(at)),
  );
  const learnt = Math.max(...told.map(({ event }) => learntOn(event)));
  return {
    id: `custody-review/whether-held/${idOfAll([...because].sort())}`,
    duty: 'custody-review',
    what: 'whether-held',
    rule: 'C32',
    dueOn: shownDay(afterHousePeriod('whether-held', learnt)),
    legal: false,
    because: [...because],
    settledBy: [...settledBy, 'custody.held-elsewhere', 'departure.verified'],
  };
}

function dutyOf({ facts }: DutyMatter, { rule, what, on }: Deadline): Duty {
  return {
    id: `custody-review/${what}/${on}`,
    duty: 'custody-review',
    what,
    rule,
    dueOn: on,
    legal: true,
    because: [...facts.of('custody.review-due'), ...facts.of('custody.booked-in')].map(idOf),
    settledBy,
  };
}

function isAnswered({ facts, clock }: DutyMatter, on: string): boolean {
  const last = parseDay(on) ?? Number.POSITIVE_INFINITY;
  return facts.of('custody.reviewed').some((at) => at.earliest >= last && clock.reached(at.latest));
}
