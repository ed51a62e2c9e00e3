/** B4: an appeal without its fee. */
import { always, type Rule } from './rule.ts';

export const appealFee: Rule = {
  id: 'B4',
  name: 'Appeal rejected for its fee',
  citations: [
    { cite: '8 CFR 1003.38(d)', confidence: 'V' },
    { cite: '8 CFR 1003.8 (time to cure)', confidence: 'K-m' },
  ],
  period: always,
  notEncoded: ['Whether a second filing cures the first: until the time to cure has run the answer is a review.'],
  checkedOn: null,
  reads: ['appeal.rejected'],
  sentence: {
    en: 'An appeal rejected for want of its fee counts as if none had been filed, once the time to cure the defect has run.',
    es: 'Una apelación rechazada por falta de pago cuenta como no presentada una vez vencido el plazo para subsanar.',
  },
  exceptionTo: 'C2',
  apply(matter) {
    for (const { appeals } of matter.orders) {
      for (const { appeal, state, end } of appeals) {
        if (state === 'curing' && end !== undefined) {
          matter.answer.review('B4', 'The appeal was rejected, and the time to cure it has not run.', appeal, end);
        }
      }
    }
  },
};
