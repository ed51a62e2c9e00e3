/** B2: waiving and reserving appeal. */
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { Facts, OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const waiver: Rule = {
  id: 'B2',
  name: 'Appeal waived or reserved',
  citations: [
    { cite: '8 CFR 1003.38(b)', confidence: 'V' },
    { cite: '8 CFR 1003.39', confidence: 'V' },
    { cite: 'Matter of Shih, 20 I&N Dec. 697 (BIA 1993) (final at once upon the waiver)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a waiver was knowing and intelligent: an appeal after it makes the waiver contested, and a review.',
  ],
  uncertainties: [
    'Whose waiver it was: the regulation asks for that of the person (8 CFR 1241.1(b)), and a waiver on record is taken as theirs.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appeal.waived', 'appeal.filed'],
  sentence: {
    en: 'Reserving appeal keeps the time to appeal open; waiving it ends the stay and the right to appeal. A waiver that is contested needs a person to look.',
    es: 'Reservar la apelación mantiene abierto el plazo; renunciar a ella pone fin a la suspensión y al derecho de apelar. Una renuncia disputada debe revisarla una persona.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    for (const { order, waiver: waived, appeals } of matter.orders) {
      if (waived === undefined) continue;
      for (const { appeal, state } of appeals) {
        if (state === 'open' || state === 'curing' || state === 'unclear') {
          matter.answer.review(
            'B2',
            'Appeal was waived, and an appeal was filed all the same: the waiver is contested.',
            order,
            waived,
            appeal,
          );
        }
      }
    }
    for (const waived of matter.facts.waivers) {
      const order = orderAt(matter.facts, waived);
      const isClear = order !== undefined && waived.earliest >= order.latest;
      if (!isClear && matter.standing !== undefined) {
        matter.answer.review(
          'B2',
          'A waiver of appeal does not plainly belong to an order on record, so it was not counted.',
          waived,
        );
      }
    }
  },
};

/** The newest order of any kind that something on a day can speak of: the one it does not surely come before. */
export function orderAt(facts: Facts, at: Dated): OrderFact | undefined {
  return facts.orders.findLast((order) => !surelyBefore(at, order));
}

/** What shows that appeal from an order was surely waived by the day asked: the order itself, or a later event. */
export function waiverOf(matter: Matter, order: OrderFact): Dated | undefined {
  const { facts, clock } = matter;
  if (order.appeal === 'waived') return clock.reached(order.latest) ? order : undefined;
  for (const waived of facts.waivers) {
    if (waived.earliest < order.latest || orderAt(facts, waived) !== order) continue;
    if (clock.reached(waived.latest)) return waived;
  }
  return undefined;
}
