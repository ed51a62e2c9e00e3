/** The reviews of conditions, orders of supervision and devices: most are made in time, some late, and a few are owed. */
import type { Life } from '../life/shape.ts';
import { mix, mixUnit } from '../random.ts';
import { idOf, type SupervisionPlan, type SupervisionRow } from './supervision-row.ts';

/** Share of reviews that are made a few days before their day; the others are made within a few weeks after it. */
const inTime = 0.86;
const daysBefore = 12;
const daysAfter = 40;

/** The day on which a review that is due on a day is made. */
function madeOn(plan: SupervisionPlan, life: Life, purpose: number, dueOn: number): number {
  const days = mix(plan.seed, purpose + 40, life.index);
  if (mixUnit(plan.seed, purpose, life.index) < inTime) return dueOn - (days % daysBefore);
  return dueOn + 1 + (days % daysAfter);
}

/** A condition, and its being imposed again at each review, with the day of the next. */
export function reviewsOfCondition(
  rows: SupervisionRow[],
  life: Life,
  plan: SupervisionPlan,
  { part, name, endedOn }: { readonly part: 'T' | 'M'; readonly name: string; readonly endedOn: number },
): void {
  const purpose = part === 'T' ? 600 : 700;
  const period = 150 + (mix(plan.seed, purpose, life.index) % 210);
  for (let number = 1, on = plan.since; on <= plan.through && on < endedOn; number++) {
    const reviewOn = on + period;
    rows.push({
      row: idOf(life, `${part}${number}${part === 'M' ? 'R' : ''}`),
      kind: 'condition.imposed',
      on,
      condition: name,
      authority: 'field office',
      review_on: reviewOn,
    });
    on = madeOn(plan, life, purpose + number, reviewOn);
  }
}

/** Days from one review of a device to the next, and of an order of supervision; see the house's periods in the rulebook. */
const periods = { monitoring: 90, supervision: 365 };

/** Reviews of supervision: one of a device answers for the order as well. */
export function reviewsOfSupervision(
  rows: SupervisionRow[],
  life: Life,
  plan: SupervisionPlan,
  of: keyof typeof periods,
): void {
  for (let number = 1, last = plan.since; ; number++) {
    const on = madeOn(plan, life, 800 + number, last + periods[of]);
    if (on > plan.through) return;
    rows.push({ row: idOf(life, `V${number}`), kind: 'supervision.reviewed', on, decision: 'continued' });
    last = on;
  }
}
