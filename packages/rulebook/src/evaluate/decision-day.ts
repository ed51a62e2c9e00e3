/** The day from which a person counts the time to seek reopening or review: that of the final administrative decision. */
import type { Day } from '../calendar/civil-day.ts';
import { lastDecision } from '../rules/B01-finality.ts';
import type { Matter, StandingOrder } from './matter.ts';

/**
 * The earlier reading of the day of the decision that is final for review; undefined while there is none. Voluntary
 * departure does not move it: a circuit treats the decision as final for review (B5).
 */
export function decisionDay({ clock }: Matter, { order, window, waiver, appeals }: StandingOrder): Day | undefined {
  // No appeal lies from an order in absentia: one that was filed all the same moves no day of the person's (8 CFR 1241.1(e)).
  if (order.inAbsentia === true) return order.earliest;
  // An appeal that was rejected and can be cured may count as never filed: the earlier reading runs from the time to appeal.
  for (const { state, timely } of appeals) {
    if ((state === 'open' && timely) || state === 'unclear' || state === 'returned') return undefined;
  }
  const decided = lastDecision(appeals);
  if (decided?.end !== undefined) {
    // A withdrawal leaves the decision below; it is final no sooner than the withdrawal.
    return decided.end.earliest;
  }
  if (window === undefined) return order.earliest;
  if (waiver !== undefined) return waiver.earliest;
  return clock.past(window.barLast) ? window.personLast : undefined;
}

/** Whether an order was made in court, so that a motion before the judge or the Board lies against it. */
export function isCourtOrder({ order }: StandingOrder): boolean {
  return (
    order.authority === 'judge' ||
    order.authority === 'board' ||
    order.authority === 'stipulated' ||
    order.authority === 'unknown'
  );
}
