/** C27: health, humanitarian grounds, and whether removal is possible at all. No bar of law; a person must look. */
import { always, type Rule } from './rule.ts';

export const medicalAndFeasibility: Rule = {
  id: 'C27',
  name: 'Medical and humanitarian grounds',
  citations: [
    { cite: '8 CFR 241.6 (a stay may be granted for them)', confidence: 'V' },
    { cite: '8 CFR 212.5(b) (parole may be granted for them)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: [
    'A stay or a parole granted on these grounds: they are C6 and C22.',
    'Travel documents, and whether a country accepts the person: that makes removal possible or not, never lawful; no event tells it.',
  ],
  checkedOn: '2026-11-24',
  reads: ['accommodation.recorded'],
  sentence: {
    en: 'Illness, pregnancy, disability or another humanitarian ground is no bar by itself. A stay or parole can be asked for on it, so a person must look.',
    es: 'Una enfermedad, un embarazo, una discapacidad u otro motivo humanitario no impide por sí solo la expulsión. Por ese motivo se puede pedir una suspensión o un permiso, así que debe verlo una persona.',
  },
  apply({ facts, standing, answer }) {
    if (standing === undefined) return;
    for (const at of facts.of('accommodation.recorded')) {
      answer.review('C27', 'An accommodation for health or another humanitarian ground is on record.', at);
    }
  },
};
