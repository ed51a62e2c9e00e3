/** The review of a condition of supervision by the day that was set when it was imposed (C33). */
import { hasReadableDate, readSpan } from '../fold/dated.ts';
import { isConditionReplaced } from '../rules/C33-supervision.ts';
import type { Duty, DutyFinder } from './duty.ts';
import { idOf, shownDay } from './duty.ts';

export const conditionReviews: DutyFinder = (matter) => {
  const { facts, posture } = matter;
  const duties: Duty[] = [];
  for (const imposed of facts.of('condition.imposed')) {
    const review = readSpan(imposed.event.body.reviewOn);
    if (review === undefined || !hasReadableDate(review) || isConditionReplaced(matter, imposed)) continue;
    const dueOn = shownDay(review.earliest);
    // The rule lists it while the person is under the law of it at all.
    const isListed = posture.deadlines.some(({ what, on }) => what === 'condition-review' && on === dueOn);
    if (!isListed) continue;
    duties.push({
      id: `condition-review/${imposed.event.id}`,
      duty: 'condition-review',
      what: 'condition-review',
      rule: 'C33',
      dueOn,
      legal: true,
      because: [idOf(imposed)],
      settledBy: ['condition.ended', 'condition.imposed'],
    });
  }
  return duties;
};
