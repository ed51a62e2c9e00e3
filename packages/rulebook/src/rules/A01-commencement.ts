/** A1: when proceedings are pending. */
import { always, type Rule } from './rule.ts';

export const commencement: Rule = {
  id: 'A1',
  name: 'Commencement of proceedings',
  citations: [
    { cite: 'INA 239', confidence: 'S' },
    { cite: '8 CFR 1003.13–1003.14', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'At least ten days between service and the first hearing, unless the person asks in writing for an earlier day (INA 239(b)(1)).',
  ],
  checkedOn: '2026-11-24',
  reads: ['nta.served', 'nta.filed', 'proceeding.opened', 'family.linked'],
  sentence: {
    en: 'Proceedings are pending once the notice to appear is filed with the court; until an order is made there is none.',
    es: 'El proceso está pendiente desde que la citación se presenta ante el tribunal; hasta que se dicte una orden no hay ninguna.',
  },
};
