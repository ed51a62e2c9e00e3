/** D10: the yearly fee of an application for asylum. */
import type { Rule } from './rule.ts';

export const annualAsylumFee: Rule = {
  id: 'D10',
  name: 'Annual fee of an application for asylum',
  citations: [
    { cite: 'Pub. L. 119-21; 91 FR 22952 (FR Doc 2026-08333, in force from 2026-05-29)', confidence: 'V' },
    { cite: 'Memorandum of the Executive Office for Immigration Review of 2026-01-02', confidence: 'V' },
  ],
  period: { from: '2025-07-04', to: null },
  notEncoded: [
    "The last day to pay: in court it is the one that the judge's written order sets, at the agency 30 days from its notice; no event carries either.",
    'That the agency rejects an application whose fee is not paid, and ends the work permit that rests on it.',
  ],
  uncertainties: ['The amount from 2026-10-01 was not found; that of the year before is shown.'],
  checkedOn: null,
  unverified:
    'The text of 8 USC 1808 and the memorandum of 2026-01-02 could not be had: only the 30 days after a notice of the agency are confirmed, by an account.',
  reads: [],
  sentence: {
    en: "Each year in which an application for asylum is pending costs a fee: in court only on a judge's written order with a last day to pay, at the agency within 30 days of its notice.",
    es: 'Cada año en que una solicitud de asilo está pendiente tiene un costo: ante el tribunal solo si el juez lo ordena por escrito con fecha límite, ante la agencia dentro de 30 días de su aviso.',
  },
};
