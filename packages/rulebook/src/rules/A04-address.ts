/** A4: telling a new address. */
import { addBusinessDays } from '../calendar/business-days.ts';
import { text } from '../fold/body.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const address: Rule = {
  id: 'A4',
  name: 'Duty to tell a new address',
  citations: [
    { cite: '8 CFR 1003.15(d)(2)', confidence: 'K-h' },
    { cite: '8 CFR 1003.38(e)', confidence: 'V' },
    { cite: 'INA 265; 8 CFR 265.1', confidence: 'S' },
    {
      cite: '8 CFR 1.2 (a last day of the agency on a weekend or legal holiday is the next business day)',
      confidence: 'K-h',
    },
    { cite: 'INA 240(b)(5)(A)–(B)', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'That notice to the old address suffices where the duty was not met.',
    'Whether a case is before the court, the Board or both: all three days are shown unless the record says whom the move is to be told.',
    'Five days before the move, where it is known before (8 CFR 1003.15(d)(2)): the count begins with the move.',
  ],
  uncertainties: [
    'The five days of the court are counted as calendar days, the earlier reading of 8 CFR 1003.15(d)(2); guides to its form say working days.',
  ],
  checkedOn: '2026-11-24',
  reads: ['address.changed', 'notice.returned'],
  sentence: {
    en: 'A new address must be told to the court within 5 days, to the Board within 5 working days, and to the agency within 10 days.',
    es: 'La dirección nueva debe comunicarse al tribunal en 5 días, a la Junta en 5 días hábiles y a la agencia en 10 días.',
  },
  apply({ facts, answer }) {
    for (const move of facts.moves) {
      if (!Number.isFinite(move.earliest)) continue;
      const on = move.earliest;
      const agency = text(move.event.body, 'agency');
      if (agency === undefined || agency === 'court') {
        answer.deadline(
          'A4',
          'address-court',
          'person',
          lastDay(on, answer.parameter('address-court-days', on), 'earlier'),
        );
      }
      if (agency === undefined || agency === 'board') {
        answer.deadline(
          'A4',
          'address-board',
          'person',
          addBusinessDays(on, answer.parameter('address-board-days', on), 'earlier'),
        );
      }
      if (agency !== 'court' && agency !== 'board') {
        answer.deadline(
          'A4',
          'address-agency',
          'person',
          lastDay(on, answer.parameter('address-agency-days', on), 'earlier'),
        );
      }
    }
  },
};
