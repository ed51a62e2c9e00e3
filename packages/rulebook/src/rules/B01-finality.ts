/** B1: when a judge's order becomes final. */
import type { AppealTaken, Conclusion, Matter, StandingOrder } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const finality: Rule = {
  id: 'B1',
  name: 'When an order becomes final',
  citations: [
    { cite: 'INA 101(a)(47)(B)', confidence: 'S' },
    { cite: '8 CFR 1241.1', confidence: 'V' },
    { cite: '8 CFR 1003.39', confidence: 'V' },
    { cite: '8 CFR 1003.7 (a certified case that the Board does not accept)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether finality falls on the last day to appeal or on the next: the next day is taken.',
    'Orders that an officer made: B10, B12 and B13 say when they are final.',
    'A certified case that the Board declines is final on that day (8 CFR 1003.7); recorded as decided in another way it is a review.',
    'An appeal of an order in absentia that the Board dismissed: the order is taken as final on the dismissal, the later reading, and the days of the person run from the order.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.filed', 'appeal.decided', 'appeal.waived', 'case.certified'],
  sentence: {
    en: "A judge's order is final when the Board dismisses the appeal, when appeal is waived, when the time to appeal ends without an appeal, or at once when it was made in absentia; a certified case, on the later decision.",
    es: 'La orden de un juez es definitiva cuando la Junta desestima la apelación, cuando se renuncia a apelar, cuando vence el plazo sin apelación, o de inmediato si se dictó en ausencia; en un caso certificado, con la decisión posterior.',
  },
};

/** A last decision on the appeals from an order: a dismissal, or a withdrawal (B18), whichever came later. */
export function lastDecision(appeals: readonly AppealTaken[]): AppealTaken | undefined {
  let last: AppealTaken | undefined;
  for (const taken of appeals) {
    // A late appeal that the Board turned away leaves the order as final as the end of the time to appeal had made it.
    if (!taken.timely || (taken.state !== 'dismissed' && taken.state !== 'withdrawn') || taken.end === undefined)
      continue;
    if (last?.end === undefined || taken.end.latest > last.end.latest) last = taken;
  }
  return last;
}

/** When a judge's or the Board's order is final, if nothing but B1 spoke. */
export function concludeFinality(matter: Matter, standing: StandingOrder): Conclusion {
  const { clock } = matter;
  const { order, window, waiver, appeals } = standing;
  for (const { appeal, state, timely } of appeals) {
    if (state === 'unclear' || state === 'returned') return unknown(order, appeal);
    if (state !== 'open' || !timely) continue;
    const isContested = waiver !== undefined || order.inAbsentia === true;
    return {
      status: isContested ? 'conflict' : 'not-final',
      rule: isContested ? 'B2' : 'C2',
      because: [order, appeal],
    };
  }
  const cured = appeals.find(({ state }) => state === 'curing');
  if (cured !== undefined && (window === undefined || clock.past(window.barLast))) return unknown(order, cured.appeal);
  const decided = lastDecision(appeals);
  if (decided?.end !== undefined) return final(decided.end.latest, 'B1', order, decided.appeal, decided.end);
  // In absentia, or the Board's own: final with the order.
  if (window === undefined) {
    return final(order.latest, 'B1', order);
  }
  if (waiver !== undefined) return final(waiver.latest, 'B1', order, waiver);
  if (!clock.past(window.barLast)) return { status: 'not-final', rule: 'C1', because: [order] };
  return final(window.barLast + 1, 'B1', order, ...window.from);
}

/** Says that an order may end the case, or be under rules of its own. */
export function reviewUnknownOrder({ answer }: Matter, order: OrderFact): void {
  answer.review('B1', 'What kind of order it is, or who made it, is not on record.', order);
}

/** Says that an order may not have been made yet, because its date is a span that is not over. */
export function reviewOpenDate({ answer }: Matter, order: OrderFact): void {
  answer.review('B1', 'The day of the order is not known exactly, and may be yet to come.', order);
}

function final(on: number, rule: string, ...because: Conclusion['because']): Conclusion {
  return { status: 'final', on, rule, because };
}

function unknown(...because: Conclusion['because']): Conclusion {
  return { status: 'unknown', rule: null, because };
}
