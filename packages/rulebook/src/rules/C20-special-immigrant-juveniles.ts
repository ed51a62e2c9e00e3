/** C20: deferred action of special immigrant juveniles. */
import { always, type Rule } from './rule.ts';
import { applyGrants, reviewPending } from './status-in-effect.ts';

export const specialImmigrantJuveniles: Rule = {
  id: 'C20',
  name: 'Deferred action of special immigrant juveniles',
  citations: [{ cite: 'A.C.R. v. Noem (E.D.N.Y. 1:25-cv-3962; stay 2025-11-19)', confidence: 'V' }],
  period: always,
  notEncoded: [
    'Whether a petition that is approved will be considered for deferred action: only what was granted counts.',
  ],
  uncertainties: [
    'The end of the policy (2025-06-06) is stayed; petitions filed from 2026-05-10 on are said to be under a new one. Grants made keep their term under both.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'Deferred action of a special immigrant juvenile bars removal through its last day, also after the policy was withdrawn.',
    es: 'La acción diferida de un menor inmigrante especial impide la expulsión hasta su último día, también después de que se retirara la política.',
  },
  apply(matter) {
    applyGrants(matter, 'C20', 'sij-deferred-action', 'review');
    reviewPending(matter, 'C20', 'sij', 'sij-deferred-action');
  },
};
