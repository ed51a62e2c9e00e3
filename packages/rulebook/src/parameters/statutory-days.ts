/** Periods that a statute or a settled regulation sets. They change rarely, so a check is good for longer. */
import type { Parameter } from './parameter.ts';

/** A period that holds as far back as we encode and until it is changed. */
export function period(
  name: string,
  rule: string,
  value: number,
  unit: Parameter['unit'],
  appliesTo: string,
  source: string,
): Parameter {
  return {
    name,
    rule,
    value,
    unit,
    appliesTo,
    from: null,
    to: null,
    announcedOn: null,
    status: 'enacted',
    source,
    confidence: 'K-h',
    sourceKind: 'primary',
    lastCheckedOn: '2026-11-24',
    allowanceDays: 365,
  };
}

export const statutoryDays: readonly Parameter[] = [
  period('address-court-days', 'A4', 5, 'days', 'telling the court of a new address (EOIR-33)', '8 CFR 1003.15(d)(2)'),
  period(
    'address-board-days',
    'A4',
    5,
    'business days',
    'telling the Board of a new address (EOIR-33/BIA)',
    '8 CFR 1003.38(e)',
  ),
  period('address-agency-days', 'A4', 10, 'days', 'telling the agency of a new address (AR-11)', 'INA 265'),
  period('fee-cure-days', 'B4', 15, 'days', 'curing an appeal that was rejected for its fee', '8 CFR 1003.8'),
  period(
    'departure-bond-days',
    'B6',
    5,
    'business days',
    'posting the bond of voluntary departure at conclusion',
    '8 CFR 1240.26(c)(3)',
  ),
  period(
    'departure-days',
    'B5',
    60,
    'days',
    'voluntary departure at the conclusion of the case, the longest period',
    'INA 240B(b)(2)',
  ),
  period('administrative-wait-days', 'B13', 14, 'days', 'waiting after an administrative order', 'INA 238(b)(3)'),
  period(
    'child-transfer-hours',
    'C25',
    72,
    'hours',
    'transferring an unaccompanied child to the Department of Health and Human Services, after determining that the child is one',
    '8 USC 1232(b)(3)',
  ),
  period(
    'fear-review-days',
    'C14',
    7,
    'days',
    "a judge's review of a negative finding of credible fear, after the finding",
    'INA 235(b)(1)(B)(iii)(III); 8 CFR 1003.42(e)',
  ),
  period(
    'rescind-days',
    'C4',
    180,
    'days',
    'rescinding an order in absentia for exceptional circumstances',
    'INA 240(b)(5)(C)(i)',
  ),
  period('reconsider-days', 'D1', 30, 'days', 'a motion to reconsider', 'INA 240(c)(6)(B)'),
  period('reopen-days', 'D2', 90, 'days', 'a motion to reopen', 'INA 240(c)(7)(C)(i)'),
  period('petition-days', 'D3', 30, 'days', 'a petition for review', 'INA 242(b)(1)'),
  period(
    'petition-departure-days',
    'B8',
    30,
    'days',
    'leaving after a petition for review, so as not to have left under the order',
    '8 CFR 1240.26(i)',
  ),
  period(
    'vawa-motion-months',
    'C5',
    12,
    'months',
    'a motion to reopen under VAWA, from the final order',
    'INA 240(c)(7)(C)(iv)(III)',
  ),
  period('bond-appeal-days', 'D7', 30, 'days', 'an appeal of a decision on bond to the Board', '8 CFR 1003.38(b)'),
];
