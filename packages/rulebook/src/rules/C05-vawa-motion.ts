/** C5: a motion to reopen under the Violence Against Women Act. */
import type { Day } from '../calendar/civil-day.ts';
import { dateOf, dayOf } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealEnd, AppealFact, MotionFact, Ruling } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import { isOfStandingOrder, lastDayToAppeal } from './motions.ts';
import { always, type Rule } from './rule.ts';

export const vawaMotion: Rule = {
  id: 'C5',
  name: 'Motion to reopen under VAWA',
  citations: [
    { cite: 'INA 240(c)(7)(A) and (C)(iv)', confidence: 'S' },
    { cite: 'Pub. L. 109-162, 825(a), 119 Stat. 3064 (VAWA 2005)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.2(d)(1) (the stay goes on while the Board has the appeal)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether the person qualifies, and was in the United States when the motion was filed: what the filing says is taken.',
    'The waiver of the year for extraordinary circumstances or hardship to a child: a motion after the year is a review.',
    'In deportation cases no year is counted (Pub. L. 106-386, 1506(c)).',
  ],
  uncertainties: [
    'Whether the stay goes on while a court of appeals reviews the denial ("exhaustion of all appeals"): after the Board it is a review.',
  ],
  checkedOn: '2026-11-24',
  reads: ['motion.filed', 'motion.decided', 'appeal.filed', 'appeal.decided', 'order.entered'],
  sentence: {
    en: 'A first motion to reopen under VAWA, filed within one year of the final order by a person whom it shows to qualify, bars removal until it is finally disposed of, appeals included; any other needs a person to look.',
    es: 'Una primera moción de reapertura bajo VAWA, presentada dentro de un año desde la orden definitiva por una persona que según ella califica, impide la expulsión hasta su resolución final, apelaciones incluidas; cualquier otra debe revisarla una persona.',
  },
  exceptionTo: 'C3',
  apply(matter) {
    for (const motion of matter.facts.motions) {
      if (!isOfStandingOrder(matter, motion)) continue;
      if (motion.kind === 'reopen-vawa') applyOne(matter, motion);
      else if (isOfUnknownKind(motion) && courseOf(matter, motion) !== undefined) {
        matter.answer.review('C5', 'A motion of an unknown kind may be one under VAWA, and may not be over.', motion);
      }
    }
  },
};

/** A motion whose kind nobody can read; one of another kind than those known says so. */
function isOfUnknownKind({ kind, event }: MotionFact): boolean {
  return kind === 'other' && text(event.body, 'motion') !== 'other';
}

/** Where a motion stands that is not over: what it stays goes on until `until`, or has no end on record. */
type Course =
  | { readonly is: 'open'; readonly until: Day | undefined; readonly because: readonly Dated[] }
  | { readonly is: 'late-appeal' | 'before-a-court'; readonly because: readonly Dated[] };

function applyOne(matter: Matter, motion: MotionFact): void {
  const { answer } = matter;
  const course = courseOf(matter, motion);
  if (course === undefined) return;
  switch (course.is) {
    case 'open':
      if (!motion.qualified) {
        answer.review('C5', 'A motion to reopen under VAWA is pending.', motion, ...course.because);
      } else if (isFirst(matter, motion) && isInTime(matter, motion)) {
        answer.bar('C5', 'all', course.until, motion, ...course.because);
      } else {
        const why = 'A motion to reopen under VAWA is pending that came after its year, or is not the first.';
        answer.review('C5', why, motion, ...course.because);
      }
      return;
    case 'late-appeal': {
      const why = 'An appeal from the denial of a motion to reopen under VAWA came after the time to appeal.';
      answer.review('C5', why, motion, ...course.because);
      return;
    }
    case 'before-a-court': {
      const why = 'A motion to reopen under VAWA was denied, and the time to ask a court to review that is running.';
      answer.review('C5', why, motion, ...course.because);
    }
  }
}

function courseOf(matter: Matter, motion: MotionFact): Course | undefined {
  const { clock } = matter;
  const reached = motion.rulings.filter((ruling) => clock.reached(ruling.latest));
  const isPlain = reached.every(({ decision }) => decision === 'denied' || decision === 'withdrawn');
  let denial: Ruling | undefined;
  for (const ruling of reached) if (denial === undefined || ruling.latest >= denial.latest) denial = ruling;
  if (denial === undefined || !isPlain) return { is: 'open', until: undefined, because: [] };
  if (denial.decision === 'withdrawn') return undefined;
  return motion.forum === 'board' ? beforeACourt(matter, denial) : afterDenial(matter, denial);
}

/** After a judge's denial: the time to appeal, the appeal, and what the Board made of it. */
function afterDenial(matter: Matter, denial: Ruling): Course | undefined {
  const { facts, clock } = matter;
  const last = lastDayToAppeal(matter, denial);
  const appeals = facts.appeals.filter(
    (appeal) => (appeal.what === 'motion' || appeal.what === 'unknown') && !surelyBefore(appeal, denial),
  );
  const timely = appeals.filter((appeal) => appeal.earliest <= last);
  let end: Dated | undefined;
  let isRejected = true;
  for (const appeal of timely) {
    const ended = finalEnd(matter, appeal);
    if (ended === undefined) return { is: 'open', until: undefined, because: [denial, appeal] };
    if (end === undefined || ended.latest > end.latest) end = ended;
    if (ended.how !== 'rejected') isRejected = false;
  }
  // Without an appeal, or where each was rejected and can be filed anew, the stay goes on while the time to appeal runs.
  if (isRejected && !clock.past(last)) return { is: 'open', until: last, because: [denial] };
  if (end !== undefined) return beforeACourt(matter, end);
  const late = appeals.find((appeal) => finalEnd(matter, appeal) === undefined);
  return late === undefined ? undefined : { is: 'late-appeal', because: [denial, late] };
}

/** What plainly ended an appeal by the day asked. One sent back or sustained leaves the motion undecided. */
function finalEnd({ clock }: Matter, appeal: AppealFact): AppealEnd | undefined {
  const ends = appeal.ends.filter((end) => clock.reached(end.latest));
  const isPlain = ends.every(({ how }) => how === 'dismissed' || how === 'withdrawn' || how === 'rejected');
  return isPlain ? ends.at(-1) : undefined;
}

function beforeACourt({ answer, clock }: Matter, decision: Dated): Course | undefined {
  const last = lastDay(decision.latest, answer.parameter('petition-days', decision.latest), 'later');
  return clock.past(last) ? undefined : { is: 'before-a-court', because: [decision] };
}

/** One motion of this kind may be filed whatever other motions were (240(c)(7)(A)). */
function isFirst({ facts }: Matter, motion: MotionFact): boolean {
  return !facts.motions.some((other) => other.kind === 'reopen-vawa' && surelyBefore(other, motion));
}

/** Within the year, its last day included and read late. Where the order is not plainly final the year has not plainly begun. */
function isInTime({ finality, standing, answer }: Matter, motion: MotionFact): boolean {
  const { status, on } = finality;
  if (status !== 'final' || on === undefined || !Number.isFinite(on) || standing?.order.isDeportation === true)
    return true;
  return motion.earliest <= lastDay(monthsAfter(on, answer.parameter('vawa-motion-months', on)), 0, 'later');
}

/** The same date so many months later; the first of the next month where the month has no such day. */
function monthsAfter(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const counted = month - 1 + months;
  return dayOf(year + Math.floor(counted / 12), (counted % 12) + 1, dayOfMonth);
}
