/** C13: deferred enforced departure by country, as presidential memoranda give it. Nobody applies for it. */
import type { Parameter } from './parameter.ts';

export const deferralName = 'deferred-enforced-departure';

function entry(
  key: string,
  country: string,
  value: 'in-effect' | 'reported-ended',
  from: string,
  to: string | null,
  source: string,
  details: Pick<Parameter, 'announcedOn' | 'confidence' | 'sourceKind'>,
): Parameter {
  return {
    name: deferralName,
    key,
    rule: 'C13',
    value,
    unit: 'word',
    appliesTo: `deferred enforced departure of people from ${country}`,
    from,
    to,
    status: 'enacted',
    source,
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
    ...details,
  };
}

export const deferredEnforcedDeparture: readonly Parameter[] = [
  entry('HK', 'Hong Kong', 'in-effect', '2021-08-05', '2027-02-05', 'Memorandum of 2025-01-15, 90 FR 6749', {
    announcedOn: '2025-01-15',
    confidence: 'V',
    sourceKind: 'primary',
  }),
  entry(
    'LR',
    'Liberia',
    'in-effect',
    '1999-09-29',
    '2026-06-30',
    'Memorandum of 2024-06-28 (FR Doc. 2024-14756; 89 FR 55017); no extension and no end found',
    { announcedOn: '2024-06-28', confidence: 'V', sourceKind: 'primary' },
  ),
  entry('LB', 'Lebanon', 'in-effect', '2024-07-26', '2026-01-25', 'Memorandum of 2024-07-26, 18 months', {
    announcedOn: '2024-07-26',
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  entry('LB', 'Lebanon', 'reported-ended', '2026-01-26', null, 'usahello.org: the last day was 2026-01-25', {
    announcedOn: null,
    confidence: 'V',
    sourceKind: 'secondary',
  }),
  entry(
    'PS',
    'the Palestinian territories',
    'in-effect',
    '2024-02-14',
    '2025-08-13',
    'Memorandum of 2024-02-14, 18 months',
    {
      announcedOn: '2024-02-14',
      confidence: 'K-h',
      sourceKind: 'secondary',
    },
  ),
];
