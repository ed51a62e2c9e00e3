/** A7: administrative closure. */
import { always, type Rule } from './rule.ts';

export const administrativeClosure: Rule = {
  id: 'A7',
  name: 'Administrative closure',
  citations: [
    { cite: '8 CFR 1003.18(c), 1003.1(l) (89 FR 46742, in force from 2024-07-29)', confidence: 'V' },
    { cite: 'Matter of B-N-K-, 29 I&N Dec. 96 (BIA 2025)', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['The grounds for closing and for recalendaring.'],
  checkedOn: '2026-11-24',
  reads: ['proceeding.administratively-closed', 'proceeding.recalendared'],
  sentence: {
    en: 'An administratively closed case is paused and still pending: closing it makes no order and takes none away.',
    es: 'Un caso cerrado administrativamente está en pausa y sigue pendiente: el cierre no crea una orden ni quita la que hay.',
  },
};
