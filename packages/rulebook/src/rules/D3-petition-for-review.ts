/** D3: the time to petition a court of appeals. */
import { decisionDay } from '../evaluate/decision-day.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const petitionForReview: Rule = {
  id: 'D3',
  name: 'Petition for review',
  citations: [
    { cite: 'INA 242(b)(1)', confidence: 'S' },
    { cite: 'Riley v. Bondi (U.S. 2025-06-26)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The time is not jurisdictional, but enforced: tolling is left to the court (Tovar-Reyes, not found decided).',
    'For a reinstated order the time is counted from the reinstatement, by inference from Riley.',
  ],
  checkedOn: null,
  reads: ['order.entered', 'appeal.decided'],
  sentence: {
    en: 'A petition for review must reach the court of appeals within 30 days of the final order.',
    es: 'La petición de revisión debe llegar a la corte de apelaciones dentro de 30 días desde la orden definitiva.',
  },
  apply(matter) {
    for (const standing of matter.orders) {
      if (standing.order.authority === 'expedited') continue;
      const day = decisionDay(matter, standing);
      if (day === undefined) continue;
      const days = matter.answer.parameter('petition-days', day);
      matter.answer.deadline('D3', 'petition-for-review', 'person', lastDay(day, days, 'earlier'));
    }
  },
};
