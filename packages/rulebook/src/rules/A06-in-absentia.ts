/** A6: an order in absentia. */
import { always, type Rule } from './rule.ts';

export const inAbsentia: Rule = {
  id: 'A6',
  name: 'Order in absentia',
  citations: [
    { cite: 'INA 240(b)(5)(A)', confidence: 'S' },
    { cite: 'INA 240(b)(7)', confidence: 'S' },
    { cite: '8 CFR 1240.15', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'The bar of ten years from discretionary relief, for a person who was told aloud, in a language they understand, of the hearing and of what missing it brings.',
    'Orders of deportation or exclusion in absentia under the law before 1992, some of which could be appealed: their time to appeal is long over.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'appearance.recorded', 'hearing.held', 'appeal.filed'],
  sentence: {
    en: 'An order made in absentia has no appeal to the Board and is final at once; it can be rescinded on motion.',
    es: 'Una orden dictada en ausencia no tiene apelación ante la Junta y es definitiva de inmediato; puede rescindirse por moción.',
  },
  exceptionTo: 'B3',
  apply({ orders, answer }) {
    // That appeal was reserved all the same is a contradiction of the record: see conflicts/hearings.ts.
    for (const { order, appeals } of orders) {
      if (order.inAbsentia !== true) continue;
      for (const { appeal, state } of appeals) {
        if (state === 'open' || state === 'unclear' || state === 'curing') {
          answer.review('A6', 'An appeal of an order in absentia is on record; the law gives none.', order, appeal);
        }
      }
    }
  },
};
