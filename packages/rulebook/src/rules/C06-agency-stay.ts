/** C6: an administrative stay by the agency. */

import { always, type Rule } from './rule.ts';
import { applyStays, reviewRequests } from './stay-in-force.ts';

export const agencyStay: Rule = {
  id: 'C6',
  name: 'Stay by the agency (I-246)',
  citations: [
    { cite: '8 CFR 241.6 (Form I-246)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.1 (a denial by the agency; a stay after boarding)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'A stay by a judge or the Board that is granted or told after boarding is complete has no effect (241.6): no event tells the boarding, so such a stay bars.',
    'A pending request postpones nothing by law (241.6(a)): it is a review.',
    'The terms of a stay: one that lasts for as long as something else does has no last day on record, and only its lifting ends it.',
  ],
  checkedOn: '2026-11-24',
  reads: ['stay.requested', 'stay.granted', 'stay.denied', 'stay.lifted'],
  sentence: {
    en: 'A stay granted by the agency bars removal through its last day. A denial by the agency does not keep a judge or the Board from granting one.',
    es: 'Una suspensión concedida por la agencia impide la expulsión hasta su último día. Su denegación no impide que la conceda un juez o la Junta.',
  },
  apply(matter) {
    applyStays(matter, 'C6', isAgency);
    reviewRequests(matter, 'C6', isAgency);
  },
};

function isAgency(forum: string | undefined): boolean {
  return forum === 'agency';
}
