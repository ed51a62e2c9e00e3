/** D1: the time to ask that a decision be reconsidered. */
import { decisionDay, isCourtOrder } from '../evaluate/decision-day.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const reconsider: Rule = {
  id: 'D1',
  name: 'Motion to reconsider',
  citations: [{ cite: 'INA 240(c)(6)', confidence: 'S' }],
  period: always,
  notEncoded: ['The limit of one motion.'],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.decided'],
  sentence: {
    en: 'A motion to reconsider is due within 30 days of the final administrative decision.',
    es: 'La moción de reconsideración debe presentarse dentro de 30 días desde la decisión administrativa definitiva.',
  },
  apply(matter) {
    for (const standing of matter.orders) {
      const day = isCourtOrder(standing) ? decisionDay(matter, standing) : undefined;
      if (day === undefined) continue;
      const days = matter.answer.parameter('reconsider-days', day);
      matter.answer.deadline('D1', 'motion-to-reconsider', 'person', lastDay(day, days, 'earlier'));
    }
  },
};
