/**
 * B3: the time to appeal to the Board, and the rule that would have shortened it. The sources reach July 2026, and a check of
 * litigation is good for half a year.
 */
import type { Parameter } from './parameter.ts';

export const appealDays: readonly Parameter[] = [
  {
    name: 'appeal-days',
    rule: 'B3',
    value: 30,
    unit: 'days',
    appliesTo:
      'appeals of decisions of immigration judges to the Board, from the oral decision or the mailing of a written one',
    from: null,
    to: null,
    announcedOn: null,
    status: 'enacted',
    source:
      '8 CFR 1003.38(b); INA 208(d)(5)(A)(iv). No stay of the vacatur of 2026-03-08, no reversal and no replacement rule found.',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  },
  {
    name: 'appeal-days',
    rule: 'B3',
    value: 10,
    unit: 'days',
    appliesTo: 'decisions on or after 2026-03-09 that deny no asylum application on its merits',
    from: '2026-03-09',
    to: null,
    announcedOn: '2026-02-06',
    status: 'vacated',
    statusOn: '2026-03-08',
    source:
      'Interim final rule, FR Doc 2026-02326, RIN 1125-AB37, published 2026-02-06; vacated in its core before effect by Amica Center v. EOIR (D.D.C. 2026-03-08, Judge Moss) for want of notice and comment',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  },
];
