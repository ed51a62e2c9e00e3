/** C22: parole into the United States. It never bars by itself. */
import { always, type Rule } from './rule.ts';
import { grantsOf, isRenewed, termOf } from './status-in-effect.ts';

export const parole: Rule = {
  id: 'C22',
  name: 'Parole',
  citations: [
    { cite: 'INA 212(d)(5)', confidence: 'V' },
    { cite: '8 CFR 212.5(e)', confidence: 'V' },
    { cite: 'Noem v. Doe (U.S. 2025-05-30), on the parole of four nationalities', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'That parole ends by itself on departure and when its time is over (212.5(e)(1)): a termination must be on record, until then it is a review.',
    'The mass terminations of parole of Cubans, Haitians, Nicaraguans and Venezuelans: only a termination recorded in the case ends it here.',
    'Expedited removal of people who were paroled at a port of entry: that is B10.',
  ],
  uncertainties: [
    'Terminations of family reunification parole were enjoined in January 2026; their later course was not found.',
  ],
  checkedOn: '2026-11-24',
  reads: ['status.granted', 'status.terminated'],
  sentence: {
    en: 'Parole is no lasting bar: while it is valid, or its end is not on record, a person must look.',
    es: 'El permiso humanitario (parole) no es un impedimento duradero: mientras sea válido, o no conste su fin, debe revisarlo una persona.',
  },
  apply(matter) {
    const { answer, clock } = matter;
    const grants = grantsOf(matter, 'parole');
    for (const grant of grants) {
      const last = termOf(grant);
      if (last === undefined || !clock.past(last)) {
        answer.review('C22', 'Parole is in effect.', grant);
      } else if (!isRenewed(grants, grant)) {
        answer.review('C22', 'A status has run out, and no end of it is on record.', grant);
      }
    }
  },
};
