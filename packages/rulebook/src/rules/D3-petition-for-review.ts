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
    { cite: 'FRAP 26(a) (a last day on a weekend or legal holiday is the next business day)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'The time is enforced where the other side insists on it, and is no bar to the power of the court (Riley): what excuses a late petition is left to the court.',
    'A decision on withholding or under the Convention is no order of removal and begins no time of its own (Riley): after a reinstatement or an administrative order a petition is filed within 30 days of that order, to be safe.',
    'An order of expedited removal has no petition for review (INA 242(e)).',
    'A petition against the denial of a motion has its own 30 days, from that denial.',
  ],
  uncertainties: [
    'For a reinstated order the time is counted from the reinstatement, by inference from Riley.',
    'Whether the time can be tolled was argued in the Ninth Circuit (Tovar-Reyes, 25-4423); no decision was found.',
  ],
  checkedOn: '2026-11-24',
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
