/** D6: the time to brief an appeal, and the part of the rule of 2026 that shortened it and stands. */
import type { Parameter } from './parameter.ts';

export const briefDays: readonly Parameter[] = [
  {
    name: 'brief-days',
    rule: 'D6',
    value: 21,
    unit: 'days',
    appliesTo: 'the first brief in an appeal to the Board, from its briefing schedule',
    from: null,
    to: '2026-03-08',
    announcedOn: null,
    status: 'enacted',
    source: '8 CFR 1003.3(c)(1) as it stood before 2026-03-09',
    confidence: 'K-h',
    sourceKind: 'primary',
    lastCheckedOn: '2026-11-24',
    allowanceDays: 365,
  },
  {
    name: 'brief-days',
    rule: 'D6',
    value: 20,
    unit: 'days',
    appliesTo: 'the briefs of both sides, at once, in an appeal to the Board, from its briefing schedule',
    from: '2026-03-09',
    to: null,
    announcedOn: '2026-02-06',
    status: 'enacted',
    source:
      'Interim final rule, FR Doc 2026-02326, RIN 1125-AB37, published 2026-02-06; not among what Amica Center v. EOIR (D.D.C. 2026-03-08) vacated (ILRC)',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  },
];
