/**
 * C11: the rulings on removal to third countries without notice (D.V.D. v. DHS, D. Mass. 1:25-cv-10676), and the times of
 * notice in the agency's memorandum. Facts to read beside a review: no answer turns on them, for every third country is one.
 */
import type { Parameter } from './parameter.ts';

type Ruling = Pick<Parameter, 'value' | 'from' | 'to' | 'announcedOn' | 'source'>;

function ruling(entry: Ruling): Parameter {
  return {
    name: 'third-country-rulings',
    rule: 'C11',
    unit: 'word',
    appliesTo: "the agency's policy on removal to a country that the order does not name",
    status: 'enacted',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
    ...entry,
  };
}

function notice(key: string, value: number, appliesTo: string): Parameter {
  return {
    name: 'third-country-notice-hours',
    key,
    rule: 'C11',
    value,
    unit: 'hours',
    appliesTo,
    from: '2025-07-09',
    to: null,
    announcedOn: '2025-07-09',
    status: 'enacted',
    source: 'ICE memorandum of July 2025 on third-country removals after the order of the Supreme Court of 2025-06-23',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
  };
}

export const thirdCountry: readonly Parameter[] = [
  ruling({
    value: 'restrained',
    from: '2025-03-28',
    to: '2025-04-17',
    announcedOn: '2025-03-28',
    source: 'Temporary restraining order, D. Mass. 2025-03-28 (Judge Murphy)',
  }),
  ruling({
    value: 'enjoined',
    from: '2025-04-18',
    to: '2025-06-22',
    announcedOn: '2025-04-18',
    source:
      'Preliminary injunction, D. Mass. 2025-04-18: written notice and a meaningful chance to raise fear of torture',
  }),
  ruling({
    value: 'injunction-stayed',
    from: '2025-06-23',
    to: '2026-02-24',
    announcedOn: '2025-06-23',
    source: 'Stay by the Supreme Court 2025-06-23, clarified 2025-07-03',
  }),
  ruling({
    value: 'set-aside-not-yet-in-effect',
    from: '2026-02-25',
    to: '2026-03-15',
    announcedOn: '2026-02-25',
    source:
      'Final judgment, D. Mass. 2026-02-25, setting the policy aside, stayed by the court itself for 15 days and then for a time by the First Circuit',
  }),
  ruling({
    value: 'set-aside-stayed',
    from: '2026-03-16',
    to: null,
    announcedOn: '2026-03-16',
    source: 'Stay pending appeal, First Circuit 2026-03-16 (2–1), merits expedited. A later ruling was not found',
  }),
  notice('ordinary', 24, 'written notice before removal to a third country, without assurances'),
  notice('exigent', 6, 'written notice in exigent circumstances, with a chance to speak to a lawyer'),
  notice('assurances', 0, 'removal to a country that gave assurances accepted by the Department of State: no notice'),
];
