/** Days that cannot stand in the order recorded: filed before served, served before entered, a departure due before its grant. */
import type { Answer } from '../evaluate/answer.ts';
import type { Matter } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealEnd, OrderFact } from '../fold/facts.ts';

/** A notice to appear is served on the person and then filed with the court (8 CFR 1003.14, 1239.1). */
export function findFiledBeforeServed(matter: Matter): void {
  const served = matter.facts.of('nta.served');
  if (served.length === 0) return;
  for (const filed of matter.facts.marks) {
    if (filed.event.kind !== 'nta.filed') continue;
    const later = served.find((at) => surelyBefore(filed, at));
    if (later === undefined || served.some((at) => !surelyBefore(filed, at))) continue;
    matter.answer.conflict(
      'filed-before-served',
      'The notice to appear was filed with the court before it was served.',
      'The certificate of service on the notice to appear, and its filing stamp.',
      filed,
      later,
    );
  }
}

export function findServedBeforeEntered({ facts, answer }: Matter): void {
  const [order] = facts.orders;
  if (order === undefined) return;
  for (const served of facts.served) {
    if (!facts.orders.every((other) => surelyBefore(served, other))) continue;
    answer.conflict(
      'served-before-entered',
      'An order was served before it was entered.',
      "The court's own order, with its certificate of service.",
      served,
      order,
    );
  }
}

/** Reinstatement revives an order that was there before (INA 241(a)(5)). */
export function findPriorAfterReinstatement({ facts, answer }: Matter): void {
  for (const order of facts.orders) {
    if (order.authority !== 'reinstatement' || order.priorOrderOn === undefined) continue;
    if (order.priorOrderOn.latest <= order.earliest) continue;
    answer.conflict(
      'prior-order-after-reinstatement',
      'The prior order is dated after its reinstatement.',
      'The prior order itself, and the notice of reinstatement (Form I-871).',
      order,
    );
  }
}

export function findDepartureBeforeGrant({ facts, answer }: Matter): void {
  for (const order of facts.orders) reportDeparture(answer, order);
  for (const appeal of facts.appeals) for (const end of appeal.ends) reportDeparture(answer, end);
}

function reportDeparture(answer: Answer, granted: OrderFact | AppealEnd): void {
  const { departBy } = granted;
  if (departBy === undefined || departBy.latest >= granted.earliest) return;
  answer.conflict(
    'departure-before-grant',
    'The last day to depart lies before the day on which voluntary departure was granted.',
    "The court's own order, with the last day that it names.",
    granted,
  );
}
