/** B8: a motion to reopen or reconsider, or a petition for review, ends voluntary departure. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { OrderFact } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import { always, type Rule } from './rule.ts';

export const filingEndsDeparture: Rule = {
  id: 'B8',
  name: 'A motion or petition ends voluntary departure',
  citations: [
    { cite: '8 CFR 1240.26(b)(3)(iii), (e)(1)', confidence: 'K-h' },
    { cite: '8 CFR 1240.26(i)', confidence: 'V' },
    { cite: '73 FR 76927 (2008-12-18) (the rule as made)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Before 2009-01-20 a filing did not end voluntary departure; every grant on record is read by the later rule.',
    'What proof the agency takes of a departure within 30 days of the petition, and that the person stays away: it is a review.',
    'A departure after a motion to reopen or reconsider, which has no such exception.',
    'Who filed the motion: only one of the person ends the days to leave, and one of the government is not told apart.',
  ],
  uncertainties: [
    'Whether the 30 days to leave after a petition move from a weekend or holiday: the person is shown the day itself, a departure by the later reading is a review.',
    'Any other judicial challenge to the order ends voluntary departure too; whether a petition for habeas corpus is one is for a person to see.',
  ],
  checkedOn: '2026-11-24',
  reads: ['motion.filed', 'review.petitioned', 'habeas.filed', 'departure.verified'],
  sentence: {
    en: 'A motion to reopen or reconsider, or a petition for review, within the period ends voluntary departure: the alternate order takes effect at once, without the penalties of overstaying. A person who leaves within 30 days of the petition, with proof of it, has not left under the order.',
    es: 'Una moción de reapertura o reconsideración, o una petición de revisión, dentro del plazo pone fin a la salida voluntaria: la orden alternativa rige de inmediato, sin las sanciones por exceder el plazo. Quien sale dentro de 30 días desde la petición, con prueba de ello, no ha salido en cumplimiento de la orden.',
  },
  exceptionTo: 'B5',
};

/**
 * The first filing within the period of a grant that ends it. `last` is the last day to leave, if it is on record. A filing that
 * may have come before the grant ends nothing, and is a review: else a date that is not known would make an order final.
 */
export function endByFiling(
  matter: Matter,
  { granted }: { readonly granted: Dated },
  order: OrderFact,
  last: Day | undefined,
): Dated | undefined {
  const { facts, answer } = matter;
  let first: Dated | undefined;
  const isWithin = (filing: Dated): boolean =>
    !surelyBefore(filing, granted) && (last === undefined || filing.earliest <= last);
  const consider = (filing: Dated): void => {
    if (!isWithin(filing)) return;
    if (!surelyBefore(granted, filing)) {
      const why = 'What may have ended voluntary departure may have been filed before it was granted.';
      answer.review('B8', why, granted, filing);
    } else if (first === undefined || filing.latest < first.latest) first = filing;
  };
  for (const motion of facts.motions) {
    if (motion.kind === 'reopen' || motion.kind === 'reconsider' || motion.kind === 'reopen-vawa') consider(motion);
  }
  for (const petition of facts.of('review.petitioned')) consider(petition);
  for (const habeas of facts.of('habeas.filed')) {
    if (!isWithin(habeas)) continue;
    const why =
      'A petition for habeas corpus was filed while voluntary departure ran; a challenge to the order ends it.';
    answer.review('B8', why, granted, habeas);
  }
  if (first?.event.kind === 'review.petitioned' && order.departureKind !== 'pre-conclusion') {
    showDepartureAfter(matter, first);
  }
  return first;
}

/** The 30 days in which a departure after the petition is none under the order. */
function showDepartureAfter({ facts, answer }: Matter, petition: Dated): void {
  const days = answer.parameter('petition-departure-days', petition.earliest);
  answer.deadline('B8', 'departure-after-petition', 'person', petition.earliest + days);
  const latest = lastDay(petition.latest, days, 'later');
  for (const left of facts.departures) {
    if (left.latest < petition.earliest || left.earliest > latest || text(left.event.body, 'how') === 'removed')
      continue;
    const why = 'The person left within 30 days of a petition for review; with proof of it, not under the order.';
    answer.review('B8', why, petition, left);
  }
}
