/** B6: the bond of voluntary departure granted at conclusion. */
import { addBusinessDays } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const departureBond: Rule = {
  id: 'B6',
  name: 'Bond of voluntary departure',
  citations: [{ cite: '8 CFR 1240.26(c)(3)–(4)', confidence: 'K-h' }],
  period: always,
  notEncoded: [
    'On appeal, the proof of posting within 30 days of filing, without which the Board does not reinstate the grant.',
    'Whether a bond not posted also ends the stay of the appeal time: it is held that C1 prevails.',
    'A bond that the record says was required before conclusion.',
  ],
  checkedOn: null,
  reads: ['order.entered', 'departure-bond.posted'],
  sentence: {
    en: 'Voluntary departure granted at conclusion needs a bond within five business days; without it the grant is gone and the alternate order takes effect the next day.',
    es: 'La salida voluntaria concedida al concluir exige una fianza dentro de cinco días hábiles; sin ella la concesión se pierde y la orden alternativa rige al día siguiente.',
  },
  exceptionTo: 'B5',
  apply(matter) {
    for (const { order } of matter.orders) {
      if (!needsBond(order) || !Number.isFinite(order.earliest)) continue;
      const days = matter.answer.parameter('departure-bond-days', order.earliest);
      const due = addBusinessDays(order.earliest, days, 'earlier');
      matter.answer.deadline('B6', 'departure-bond', 'person', due);
      for (const posted of matter.facts.bonds) {
        if (posted.latest > due) {
          matter.answer.review(
            'B6',
            'The bond of voluntary departure was posted after its last day, or may have been.',
            order,
            posted,
          );
        }
      }
    }
  },
};

/** Only a bond that the record says was required can lapse: silence never makes an order final sooner. */
function needsBond(order: OrderFact): boolean {
  return order.kind === 'voluntary-departure' && order.departureKind === 'at-conclusion' && order.bondRequired === true;
}

/** The day on which the grant is gone for want of a bond; undefined when it was posted in time, or none is needed. */
export function bondLapse({ facts, answer }: Matter, order: OrderFact): Day | undefined {
  if (!needsBond(order) || !Number.isFinite(order.latest)) return undefined;
  const due = addBusinessDays(order.latest, answer.parameter('departure-bond-days', order.latest), 'later');
  const isPosted = facts.bonds.some((posted) => posted.earliest <= due && posted.latest >= order.earliest);
  return isPosted ? undefined : due + 1;
}
