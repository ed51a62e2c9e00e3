/** C21: deferred action for childhood arrivals (DACA). */
import { always, type Rule } from './rule.ts';
import { applyGrants } from './status-in-effect.ts';

export const childhoodArrivals: Rule = {
  id: 'C21',
  name: 'Deferred action for childhood arrivals (DACA)',
  citations: [
    { cite: '8 CFR 236.21–236.25', confidence: 'V' },
    { cite: 'Texas v. United States (5th Cir. 2025-01-17; mandate 2025-03-11)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'A request to renew that is pending: no event of the vocabulary tells it.',
    'A grant does not keep the agency from beginning proceedings (236.21(c)(1)), nor from ending it by its procedure (236.23): an end must be on record.',
  ],
  uncertainties: [
    'The case is back before the district court (S.D. Tex. 1:18-cv-00068), with no ruling found: forbearance stands.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated'],
  sentence: {
    en: 'A current grant of DACA is forbearance and bars removal through its last day; one that has lapsed needs a person to look.',
    es: 'Una concesión vigente de DACA es una abstención e impide la expulsión hasta su último día; una vencida debe revisarla una persona.',
  },
  apply(matter) {
    applyGrants(matter, 'C21', 'daca', 'review');
  },
};
