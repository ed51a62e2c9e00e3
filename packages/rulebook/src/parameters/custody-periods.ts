/** C30 to C32, C35, D5 and D8: the periods of custody after an order, of the stay of a bond decision, and of work permits. */
import type { Parameter } from './parameter.ts';
import { period } from './statutory-days.ts';

export const custodyPeriods: readonly Parameter[] = [
  period(
    'removal-period-days',
    'C30',
    90,
    'days',
    'the removal period after a final order',
    'INA 241(a)(1)(A), text read',
  ),
  period(
    'presumptive-detention-months',
    'C31',
    6,
    'months',
    'detention after a final order that is presumed reasonable, from the beginning of the removal period',
    'Zadvydas v. Davis, 533 U.S. 678, 701 (2001); 8 CFR 241.13(b)(2)(ii)',
  ),
  period(
    'custody-review-days',
    'C32',
    90,
    'days',
    'the first review of custody after a final order, from the beginning of the removal period or of a later detention',
    '8 CFR 241.4(k)(1); 241.4(l)(3) for a later detention',
  ),
  period(
    'headquarters-review-days',
    'C32',
    180,
    'days',
    'the review of custody by headquarters, ordinarily three months after the first',
    '8 CFR 241.4(k)(2)(ii)',
  ),
  period(
    'later-review-months',
    'C32',
    12,
    'months',
    'each later review of custody, from the one before',
    '8 CFR 241.4(k)(2)(iii)',
  ),
  period(
    'bond-stay-notice-days',
    'C35',
    1,
    'business days',
    "the agency's notice of intent to appeal a bond decision (EOIR-43), which stays it",
    '8 CFR 1003.19(i)(2)',
  ),
  period(
    'bond-stay-appeal-days',
    'C35',
    10,
    'business days',
    "the agency's appeal of a bond decision, without which the automatic stay lapses",
    '8 CFR 1003.6(c)(1); BIA Practice Manual 6.1',
  ),
  period(
    'bond-stay-lapse-days',
    'C35',
    90,
    'days',
    "the automatic stay of a bond decision, from the agency's appeal",
    '8 CFR 1003.6(c)(4); 71 FR 57873 (2006-10-02)',
  ),
  period(
    'failure-to-depart-days',
    'D8',
    90,
    'days',
    'leaving after a final order, for section 243(a)',
    'INA 243(a)(1)(A)',
  ),
];
