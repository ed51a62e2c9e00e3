/** C19: self-petitions under the Violence Against Women Act. The motion to reopen on that ground is C5. */
import { always, type Rule } from './rule.ts';
import { applyGrants, reviewPending } from './status-in-effect.ts';

export const vawa: Rule = {
  id: 'C19',
  name: 'VAWA self-petition',
  citations: [
    { cite: 'INA 204(a)(1)', confidence: 'K-m' },
    { cite: '8 USC 1367', confidence: 'S' },
  ],
  period: always,
  notEncoded: [
    'The automatic stay of a motion to reopen under VAWA: that is C5.',
    'Confidentiality (8 USC 1367): who may see this bar, or that it exists, is for the access table; it ends only when the petition is finally denied.',
    'An approved petition without deferred action.',
  ],
  uncertainties: [
    'Immigration Center for Women and Children v. Noem (C.D. Cal. 2:25-cv-09848, on appeal): relief for people with pending petitions; its scope was not read.',
  ],
  unverified: 'No text that gives deferred action on an approved petition was to be had.',
  checkedOn: null,
  reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
  sentence: {
    en: 'Deferred action on a VAWA petition bars removal; a petition that is pending stays nothing by itself and needs a person to look.',
    es: 'La acción diferida por una petición VAWA impide la expulsión; una petición pendiente no suspende nada por sí sola y debe revisarla una persona.',
  },
  apply(matter) {
    applyGrants(matter, 'C19', 'vawa-deferred-action', 'review');
    reviewPending(matter, 'C19', 'vawa', 'vawa-deferred-action');
  },
};
