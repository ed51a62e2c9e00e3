/** A5: changes of venue and continuances. */
import { always, type Rule } from './rule.ts';

export const venueAndContinuance: Rule = {
  id: 'A5',
  name: 'Change of venue and continuance',
  citations: [
    { cite: '8 CFR 1003.20', confidence: 'K-h' },
    { cite: '8 CFR 1003.29', confidence: 'K-h' },
    { cite: 'Matter of L-A-B-R-, 27 I&N Dec. 405 (A.G. 2018)', confidence: 'K-h' },
  ],
  period: always,
  notEncoded: ['Good cause.'],
  checkedOn: null,
  reads: ['venue.changed', 'hearing.scheduled', 'hearing.adjourned', 'hearing.cancelled'],
  sentence: {
    en: 'Asking for another court or another date does not excuse appearance and does not move the hearing; only the grant does.',
    es: 'Pedir otro tribunal u otra fecha no exime de comparecer ni cambia la audiencia; solo la concesión lo hace.',
  },
};
