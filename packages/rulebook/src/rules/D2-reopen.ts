/** D2: the time to ask for reopening, and to rescind an order in absentia. */
import { decisionDay, isCourtOrder } from '../evaluate/decision-day.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const reopen: Rule = {
  id: 'D2',
  name: 'Motion to reopen or to rescind',
  citations: [
    { cite: 'INA 240(c)(7)', confidence: 'S' },
    { cite: 'INA 240(b)(5)(C)', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'A motion on changed country conditions has no limit, and one to rescind for want of notice or custody has none.',
    'A motion under the rule for victims of battery or extreme cruelty has a year, which can be waived (INA 240(c)(7)(C)(iv)); a joint motion has no limit.',
    'The limit of one motion; equitable tolling.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.decided'],
  sentence: {
    en: 'A motion to reopen is due within 90 days of the final administrative order; a motion to rescind an order in absentia for exceptional circumstances within 180.',
    es: 'La moción de reapertura debe presentarse dentro de 90 días desde la orden administrativa definitiva; la de rescindir una orden en ausencia por circunstancias excepcionales, dentro de 180.',
  },
  apply(matter) {
    const { answer } = matter;
    for (const standing of matter.orders) {
      const day = isCourtOrder(standing) ? decisionDay(matter, standing) : undefined;
      if (day === undefined) continue;
      answer.deadline(
        'D2',
        'motion-to-reopen',
        'person',
        lastDay(day, answer.parameter('reopen-days', day), 'earlier'),
      );
      const { order } = standing;
      if (order.inAbsentia !== true) continue;
      const days = answer.parameter('rescind-days', order.earliest);
      answer.deadline('D2', 'rescind-in-absentia', 'person', lastDay(order.earliest, days, 'earlier'));
    }
  },
};
