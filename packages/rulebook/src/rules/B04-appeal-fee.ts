/** B4: an appeal without its fee. */
import { always, type Rule } from './rule.ts';

export const appealFee: Rule = {
  id: 'B4',
  name: 'Appeal rejected for its fee',
  citations: [
    { cite: '8 CFR 1003.38(d)', confidence: 'V' },
    { cite: '8 CFR 1003.8(a)(3) (15 days to file anew, which stop the time to appeal)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether a second filing cures what was wrong with the first: one within the time to cure counts as in time.',
  ],
  uncertainties: [
    'The regulation gives the days to cure where a fee waiver was refused; a rejection for another reason than lateness is read in the same way.',
    'That the days to cure stop the time to appeal is read as adding what was left of it after them.',
  ],
  checkedOn: '2026-11-24',
  reads: ['appeal.rejected'],
  sentence: {
    en: 'An appeal rejected for want of its fee counts as if none had been filed, once the time to cure the defect has run. One filed anew within that time counts as filed in time.',
    es: 'Una apelación rechazada por falta de pago cuenta como no presentada una vez vencido el plazo para subsanar. La que se presenta de nuevo dentro de ese plazo cuenta como presentada a tiempo.',
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
