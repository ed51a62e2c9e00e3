/** A5: changes of venue and continuances. */
import { always, type Rule } from './rule.ts';

export const venueAndContinuance: Rule = {
  id: 'A5',
  name: 'Change of venue and continuance',
  citations: [
    { cite: '8 CFR 1003.20', confidence: 'K-h' },
    { cite: '8 CFR 1003.29', confidence: 'V' },
    {
      cite: 'Immigration Court Practice Manual 5.10(a) (a motion to continue does not excuse appearance)',
      confidence: 'V',
    },
    { cite: 'Matter of L-A-B-R-, 27 I&N Dec. 405 (A.G. 2018)', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['Good cause, and the 180 days in which an application for asylum is to be decided.'],
  checkedOn: '2026-11-24',
  reads: ['venue.changed', 'hearing.scheduled', 'hearing.adjourned', 'hearing.cancelled'],
  sentence: {
    en: 'Asking for another court or another date does not excuse appearance and does not move the hearing; only the grant does.',
    es: 'Pedir otro tribunal u otra fecha no exime de comparecer ni cambia la audiencia; solo la concesión lo hace.',
  },
};
