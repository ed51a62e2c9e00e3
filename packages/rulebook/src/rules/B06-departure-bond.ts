/** B6: the bond of voluntary departure granted at conclusion. */
import { addBusinessDays } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import type { Matter, StandingOrder } from '../evaluate/matter.ts';
import type { OrderFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const departureBond: Rule = {
  id: 'B6',
  name: 'Bond of voluntary departure',
  citations: [
    { cite: '8 CFR 1240.26(c)(3)–(4)', confidence: 'K-h' },
    {
      cite: '8 CFR 1241.1(f) (final upon the failure to post a required bond within 5 business days)',
      confidence: 'V',
    },
    {
      cite: 'Matter of Velasco, 25 I&N Dec. 143 (BIA 2009) (the rule of 2009-01-20 is not retroactive)',
      confidence: 'V',
    },
  ],
  period: always,
  notEncoded: [
    'On appeal, the proof of posting within 30 days of filing, without which the Board does not reinstate the grant.',
    'Whether a bond not posted also ends the stay of the appeal time: it is held that C1 prevails.',
    'A bond that the record says was required before conclusion, and a bond for days that the Board gave.',
    'Leaving within 25 days of the failure to post, with proof, which is not leaving under the order: it needs a person to look.',
    'Grants before 2009-01-20, which an unposted bond vacated.',
  ],
  uncertainties: [
    'Where appeal was not waived, whether the order takes effect on the failure to post (1241.1(f)) or the days to leave run on (1240.26(c)(4)): while they would run, a person must look.',
    'The text of 8 CFR 1240.26(c)(3) and (4) was compared through decisions that tell it, and not word by word.',
  ],
  checkedOn: '2026-11-24',
  reads: ['order.entered', 'departure-bond.posted', 'appeal.waived'],
  sentence: {
    en: 'Voluntary departure granted at conclusion needs a bond within five business days. If it is not posted and appeal was waived, the alternate order takes effect the next day; the duty to leave in time remains.',
    es: 'La salida voluntaria concedida al concluir exige una fianza dentro de cinco días hábiles. Si no se deposita y se renunció a apelar, la orden alternativa rige al día siguiente; sigue en pie el deber de salir a tiempo.',
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

/** The day after the last day for the bond, where it was not posted in time; undefined where it was, or none is needed. */
export function bondLapse({ facts, answer }: Matter, order: OrderFact): Day | undefined {
  if (!needsBond(order) || !Number.isFinite(order.latest)) return undefined;
  const due = addBusinessDays(order.latest, answer.parameter('departure-bond-days', order.latest), 'later');
  const isPosted = facts.bonds.some((posted) => posted.earliest <= due && posted.latest >= order.earliest);
  return isPosted ? undefined : due + 1;
}

/** Whether a bond was not posted in time, and appeal not waived: then nobody has settled whether the grant is gone. */
export function isBondInDoubt(matter: Matter, { order, waiver }: StandingOrder): boolean {
  const lapse = waiver === undefined ? bondLapse(matter, order) : undefined;
  if (lapse === undefined || !matter.clock.reached(lapse)) return false;
  matter.answer.review(
    'B6',
    'No bond posted in time is on record and appeal was not waived, so the order may be in effect before the last day to leave.',
    order,
  );
  return true;
}
