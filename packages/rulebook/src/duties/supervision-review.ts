/** Reviews of an order of supervision and of a monitoring device, so that what is no longer needed can be eased. */
import type { Day } from '../calendar/civil-day.ts';
import type { Dated } from '../fold/dated.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import type { Duty, DutyFinder, DutyMatter } from './duty.ts';
import { idOf, shownDay } from './duty.ts';
import { afterHousePeriod, type HousePeriodName } from './house-periods.ts';

export const supervisionReviews: DutyFinder = (matter) => {
  if (matter.isOver) return [];
  const duties: Duty[] = [];
  const ordered = inForce(matter, 'supervision.ordered', 'supervision.revoked');
  if (ordered !== undefined) {
    duties.push(dutyOf(matter, 'order-of-supervision', 'supervision-review', ordered, [], 'supervision.revoked'));
  }
  const enrolled = inForce(matter, 'monitoring.enrolled', 'monitoring.ended');
  if (enrolled !== undefined) {
    const changes = matter.facts.of('monitoring.changed');
    duties.push(dutyOf(matter, 'monitoring', 'monitoring-review', enrolled, changes, 'monitoring.ended'));
  }
  return duties;
};

/** The last beginning that no end surely follows. */
function inForce({ facts, clock }: DutyMatter, beginning: string, end: string): Dated | undefined {
  return facts
    .of(beginning)
    .findLast((began) => !facts.of(end).some((ended) => surelyBefore(began, ended) && clock.reached(ended.latest)));
}

function dutyOf(
  { facts, clock }: DutyMatter,
  what: string,
  period: HousePeriodName,
  began: Dated,
  changes: readonly Dated[],
  end: string,
): Duty {
  let last = began;
  for (const at of [...changes, ...facts.of('supervision.reviewed')]) {
    // A review that may lie before the beginning, or that may not have been made yet, answers nothing.
    if (at.earliest >= last.earliest && surelyFollows(began, at) && clock.reached(at.latest)) last = at;
  }
  return {
    id: `supervision-review/${what}/${began.event.id}/${last.event.id}`,
    duty: 'supervision-review',
    what,
    rule: 'C33',
    dueOn: shownDay(dueAfter(last, period)),
    legal: false,
    because: last === began ? [idOf(began)] : [idOf(began), idOf(last)],
    settledBy: ['supervision.reviewed', end],
  };
}

function surelyFollows(began: Dated, at: Dated): boolean {
  return began.latest <= at.earliest;
}

/** The day that the last review set, otherwise the end of the house's period. */
function dueAfter(last: Dated, period: HousePeriodName): Day {
  const set = last.event.kind === 'supervision.reviewed' ? readSpan(last.event.body.reviewOn) : undefined;
  return set?.earliest ?? afterHousePeriod(period, last.earliest);
}
