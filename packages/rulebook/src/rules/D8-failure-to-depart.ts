/** D8: the ninety days after a final order that the criminal law counts. */
import type { Day } from '../calendar/civil-day.ts';
import { decisionDay } from '../evaluate/decision-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import { finalOrderDay, hasLeft } from './C30-removal-period.ts';
import { sectionsCharged } from './charges.ts';
import { always, type Rule } from './rule.ts';

export const failureToDepart: Rule = {
  id: 'D8',
  name: 'Failure to depart',
  citations: [{ cite: 'INA 243(a)(1)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'Whether staying is wilful, without which section 243(a) does not apply; asking for a stay, for review or for travel documents is no failure (243(a)(2)).',
    'The offences of not applying for travel documents, of preventing departure and of not appearing for removal (243(a)(1)(B) to (D)).',
  ],
  uncertainties: [
    'Whether a last day on a weekend moves, and whether an order that nobody appealed is final on the last day to appeal or the day after: the earlier reading is shown.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'charge.lodged', 'review.petitioned', 'review.decided', 'departure.verified'],
  sentence: {
    en: 'For a person charged with a ground of deportation, section 243(a) counts 90 days from the final order, or from the final order of the court that reviewed it; only wilful failure to leave falls under it, and seeking lawful ways to stay does not.',
    es: 'Para una persona a quien se imputó un motivo de deportación, la sección 243(a) cuenta 90 días desde la orden definitiva, o desde la orden final del tribunal que la revisó; solo abarca la falta intencional de salir, y no buscar vías legales para quedarse.',
  },
  apply(matter) {
    if (matter.finality.status !== 'final' || hasLeft(matter)) return;
    const from = firstDay(matter);
    if (from === undefined) return;
    // The section speaks of the classes of 237(a), once 241(a): not of people found inadmissible.
    if (sectionsCharged(matter)?.every((section) => section.startsWith('212')) === true) return;
    const days = matter.answer.parameter('failure-to-depart-days', from);
    matter.answer.deadline('D8', 'failure-to-depart', 'person', from + days);
  },
};

/** The day of the final order, or of the court's where it reviews that order; undefined while it does. */
function firstDay(matter: Matter): Day | undefined {
  const { facts, standing } = matter;
  const final = finalOrderDay(matter);
  if (final === undefined || standing === undefined) return undefined;
  // Where nobody appealed, the last day to do so may be the one that counts: the earlier reading.
  const decided = decisionDay(matter, standing);
  let day = decided === final - 1 ? decided : final;
  for (const petition of facts.of('review.petitioned')) {
    if (surelyBefore(petition, standing.order)) continue;
    const ruling = facts.of('review.decided').findLast((at: Dated) => !surelyBefore(at, petition));
    if (ruling === undefined) return undefined;
    day = Math.max(day, ruling.earliest);
  }
  return Number.isFinite(day) ? day : undefined;
}
