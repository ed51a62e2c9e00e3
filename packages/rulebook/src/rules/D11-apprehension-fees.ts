/** D11: what a person may owe after an arrest. */
import type { Rule } from './rule.ts';

export const apprehensionFees: Rule = {
  id: 'D11',
  name: 'Fees after an arrest',
  citations: [
    { cite: '8 USC 1814 (Pub. L. 119-21, section 100016), ordered removed in absentia', confidence: 'S' },
    { cite: '8 USC 1815 (Pub. L. 119-21, section 100017), apprehended between ports of entry', confidence: 'S' },
  ],
  period: { from: '2025-07-04', to: null },
  notEncoded: [
    'Who owes it: it is a debt to the treasury and never a condition of removal, of release or of a protection.',
    'The exception where the order in absentia is rescinded (8 USC 1814(c)).',
  ],
  uncertainties: [
    'A rule that would raise the fee of in absentia orders to $18,000 was proposed on 2026-05-20 (91 FR 29380); that it became final was not found.',
  ],
  checkedOn: '2026-11-24',
  reads: [],
  sentence: {
    en: 'A person ordered removed in absentia and arrested later, or apprehended between ports of entry, may owe a fee. It is a debt, and no answer about removal turns on it.',
    es: 'Una persona con orden de expulsión en ausencia y arrestada después, o aprehendida entre puertos de entrada, puede deber una tarifa. Es una deuda, y ninguna respuesta sobre la expulsión depende de ella.',
  },
};
