/** A2: a notice to appear without time or place. */
import { always, type Rule } from './rule.ts';

export const defectiveNotice: Rule = {
  id: 'A2',
  name: 'Notice to appear without time or place',
  citations: [
    { cite: 'Pereira v. Sessions (U.S. 2018)', confidence: 'K-h' },
    { cite: 'Niz-Chavez v. Garland (U.S. 2021)', confidence: 'K-h' },
    { cite: 'Matter of Fernandes, 28 I&N Dec. 605 (BIA 2022)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The stop-time rule, and the objection, which is in time before pleadings close and needs no prejudice: no event tells them.',
    'That the judge may let the government mend the notice rather than terminate.',
  ],
  checkedOn: '2026-11-24',
  reads: ['nta.served', 'nta.filed'],
  sentence: {
    en: 'A notice to appear that lacks the time or place does not stop the clock of continuous presence; the defect does not void an order.',
    es: 'Una citación sin hora o lugar no detiene el cómputo de la presencia continua; el defecto no anula una orden.',
  },
};
