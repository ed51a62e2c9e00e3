/** B3: the time to appeal to the Board. */

import { rollToBusinessDay } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import type { AppealWindow, Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const appealTime: Rule = {
  id: 'B3',
  name: 'Time to appeal to the Board',
  citations: [
    { cite: '8 CFR 1003.38(b)', confidence: 'V' },
    { cite: 'INA 208(d)(5)(A)(iv)', confidence: 'V' },
    { cite: 'Iskandarani, 29 I&N Dec. 26 (a later memorandum does not restart the time)', confidence: 'V' },
    { cite: '8 CFR 1001.1(h) (a last day on a weekend or legal holiday is the next business day)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The vacated ten-day period is a note to the person and never a deadline: file within ten days to be safe.',
    'An outage of the electronic filing system on the last day.',
    'Briefing of 20 days at once, in force from 2026-03-09 (D6).',
  ],
  uncertainties: [
    'Which paragraphs the judgment of 2026-03-08 vacated was read in reports of it, and not in the judgment; whether it was appealed, or the rule made anew, was not found.',
    'An appeal that comes after the counted days, where the mailing of a written decision is not on record, may be in time: it is a review (C2).',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'order.served'],
  sentence: {
    en: 'An appeal must reach the Board within 30 days of the oral decision, or of the mailing or electronic notice of a written one. File within 10 days to be safe: a rule that would have shortened the time was vacated, and could return.',
    es: 'La apelación debe llegar a la Junta dentro de 30 días desde la decisión oral, o desde el envío o el aviso electrónico de la decisión escrita. Por seguridad, preséntela dentro de 10 días: una regla que habría acortado el plazo fue anulada y podría volver.',
  },
  apply(matter) {
    for (const { order, window, waiver } of matter.orders) {
      if (window === undefined || waiver !== undefined) continue;
      matter.answer.deadline('B3', 'appeal', 'person', window.personLast);
      if (window.startUnrecorded && matter.clock.past(window.barLast)) {
        matter.answer.review(
          'B3',
          'The decision is written, or may be, and its mailing is not on record, so the time to appeal may have begun later than counted.',
          order,
        );
      }
    }
  },
};

/** The last day of a period of so many days after a day, which does not count itself (M1). Days without end stay so. */
export function lastDay(from: Day, days: number, reading: 'earlier' | 'later'): Day {
  return Number.isFinite(from) ? rollToBusinessDay(from + days, reading) : from;
}

/** The time to appeal an order, or undefined where the law gives no appeal to the Board. */
export function windowOf(matter: Matter, order: OrderFact): AppealWindow | undefined {
  if (order.inAbsentia === true) return undefined;
  if (order.authority !== 'judge' && order.authority !== 'stipulated' && order.authority !== 'unknown') {
    return undefined;
  }
  let earliest = order.earliest;
  let latest = order.latest;
  let from: readonly Dated[] = [];
  if (order.form !== 'oral') {
    // A written decision runs from its mailing. If it was mailed twice the person is shown the first, the bar ends by the last.
    from = matter.facts.served.filter((served) => !surelyBefore(served, order));
    const [first] = from;
    if (first !== undefined) {
      if (order.form === 'written') earliest = Math.max(order.earliest, first.earliest);
      for (const served of from) latest = Math.max(latest, served.latest);
    }
  }
  const days = matter.answer.parameter('appeal-days', order.latest);
  return {
    personLast: lastDay(earliest, days, 'earlier'),
    barLast: lastDay(latest, days, 'later'),
    from,
    // Where the record does not say whether it was oral, it may have been written: that is no better.
    startUnrecorded: order.form !== 'oral' && !from.some((served) => served.earliest >= order.latest),
  };
}
