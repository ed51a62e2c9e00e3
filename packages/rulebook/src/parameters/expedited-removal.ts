/** B10: whom expedited removal has reached, and the rulings on it. */
import type { Parameter } from './parameter.ts';

type Span = Pick<Parameter, 'value' | 'from' | 'to' | 'announcedOn' | 'source' | 'confidence' | 'sourceKind'>;

/** `designated` and `restored`: the expansion was in force. The other words say why it was not. */
function interior(span: Span): Parameter {
  return {
    name: 'expedited-interior',
    rule: 'B10',
    unit: 'word',
    appliesTo:
      'persons present less than two years anywhere in the United States, beyond 100 air miles and 14 days of the border',
    status: 'enacted',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
    ...span,
  };
}

/** `subject`: the agency applied expedited removal to them. */
function parolee(span: Span): Parameter {
  return {
    name: 'expedited-parolee',
    rule: 'B10',
    unit: 'word',
    appliesTo: 'persons who were paroled into the United States at a port of entry',
    status: 'enacted',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
    ...span,
  };
}

export const expeditedRemoval: readonly Parameter[] = [
  {
    name: 'expedited-border-days',
    rule: 'B10',
    value: 14,
    unit: 'days',
    appliesTo: 'persons met within 100 air miles of a land border, so many days after entry at most',
    from: '2004-08-11',
    to: null,
    announcedOn: '2004-08-11',
    status: 'enacted',
    source: '69 FR 48877 (2004-08-11)',
    confidence: 'K-h',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-11-24',
    allowanceDays: 365,
  },
  interior({
    value: 'not-designated',
    from: null,
    to: '2019-07-22',
    announcedOn: null,
    source: '69 FR 48877 (2004-08-11): the border alone',
    confidence: 'K-h',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'designated',
    from: '2019-07-23',
    to: '2019-09-26',
    announcedOn: '2019-07-23',
    source: '84 FR 35409 (2019-07-23)',
    confidence: 'K-h',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'enjoined',
    from: '2019-09-27',
    to: '2020-06-22',
    announcedOn: '2019-09-27',
    source: 'Make the Road New York v. McAleenan (D.D.C. 2019-09-27)',
    confidence: 'K-h',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'restored',
    from: '2020-06-23',
    to: '2022-03-20',
    announcedOn: '2020-06-23',
    source:
      'Make the Road New York v. Wolf (D.C. Cir. 2020-06-23, No. 19-5298), which took the injunction away; on which day its mandate issued was not found',
    confidence: 'K-m',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'rescinded',
    from: '2022-03-21',
    to: '2025-01-20',
    announcedOn: '2022-03-21',
    source: '87 FR 16022 (2022-03-21)',
    confidence: 'K-h',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'designated',
    from: '2025-01-21',
    to: '2025-08-28',
    announcedOn: '2025-01-24',
    source: '90 FR 8139 (2025-01-24), in effect from 2025-01-21',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'stayed',
    from: '2025-08-29',
    to: '2026-06-22',
    announcedOn: '2025-08-29',
    source: 'Make the Road New York v. Noem (D.D.C. 2025-08-29, Judge Cobb)',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  interior({
    value: 'restored',
    from: '2026-06-23',
    to: null,
    announcedOn: '2026-06-23',
    source:
      'Make the Road New York v. Noem (D.C. Cir. 2026-06-23, No. 25-5320, 2–1), which reversed the stay. Rehearing and mandate not found',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  parolee({
    value: 'subject',
    from: '2025-01-23',
    to: '2025-07-31',
    announcedOn: '2025-01-23',
    source: 'Memorandum of the Acting Secretary of Homeland Security of 2025-01-23; ICE directive of 2025-02-18',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  parolee({
    value: 'stayed',
    from: '2025-08-01',
    to: '2025-09-11',
    announcedOn: '2025-08-01',
    source: 'CHIRLA v. Noem (D.D.C. 2025-08-01); stayed in part and for a time by the D.C. Circuit',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  parolee({
    value: 'stay-restored',
    from: '2025-09-12',
    to: null,
    announcedOn: '2025-09-12',
    source:
      'CHIRLA v. Noem (D.C. Cir. 2025-09-12): stay pending appeal denied, the order of 2025-08-01 in effect in full. What came of the appeal was not found',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
];
