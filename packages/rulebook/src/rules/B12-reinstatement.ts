/** B12: reinstatement of a prior order. */
import type { Conclusion, Matter } from '../evaluate/matter.ts';
import type { Span } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const reinstatement: Rule = {
  id: 'B12',
  name: 'Reinstatement of a prior order',
  citations: [
    { cite: 'INA 241(a)(5)', confidence: 'S' },
    { cite: '8 CFR 241.8', confidence: 'K-h' },
    { cite: 'Johnson v. Guzman Chavez (U.S. 2021)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether the person is the one ordered removed and came back unlawfully (8 CFR 241.8(a)): the officer finds that, and no event says it.',
    'Persons whom reinstatement does not reach by 8 CFR 241.8(d) or by a settlement.',
    'Protection granted with the prior order, where the record of that order is not part of this one.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'departure.verified'],
  sentence: {
    en: 'Reinstatement revives a prior order from its original date, with no appeal to the Board; an order that the person left under needs it before it is used again.',
    es: 'La reinstauración revive una orden anterior desde su fecha original, sin apelación ante la Junta; una orden bajo la cual la persona salió la necesita antes de volver a usarse.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    const { answer, orders, facts } = matter;
    for (const { order } of orders) {
      if (order.authority === 'reinstatement') reviewPrior(matter, order);
    }
    // One that is dated after its reinstatement is a contradiction: see conflicts/days-out-of-order.ts.
    // An order that was carried out, or that the person carried out by leaving, is not carried out again without B12.
    for (const left of facts.departures) {
      for (const { order } of orders) {
        if (left.latest < order.earliest) continue;
        const isRevived = orders.some(
          ({ order: other }) => other.authority === 'reinstatement' && surelyBefore(left, other),
        );
        if (isRevived) continue;
        answer.review('B12', 'The person left after the order; to use it again it must be reinstated.', order, left);
      }
    }
  },
};

/** Final on the date of the prior order if it is known, else on that of reinstatement. */
export function concludeReinstatement(matter: Matter, order: OrderFact): Conclusion {
  const prior = priorOf(matter, order);
  const on = prior !== undefined && prior.latest <= order.latest ? prior.latest : order.latest;
  return { status: 'final', on, rule: 'B12', because: [order] };
}

/** The day of the prior order: as the reinstatement says, else that of the one order of removal on record before it. */
function priorOf({ facts }: Matter, order: OrderFact): Span | undefined {
  if (order.priorOrderOn !== undefined) return order.priorOrderOn;
  const before = facts.orders.filter((other) => other.ofRemoval && surelyBefore(other, order));
  return before.length === 1 ? before[0] : undefined;
}

function reviewPrior(matter: Matter, order: OrderFact): void {
  const { answer } = matter;
  const prior = priorOf(matter, order);
  if (prior === undefined) {
    answer.review('B12', 'A prior order was reinstated, and which one is not on record.', order);
  }
}

/** Whether an order was surely reinstated later: then that is the order in question, and the old one is not reviewed anew (241(a)(5)). */
export function isReinstated({ orders }: Matter, order: OrderFact): boolean {
  return orders.some(({ order: other }) => other.authority === 'reinstatement' && surelyBefore(order, other));
}
