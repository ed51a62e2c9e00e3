/** B13: administrative removal, ordered by an officer after certain convictions. */
import type { Conclusion, Matter } from '../evaluate/matter.ts';
import { mayBeYes } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const administrativeRemoval: Rule = {
  id: 'B13',
  name: 'Administrative removal',
  citations: [
    { cite: 'INA 238(b)(3) (14 calendar days, unless waived by the person)', confidence: 'S' },
    { cite: 'INA 238(b)(1)–(2) (not for permanent residents, unless conditional)', confidence: 'S' },
    { cite: '8 CFR 238.1', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'Whether the conviction is of an aggravated felony.',
    'Whether a permanent resident is one on conditions, whom it reaches (238(b)(2)(B)): every resident is a review.',
  ],
  uncertainties: [
    'Whether the fourteenth day rolls from a weekend or holiday: it does for the bar, and not for the person.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'execution-wait.waived', 'case.described'],
  sentence: {
    en: 'An administrative order is final when it is issued, with no appeal to the Board, and may not be carried out for 14 calendar days unless the person waives that time.',
    es: 'Una orden administrativa es definitiva al emitirse, sin apelación ante la Junta, y no puede ejecutarse durante 14 días corridos, salvo que la persona renuncie a ese plazo.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    const { answer, clock, facts, orders } = matter;
    for (const { order } of orders) {
      if (order.authority !== 'administrative') continue;
      reviewResidence(matter, order);
      const waiver = waiverOf(matter, order);
      const days = answer.parameter('administrative-wait-days', order.latest);
      if (waiver === undefined) answer.deadline('B13', 'seek-review-before-removal', 'person', order.earliest + days);
      const last = lastDay(order.latest, days, 'later');
      if (waiver === undefined && !clock.past(last)) answer.bar('B13', 'all', last, order);
    }
    for (const waived of facts.of('execution-wait.waived')) {
      if (orders.some(({ order }) => isOf(waived, order))) continue;
      if (matter.standing === undefined) continue;
      answer.review(
        'B13',
        'A waiver of the waiting time does not plainly belong to an administrative order on record, so it was not counted.',
        waived,
      );
    }
  },
};

/** Final on issuance. */
export function concludeAdministrative(order: OrderFact): Conclusion {
  return { status: 'final', on: order.latest, rule: 'B13', because: [order] };
}

/** A waiver is signed with the order or after it: on the day of the order too. */
function isOf(waived: Dated, order: OrderFact): boolean {
  return order.authority === 'administrative' && waived.earliest >= order.latest;
}

/** What shows that the person waived the waiting time of an order; where there are two orders, the newest that it may be of. */
function waiverOf({ facts, clock, orders }: Matter, order: OrderFact): Dated | undefined {
  return facts.of('execution-wait.waived').find((waived) => {
    const newest = orders.findLast(({ order: other }) => isOf(waived, other));
    return newest?.order === order && clock.reached(waived.latest);
  });
}

function reviewResidence({ answer, facts }: Matter, order: OrderFact): void {
  for (const described of facts.arrivals) {
    if (!mayBeYes(described.event.body, 'lawfulPermanentResident')) continue;
    answer.review(
      'B13',
      'The person is recorded as a permanent resident, for whom administrative removal is not.',
      order,
      described,
    );
  }
}
