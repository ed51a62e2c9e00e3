/** B18: an appeal that is withdrawn leaves the decision below as if none had been taken. */
import type { Conclusion, StandingOrder } from '../evaluate/matter.ts';
import { lastDecision } from './B01-finality.ts';
import { always, type Rule } from './rule.ts';

export const appealWithdrawn: Rule = {
  id: 'B18',
  name: 'Appeal withdrawn',
  citations: [
    { cite: '8 CFR 1003.4', confidence: 'V' },
    { cite: 'BIA Practice Manual 4.11(c)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'A withdrawal while the time to appeal still runs: the decision stands as if no appeal had been taken, so the order is taken as final only when that time has run.',
  ],
  checkedOn: '2026-11-24',
  reads: ['appeal.withdrawn', 'appeal.decided'],
  sentence: {
    en: 'When the appeal is withdrawn, the decision below becomes final at once, as if no appeal had been taken.',
    es: 'Cuando se retira la apelación, la decisión anterior queda firme de inmediato, como si no se hubiera apelado.',
  },
  exceptionTo: 'B1',
};

/** B1's conclusion where the last of the appeals was withdrawn. */
export function afterWithdrawal(
  standing: StandingOrder,
  below: Conclusion,
  isPast: (day: number) => boolean,
): Conclusion {
  // Only a conclusion of finality has a day.
  if (below.on === undefined) return below;
  const { window, waiver, appeals } = standing;
  if (lastDecision(appeals)?.state !== 'withdrawn') return below;
  if (window === undefined || waiver !== undefined || window.barLast < below.on) return { ...below, rule: 'B18' };
  if (!isPast(window.barLast)) return { status: 'not-final', rule: 'C1', because: below.because };
  return { ...below, on: window.barLast + 1, rule: 'B18' };
}
