/**
 * Check-ins to look at: one whose day is over with nothing on record of it, and one that someone recorded as missed. What is
 * not on record is never taken for missed: the letter may have come late, the office may have been closed.
 */
import type { Dated } from '../fold/dated.ts';
import { readSpan } from '../fold/dated.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf, noDuties, shownDay } from './duty.ts';
import { afterHousePeriod } from './house-periods.ts';

const settledBy = ['checkin.completed', 'checkin.excused'];

export const checkIns: DutyFinder = (matter) => {
  if (matter.isOver) return noDuties;
  const { facts } = matter;
  return [
    ...facts.of('checkin.scheduled').flatMap((at) => withoutRecord(matter, at)),
    ...facts.of('checkin.missed').flatMap((at) => missed(matter, at)),
  ];
};

/** A check-in whose day is over, and of which the record says nothing. */
function withoutRecord(matter: DutyMatter, scheduled: Dated): readonly Duty[] {
  const { clock, posture } = matter;
  const due = readSpan(scheduled.event.body.dueOn);
  if (due === undefined) return noDuties;
  const on = shownDay(due.earliest);
  // The rule lists it until one was completed or excused (C33): one definition of that.
  if (!posture.deadlines.some((deadline) => deadline.what === 'check-in' && deadline.on === on)) return noDuties;
  if (!clock.past(due.earliest) || isMissed(matter, due.earliest)) return noDuties;
  return [
    {
      id: `check-in/${scheduled.event.id}`,
      duty: 'check-in',
      what: 'not-on-record',
      rule: 'C33',
      dueOn: shownDay(due.earliest + 1),
      legal: false,
      because: [idOf(scheduled)],
      settledBy: [...settledBy, 'checkin.missed'],
    },
  ];
}

/** Whether a record of a missed check-in is of this one: of its day or later, with no other that was due in between. */
function isMissed({ facts, clock }: DutyMatter, day: number): boolean {
  const days = facts.of('checkin.scheduled').flatMap((at) => readSpan(at.event.body.dueOn)?.earliest ?? []);
  return facts
    .of('checkin.missed')
    .some(
      (at) =>
        at.earliest >= day && clock.reached(at.latest) && !days.some((other) => other > day && other <= at.earliest),
    );
}

function missed({ facts, clock }: DutyMatter, at: Dated): readonly Duty[] {
  const isSettled = [...facts.of('checkin.completed'), ...facts.of('checkin.excused')].some(
    (later) => later.earliest >= at.latest && clock.reached(later.latest),
  );
  if (isSettled) return noDuties;
  return [
    {
      id: `check-in/${at.event.id}`,
      duty: 'check-in',
      what: 'missed',
      rule: 'C33',
      dueOn: shownDay(afterHousePeriod('missed-check-in', at.earliest)),
      legal: false,
      because: [idOf(at)],
      settledBy,
    },
  ];
}
