/**
 * B10, B12, B13: orders made outside the immigration court. Their rules come in a later issue; until then such an order
 * is final on its day, never without a review, and an administrative order bars removal while its waiting time runs.
 */
import type { Conclusion, Matter } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { reviewOpenDate } from './B01-finality.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

const safeAnswer = 'Only a safe answer is given: an order of this kind is never taken as final without a review.';

export const expeditedRemoval: Rule = {
  id: 'B10',
  name: 'Expedited removal',
  citations: [
    { cite: 'INA 235(b)(1)', confidence: 'V' },
    { cite: '8 CFR 235.3(b)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [safeAnswer, 'Whether expedited removal applied to the person (Make the Road, CHIRLA).'],
  checkedOn: null,
  reads: ['order.entered'],
  sentence: {
    en: 'An order of expedited removal has no appeal to the Board; whether it could be made needs a person to look.',
    es: 'Una orden de expulsión acelerada no tiene apelación ante la Junta; si podía dictarse debe revisarlo una persona.',
  },
  exceptionTo: 'B1',
  apply: (matter) => reviewOrders(matter, 'expedited', 'B10', 'An order of expedited removal is on record.'),
};

export const reinstatement: Rule = {
  id: 'B12',
  name: 'Reinstatement of a prior order',
  citations: [
    { cite: 'INA 241(a)(5)', confidence: 'S' },
    { cite: '8 CFR 241.8', confidence: 'K-h' },
    { cite: 'Johnson v. Guzman Chavez (U.S. 2021)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [safeAnswer, 'A claim of fear in reinstatement (C14).'],
  checkedOn: null,
  reads: ['order.entered', 'departure.verified'],
  sentence: {
    en: 'Reinstatement revives a prior order from its original date; it needs a person to look.',
    es: 'La reinstauración revive una orden anterior desde su fecha original; debe revisarla una persona.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    reviewOrders(matter, 'reinstatement', 'B12', 'A prior order was reinstated.');
    // An order that was carried out, or that the person carried out by leaving, is not carried out again without B12.
    for (const left of matter.facts.departures) {
      for (const { order } of matter.orders) {
        if (left.latest >= order.earliest) {
          matter.answer.review(
            'B12',
            'The person left after the order; to use it again it must be reinstated.',
            order,
            left,
          );
        }
      }
    }
  },
};

export const administrativeRemoval: Rule = {
  id: 'B13',
  name: 'Administrative removal',
  citations: [{ cite: 'INA 238(b)(3)', confidence: 'S' }],
  period: always,
  notEncoded: [
    safeAnswer,
    'The waiver of the waiting time by the person: until it is encoded the full time is counted.',
  ],
  checkedOn: null,
  reads: ['order.entered'],
  sentence: {
    en: 'An administrative order may not be carried out for 14 days after it is issued.',
    es: 'Una orden administrativa no puede ejecutarse durante 14 días después de emitida.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    reviewOrders(matter, 'administrative', 'B13', 'An administrative order of removal is on record.');
    for (const { order } of matter.orders) {
      if (order.authority !== 'administrative') continue;
      const last = lastDay(order.latest, matter.answer.parameter('administrative-wait-days', order.latest), 'later');
      if (!matter.clock.past(last)) matter.answer.bar('B13', 'all', last, order);
    }
  },
};

function reviewOrders(matter: Matter, authority: OrderFact['authority'], rule: string, why: string): void {
  for (const { order } of matter.orders) if (order.authority === authority) matter.answer.review(rule, why, order);
}

/** Final on issuance; a reinstated order, from the date of the prior one if the record tells it. */
export function concludeOutsideCourt(matter: Matter, order: OrderFact): Conclusion {
  const because = [order];
  if (!matter.clock.reached(order.latest)) {
    reviewOpenDate(matter, order);
    return { status: 'unknown', rule: null, because };
  }
  if (order.authority === 'expedited') return { status: 'final', on: order.latest, rule: 'B10', because };
  if (order.authority === 'administrative') return { status: 'final', on: order.latest, rule: 'B13', because };
  const prior = order.priorOrderOn?.latest;
  const on = prior !== undefined && prior <= order.latest ? prior : order.latest;
  return { status: 'final', on, rule: 'B12', because };
}
