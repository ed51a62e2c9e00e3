/** B10: expedited removal, ordered by an officer. */
import type { Day } from '../calendar/civil-day.ts';
import { dateOf, dayOf } from '../calendar/civil-day.ts';
import type { Conclusion, Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { readSpan, surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import type { InForce } from '../parameters/timelines.ts';
import { isReinstated } from './B12-reinstatement.ts';
import { always, type Rule } from './rule.ts';

export const expeditedRemoval: Rule = {
  id: 'B10',
  name: 'Expedited removal',
  citations: [
    { cite: 'INA 235(b)(1)', confidence: 'V' },
    { cite: '8 CFR 235.3(b)', confidence: 'V' },
    { cite: '69 FR 48877 (border); 90 FR 8139 (interior, from 2025-01-21)', confidence: 'K-h' },
    { cite: 'Make the Road New York v. Noem, No. 25-5320 (D.C. Cir. 2026-06-23)', confidence: 'V' },
    { cite: 'CHIRLA v. Noem (D.D.C. 2025-08-01)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'How far from the border the person was met, and whether at a port of entry: no event says so. Soon after entry the order is taken to rest on the border.',
    'The exception of 235(b)(1)(F), for nationals of a country of this hemisphere without full diplomatic relations who arrive by air: none is known to be in it since January 2017.',
    'Whether the ground was one of 212(a)(6)(C) or (7), and whether a supervisor approved the order.',
  ],
  uncertainties: [
    'Rehearing and mandate in Make the Road were not found: an order that rests on the interior expansion is a review.',
    'What became of CHIRLA after September 2025 was not found: an order against a person who was paroled is a review.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'case.described', 'status.granted'],
  sentence: {
    en: 'An order of expedited removal is final at once, with no appeal to the Board; it cannot be made against a person who had been here two years, and whether it reaches the interior and persons who were paroled has been before the courts.',
    es: 'Una orden de expulsión acelerada es definitiva de inmediato, sin apelación ante la Junta; no puede dictarse contra quien llevaba dos años aquí, y si alcanza al interior y a quienes entraron con permiso (parole) ha estado ante los tribunales.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    for (const { order } of matter.orders) {
      if (order.authority !== 'expedited' || isReinstated(matter, order)) continue;
      reviewPresence(matter, order);
      reviewParole(matter, order);
    }
  },
};

/** Final on issuance (8 CFR 235.3(b)(2)(ii), 241(a)(1)(B)): nothing is left to appeal. */
export function concludeExpedited(order: OrderFact): Conclusion {
  return { status: 'final', on: order.latest, rule: 'B10', because: [order] };
}

/** Whether the order can rest on the border, or rests on the expansion to the interior; two years of presence rule it out. */
function reviewPresence({ answer, facts }: Matter, order: OrderFact): void {
  const entry = earliestEntry(
    facts.arrivals.map(({ event }) => event.body.entryOn),
    order,
  );
  if (entry === undefined) {
    answer.review(
      'B10',
      'When the person came is not on record, so two years may have passed before the order.',
      order,
    );
    return;
  }
  if (twoYearsAfter(entry) <= order.latest) {
    answer.review('B10', 'The person came two years or more before the order, which then could not be made.', order);
    return;
  }
  const borderDays = answer.registry('expedited-border-days', order.earliest)?.value;
  if (typeof borderDays === 'number' && order.latest - entry <= borderDays) return;
  if (
    !isInForce(answer.registry('expedited-interior', order.earliest)) ||
    !isInForce(answer.registry('expedited-interior', order.latest))
  ) {
    answer.review(
      'B10',
      'The order was made long after entry, when expedited removal did not reach so far or a court had stayed that.',
      order,
    );
  } else {
    answer.review(
      'B10',
      'The order rests on the expansion of expedited removal to the interior, which is before the courts.',
      order,
    );
  }
}

/** Whether the expansion to the interior was in force, as the registry says of a day. */
function isInForce(found: InForce | undefined): boolean {
  return found?.value === 'designated' || found?.value === 'restored';
}

/** The first day on which the person may have come, of all that are told; an entry that may be after the order tells nothing of it. */
function earliestEntry(told: readonly unknown[], order: OrderFact): Day | undefined {
  let first: Day | undefined;
  for (const value of told) {
    const entry = readSpan(value);
    if (entry === undefined || entry.latest > order.earliest) continue;
    if (first === undefined || entry.earliest < first) first = entry.earliest;
  }
  return first;
}

/** The same date two years on; for 29 February the last of the month, the reading that ends the two years sooner. */
function twoYearsAfter(day: Day): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  // Two years after a leap year there is none.
  const isLeapDay = month === 2 && dayOfMonth === 29;
  return dayOf(year + 2, month, isLeapDay ? 28 : dayOfMonth);
}

function reviewParole({ answer, facts }: Matter, order: OrderFact): void {
  for (const granted of facts.of('status.granted')) {
    if (text(granted.event.body, 'status') !== 'parole' || surelyBefore(order, granted)) continue;
    // What the registry says does not change the answer; that it was looked up shows when it grows stale.
    answer.registry('expedited-parolee', order.latest);
    answer.review(
      'B10',
      'The person was paroled, and whether expedited removal reaches such a person is before the courts.',
      order,
      granted,
    );
  }
}
