/** D5: the wait for a work permit on a pending application for asylum. */
import type { Parameter } from './parameter.ts';

const regulation = {
  rule: 'D5',
  unit: 'days',
  from: null,
  to: null,
  announcedOn: null,
  status: 'enacted',
  confidence: 'V',
  sourceKind: 'primary',
  lastCheckedOn: '2026-06-20',
  allowanceDays: 365,
} as const;

export const workPermitDays: readonly Parameter[] = [
  {
    ...regulation,
    name: 'asylum-work-apply-days',
    value: 150,
    appliesTo: 'applying for a work permit on a pending application for asylum: no sooner than this day',
    source: '8 CFR 208.7(a)(1)(i), in a copy checked against the eCFR of 2026-06-20 (law.lawstack.com/cfr/8/208.7)',
  },
  {
    ...regulation,
    name: 'asylum-work-grant-days',
    value: 180,
    appliesTo: 'granting a work permit on a pending application for asylum: no sooner than this day',
    source: 'INA 208(d)(2); 8 CFR 208.7(a)(1), in a copy checked against the eCFR of 2026-06-20',
  },
  {
    ...regulation,
    name: 'asylum-work-apply-days',
    value: 365,
    appliesTo: 'applying for a work permit on a pending application for asylum',
    from: '2020-08-25',
    to: '2022-02-07',
    announcedOn: '2020-06-26',
    status: 'vacated',
    statusOn: '2022-02-07',
    source: '85 FR 38532 (2020-06-26); vacated in AsylumWorks v. Mayorkas (D.D.C. 2022-02-07)',
    confidence: 'K-h',
    lastCheckedOn: '2026-11-24',
  },
];
