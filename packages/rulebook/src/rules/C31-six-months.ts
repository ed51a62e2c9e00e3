/** C31: how long detention after a final order is presumed reasonable (Zadvydas). */
import { monthsAfter } from '../calendar/months.ts';
import { removalPeriodStart } from './C30-removal-period.ts';
import { custodyOf } from './custody-state.ts';
import type { Rule } from './rule.ts';

export const sixMonths: Rule = {
  id: 'C31',
  name: 'Six months of detention after a final order',
  citations: [
    { cite: 'Zadvydas v. Davis, 533 U.S. 678 (2001)', confidence: 'V' },
    { cite: '8 CFR 241.13', confidence: 'K-h' },
    { cite: 'Clark v. Martinez, 543 U.S. 371 (2005)', confidence: 'V' },
  ],
  period: { from: '2001-06-28', to: null },
  notEncoded: [
    'Whether removal is significantly likely in the reasonably foreseeable future: a person must judge it.',
    'Special circumstances under which detention may go on (8 CFR 241.14).',
  ],
  uncertainties: [
    'Whether the six months run from the beginning of the removal period, as 8 CFR 241.13(b)(2)(ii) has it by an account of it, or count days of detention alone: the first, the earlier reading, is taken. Someone detained anew long after the order is therefore for a person to look at from the first day.',
    'The text of 8 CFR 241.13 was not had; a manual for practitioners that tells it was read.',
  ],
  checkedOn: '2026-11-24',
  reads: ['custody.booked-in', 'custody.released', 'custody.held-elsewhere', 'custody.reviewed', 'custody.review-due'],
  sentence: {
    en: 'Detention after a final order is presumed reasonable for six months. After them a person who shows that removal is not significantly likely in the reasonably foreseeable future is released unless that is rebutted.',
    es: 'La detención después de una orden definitiva se presume razonable durante seis meses. Pasados estos, debe liberarse a quien muestre que su expulsión no es significativamente probable en un futuro previsible, salvo que se refute.',
  },
  apply(matter) {
    const { answer, clock, finality } = matter;
    if (finality.status !== 'final') return;
    const custody = custodyOf(matter);
    // Where the record contradicts itself C32 says so.
    if (custody.held !== 'yes') return;
    const start = removalPeriodStart(matter);
    if (start === undefined) return;
    const last = monthsAfter(start, answer.parameter('presumptive-detention-months', start));
    answer.deadline('C31', 'six-months-of-detention', 'agency', last);
    if (!clock.past(last)) return;
    answer.review(
      'C31',
      'The person is held, and six months or more have passed since the removal period began; detention after a final order is presumed reasonable for six months.',
      ...custody.because,
    );
  },
};
