/** B17: relief granted, and the government's appeal of it. */
import { surelyBefore } from '../fold/dated.ts';
import type { Facts, OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const reliefGranted: Rule = {
  id: 'B17',
  name: 'Relief granted: no order of removal',
  citations: [
    { cite: 'INA 101(a)(47)(A) (what an order of removal is)', confidence: 'S' },
    { cite: '8 CFR 1003.38(a)', confidence: 'V' },
    { cite: '8 CFR 1003.39', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    "What a sustained appeal of the government's leaves: it may be an order of removal, so the answer is a review.",
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.filed', 'appeal.decided'],
  sentence: {
    en: 'A grant of relief is no order of removal, also while the government appeals it; the grant is not final until the appeal ends.',
    es: 'La concesión de un alivio no es una orden de expulsión, tampoco mientras el gobierno la apela; la concesión no es definitiva hasta que termine la apelación.',
  },
};

/**
 * Whether a grant or termination belongs to an earlier turn of the case than an order: the case was surely before the court
 * again after the one, and on no later day than the other.
 */
export function isSuperseded(other: OrderFact, order: OrderFact, facts: Facts): boolean {
  return facts.marks.some(
    (mark) => mark.stage === 'pending' && surelyBefore(other, mark) && mark.latest <= order.earliest,
  );
}
