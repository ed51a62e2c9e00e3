/** B14: an order on stipulation. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const stipulated: Rule = {
  id: 'B14',
  name: 'Stipulated order',
  citations: [
    { cite: 'INA 240(d)', confidence: 'S' },
    { cite: 'United States v. Ramos, 623 F.3d 672 (9th Cir. 2010) (no counsel: 1003.25(b) not kept)', confidence: 'V' },
    {
      cite: '8 CFR 1003.25(b) (the stipulation waives appeal; without counsel the judge finds the waiver knowing)',
      confidence: 'K-h',
    },
    { cite: '8 CFR 1003.39; Matter of Shih, 20 I&N Dec. 697 (final upon waiver of appeal)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether the stipulation was voluntary, knowing and intelligent: without counsel the answer is a review.',
    'A stipulated order that does not say that appeal was waived has the time to appeal (C1), as any order of a judge.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'counsel.entered', 'counsel.withdrew'],
  sentence: {
    en: 'A stipulated order is normally made with appeal waived and is final at once; one made without counsel needs a person to look.',
    es: 'Una orden por acuerdo normalmente se dicta con renuncia a apelar y es definitiva de inmediato; la dictada sin abogado debe revisarla una persona.',
  },
  exceptionTo: 'B1',
  apply(matter) {
    for (const { order } of matter.orders) {
      if (order.authority === 'stipulated' && !hadCounsel(matter, order)) {
        matter.answer.review('B14', 'The order was stipulated, and no counsel is on record on that day.', order);
      }
    }
  },
};

/**
 * Whether counsel before the judge was surely on record when the order was made: someone appeared by that day, and nobody may
 * have withdrawn since. Which of several withdrew is not told, and one appearance is often entered twice, so none is counted
 * against another. An appearance before the Board alone (E-27) is none before the judge.
 */
function hadCounsel({ facts }: Matter, order: OrderFact): boolean {
  return facts.counselEntered.some((entered) => {
    if (entered.latest > order.earliest || text(entered.event.body, 'form')?.endsWith('27') === true) return false;
    return facts.counselWithdrew.every((gone) => surelyBefore(gone, entered) || gone.earliest > order.latest);
  });
}
