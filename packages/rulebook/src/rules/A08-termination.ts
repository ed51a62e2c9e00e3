/** A8: termination and dismissal. */
import { always, type Rule } from './rule.ts';

export const termination: Rule = {
  id: 'A8',
  name: 'Termination and dismissal',
  citations: [
    { cite: '8 CFR 1003.18(d)', confidence: 'V' },
    { cite: '8 CFR 239.2(c)', confidence: 'V' },
    { cite: '8 CFR 1239.2(c)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'New charges or expedited removal after a dismissal (B10); the pause of quick dismissals in Manhattan and the Bronx.',
    'A death on record: it is the stage of the case, and leaves the answer as it was.',
    'A termination after an order that nothing had taken away: the answer is a review (B16).',
  ],
  checkedOn: '2026-11-24',
  reads: ['proceeding.terminated', 'proceeding.dismissed', 'order.entered', 'appeal.decided', 'death.recorded'],
  sentence: {
    en: 'Termination or dismissal ends the proceeding with no order of removal; the government may appeal or charge anew.',
    es: 'La terminación o desestimación cierra el proceso sin orden de expulsión; el gobierno puede apelar o presentar cargos de nuevo.',
  },
};
