/** B8: a motion to reopen or reconsider, or a petition for review, ends voluntary departure. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { always, type Rule } from './rule.ts';

export const filingEndsDeparture: Rule = {
  id: 'B8',
  name: 'A motion or petition ends voluntary departure',
  citations: [{ cite: '8 CFR 1240.26(b)(3)(iii), (e)(1), (i)', confidence: 'K-h' }],
  period: always,
  notEncoded: ['Leaving within 30 days of the petition with proof, which avoids the order: it needs a person to look.'],
  checkedOn: null,
  reads: ['motion.filed', 'review.petitioned'],
  sentence: {
    en: 'A motion to reopen or reconsider, or a petition for review, within the period ends voluntary departure: the alternate order takes effect at once, without the penalties of overstaying.',
    es: 'Una moción de reapertura o reconsideración, o una petición de revisión, dentro del plazo pone fin a la salida voluntaria: la orden alternativa rige de inmediato, sin las sanciones por exceder el plazo.',
  },
  exceptionTo: 'B5',
};

/** The first filing within the period of a grant that ends it. `last` is the last day to leave, if it is on record. */
export function endByFiling(
  { facts }: Matter,
  { granted }: { readonly granted: Dated },
  last: Day | undefined,
): Dated | undefined {
  let first: Dated | undefined;
  const consider = (filing: Dated): void => {
    if (filing.latest < granted.earliest || (last !== undefined && filing.earliest > last)) return;
    if (first === undefined || filing.latest < first.latest) first = filing;
  };
  for (const motion of facts.motions) {
    if (motion.kind === 'reopen' || motion.kind === 'reconsider' || motion.kind === 'reopen-vawa') consider(motion);
  }
  for (const petition of facts.petitions) consider(petition);
  return first;
}
