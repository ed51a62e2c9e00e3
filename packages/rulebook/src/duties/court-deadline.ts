/**
 * The days that the law sets the agency, beside the reviews: a child's transfer, a judge's review of fear, notice and appeal
 * of a bond decision, and the lapse of its stay. The end of the removal period (C30) is none: nobody owes anything by it.
 */
import { parseDay } from '../calendar/civil-day.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { Deadline } from '../posture.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf } from './duty.ts';

interface CourtDeadline {
  /** What it rests on, by the kinds of the events. */
  readonly restsOn: readonly string[];
  readonly settledBy: readonly string[];
  /** Whether it is still owed on the day asked. */
  isOwed(matter: DutyMatter, on: number): boolean;
}

/** A right that the agency may use through its last day: unused, it is over and nobody owes it. */
function throughLastDay({ facts, clock }: DutyMatter, on: number): boolean {
  const isUsed = facts
    .of('appeal.filed')
    .some(
      (at) => text(at.event.body, 'what') === 'bond' && text(at.event.body, 'by') === 'dhs' && clock.reached(at.latest),
    );
  return !isUsed && !clock.past(on);
}

const byWhat: Readonly<Record<string, CourtDeadline>> = {
  // Listed while the hold of the child is in force.
  'transfer-to-hhs': { restsOn: ['hold.placed'], settledBy: ['hold.released'], isOwed: () => true },
  'credible-fear-review': {
    restsOn: ['fear.decided'],
    settledBy: ['fear.decided'],
    isOwed: (matter) => findingsWithoutJudge(matter).length > 0,
  },
  'bond-stay-notice': {
    restsOn: ['bond.decided'],
    settledBy: ['appeal.filed'],
    isOwed: throughLastDay,
  },
  'bond-stay-appeal': {
    restsOn: ['bond.decided'],
    settledBy: ['appeal.filed'],
    isOwed: throughLastDay,
  },
  // After it the person is to be released; that is owed only where the record leaves the person held (C35).
  'bond-stay-lapse': {
    restsOn: ['bond.decided', 'appeal.filed'],
    settledBy: ['appeal.decided', 'custody.released'],
    isOwed: ({ clock, posture }, on) => !clock.past(on) || posture.reviews.some(({ rule }) => rule === 'C35'),
  },
};

/** Deadlines that are duties of another kind, or of nobody. */
const elsewhere: ReadonlySet<string> = new Set([
  'custody-review',
  'headquarters-custody-review',
  'six-months-of-detention',
  'condition-review',
  'removal-period',
]);

/** What a deadline is that nobody has described here yet: owed through its last day. */
const undescribed: CourtDeadline = {
  restsOn: [],
  settledBy: [],
  isOwed: ({ clock }, on) => !clock.past(on),
};

export const courtDeadlines: DutyFinder = (matter) => {
  if (matter.isOver) return [];
  const duties: Duty[] = [];
  for (const deadline of matter.posture.deadlines) {
    if (deadline.for !== 'agency' || elsewhere.has(deadline.what)) continue;
    const described = byWhat[deadline.what] ?? undescribed;
    const on = parseDay(deadline.on);
    if (on !== undefined && described.isOwed(matter, on)) duties.push(dutyOf(matter, deadline, described));
  }
  return duties;
};

function dutyOf({ facts }: DutyMatter, { rule, what, on }: Deadline, { restsOn, settledBy }: CourtDeadline): Duty {
  return {
    id: `court-deadline/${what}/${on}`,
    duty: 'court-deadline',
    what,
    rule,
    dueOn: on,
    legal: true,
    because: restsOn.flatMap((kind) => facts.of(kind).map(idOf)),
    settledBy,
  };
}

/** Negative findings of credible fear that no finding of a judge surely follows. */
function findingsWithoutJudge({ facts, clock }: DutyMatter): readonly Dated[] {
  const findings = facts.of('fear.decided');
  const isOfJudge = ({ event }: Dated): boolean => text(event.body, 'stage') === 'judge';
  return findings.filter(
    (at) =>
      !isOfJudge(at) &&
      text(at.event.body, 'screening') === 'credible' &&
      text(at.event.body, 'result') === 'negative' &&
      !findings.some((later) => isOfJudge(later) && surelyBefore(at, later) && clock.reached(later.latest)),
  );
}
