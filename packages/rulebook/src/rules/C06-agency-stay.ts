/** C6: an administrative stay by the agency. */

import { always, type Rule } from './rule.ts';
import { applyStays, reviewRequests } from './stay-in-force.ts';

export const agencyStay: Rule = {
  id: 'C6',
  name: 'Stay by the agency (I-246)',
  citations: [{ cite: '8 CFR 241.6', confidence: 'V' }],
  period: always,
  notEncoded: [
    'A stay by the court or the Board is of no effect once boarding is complete (241.6): no event tells it.',
    'Whether a request that is pending should hold removal: it is a review.',
  ],
  checkedOn: null,
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
