/** B14: an order on stipulation. */
import type { Matter } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const stipulated: Rule = {
  id: 'B14',
  name: 'Stipulated order',
  citations: [
    { cite: 'INA 240(d)', confidence: 'K-h' },
    { cite: '8 CFR 1003.25(b)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'Whether the stipulation was voluntary, knowing and intelligent: without counsel the answer is a review.',
  ],
  checkedOn: null,
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

/** Whether counsel was surely on record when the order was made: more entered before it than may have withdrawn. */
function hadCounsel({ facts }: Matter, order: OrderFact): boolean {
  let counsel = 0;
  for (const entered of facts.counselEntered) if (entered.latest <= order.earliest) counsel++;
  for (const gone of facts.counselWithdrew) if (gone.earliest <= order.latest) counsel--;
  return counsel > 0;
}
