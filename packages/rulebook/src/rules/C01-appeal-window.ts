/** C1: nobody is removed while the time to appeal runs. */
import { always, type Rule } from './rule.ts';

export const appealWindow: Rule = {
  id: 'C1',
  name: 'Time to appeal still open',
  citations: [
    { cite: '8 CFR 1003.6(a)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.2(a)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Decisions on bond, on credible or reasonable fear and on claimed status have no such stay; none is read here.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'order.served', 'appeal.waived'],
  sentence: {
    en: "A judge's order may not be carried out to any country while the time to appeal runs, its last day included, unless appeal was waived.",
    es: 'La orden de un juez no puede ejecutarse hacia ningún país mientras corre el plazo para apelar, incluido su último día, salvo renuncia a apelar.',
  },
  apply({ orders, answer, clock }) {
    for (const { order, window, waiver } of orders) {
      if (window === undefined || waiver !== undefined || clock.past(window.barLast)) continue;
      answer.bar('C1', 'all', window.barLast, order, ...window.from);
    }
  },
};
