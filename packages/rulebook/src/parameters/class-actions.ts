/**
 * C26: class actions and what membership does. `bars`: no removal of a member while the term runs, with what the settlement
 * excepts. `review`: the order or settlement gives something else, or its terms were not read. The key is the name of the case
 * up to the "v.", in small letters alone.
 */
import type { Parameter } from './parameter.ts';

export const classActionName = 'class-action';

type Details = Pick<Parameter, 'from' | 'to' | 'source' | 'confidence'> & Partial<Parameter>;

function entry(key: string, called: string, value: 'bars' | 'review', details: Details): Parameter {
  return {
    name: classActionName,
    key,
    rule: 'C26',
    value,
    unit: 'word',
    appliesTo: `members of the class in ${called}`,
    announcedOn: null,
    status: 'enacted',
    sourceKind: 'secondary',
    lastCheckedOn: '2026-07-15',
    allowanceDays: 180,
    ...details,
  };
}

const abc = {
  from: '1991-01-31',
  to: null,
  source: '760 F. Supp. 796 (N.D. Cal. 1991): no deportation of a registered member before a new decision on asylum',
  confidence: 'K-m',
} as const;

export const classActions: readonly Parameter[] = [
  entry('abc', 'American Baptist Churches v. Thornburgh (ABC)', 'bars', abc),
  entry('americanbaptistchurches', 'American Baptist Churches v. Thornburgh (ABC)', 'bars', abc),
  entry('jop', 'J.O.P. v. DHS', 'bars', {
    from: '2024-11-25',
    to: '2026-05-27',
    source: 'Settlement approved 2024-11-25, in effect to 2026-05-27 (D. Md. 8:19-cv-01944); nipnlg.org',
    confidence: 'V',
  }),
  entry('calderonjimenez', 'Calderon Jimenez v. Mayorkas', 'bars', {
    from: '2025-01-16',
    to: '2027-01-16',
    source:
      'Settlement approved 2025-01-16 (D. Mass. 1:18-cv-10225): in New England no enforcement against members, threats to public safety excepted; aclum.org',
    confidence: 'V',
  }),
  entry('msl', 'Ms. L. v. ICE', 'review', {
    from: '2023-12-11',
    to: '2029-12-11',
    source:
      'Settlement (S.D. Cal. 3:18-cv-00428), six years from its effective date except where noted; dhs.gov fact sheet of 2023-10-16',
    confidence: 'V',
  }),
  entry(
    'immigrationcenterforwomenandchildren',
    'Immigration Center for Women and Children v. Noem (ICWC)',
    'review',
    icwc(),
  ),
  entry('icwc', 'Immigration Center for Women and Children v. Noem (ICWC)', 'review', icwc()),
  entry('acr', 'A.C.R. v. Noem', 'review', {
    from: '2025-11-19',
    to: null,
    source: 'Stay of the end of deferred action for special immigrant juveniles (E.D.N.Y. 1:25-cv-3962); nipnlg.org',
    confidence: 'V',
  }),
  entry('dvd', 'D.V.D. v. DHS', 'review', {
    from: '2025-04-18',
    to: null,
    source: 'Removal to third countries: see C11',
    confidence: 'V',
  }),
  entry('mendezrojas', 'Mendez Rojas v. Wolf', 'review', {
    from: null,
    to: null,
    source: 'Settlement on the one-year limit for asylum (W.D. Wash. 2:16-cv-01024); terms not read',
    confidence: 'K-m',
  }),
  entry('barahonagomez', 'Barahona-Gomez v. Ashcroft', 'review', {
    from: null,
    to: null,
    source: 'Settlement on suspension of deportation (N.D. Cal. 2002); terms not read',
    confidence: 'K-l',
  }),
];

function icwc(): Details {
  return {
    from: null,
    to: null,
    source:
      'Preliminary relief for people with pending VAWA, T or U petitions (C.D. Cal. 2:25-cv-09848), on appeal (9th Cir. 26-3961); scope not read',
    confidence: 'V',
  };
}
