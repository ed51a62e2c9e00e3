/** D7: the time to appeal a decision on bond. */
import { text } from '../fold/body.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const bondAppeal: Rule = {
  id: 'D7',
  name: 'Appeal of a decision on bond',
  citations: [
    { cite: '8 CFR 1003.19(f), 1003.38, 1236.1(d)(3)(i)', confidence: 'V' },
    {
      cite: 'BIA Practice Manual 7.3(a)(2) and (4) (30 days; no stay of removal in bond proceedings)',
      confidence: 'V',
    },
  ],
  period: always,
  notEncoded: [
    'An appeal of bond stays nothing of removal (1236.1(d)(4)): it is no bar (C2).',
    'The shorter times of the agency, and its automatic stay of release (C35).',
    'The ten days to appeal a decision on custody by the agency itself.',
  ],
  checkedOn: '2026-11-24',
  reads: ['bond.decided'],
  sentence: {
    en: "A judge's decision on bond can be appealed to the Board within 30 days; the appeal does not stay removal.",
    es: 'La decisión de un juez sobre la fianza puede apelarse ante la Junta dentro de 30 días; la apelación no suspende la expulsión.',
  },
  apply({ facts, answer }) {
    for (const decided of facts.of('bond.decided')) {
      // A request that was withdrawn was not decided.
      if (text(decided.event.body, 'decision') === 'withdrawn' || !Number.isFinite(decided.earliest)) continue;
      const days = answer.parameter('bond-appeal-days', decided.earliest);
      answer.deadline('D7', 'bond-appeal', 'person', lastDay(decided.earliest, days, 'earlier'));
    }
  },
};
