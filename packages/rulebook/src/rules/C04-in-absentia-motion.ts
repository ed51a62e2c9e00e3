/** C4: the motion to rescind an order in absentia stays removal. */
import type { Matter, StandingOrder } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact, MotionFact, OrderFact } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import { deniedBefore, isOfStandingOrder, isOpenAppeal, isPending, isRescission, lastDayToAppeal } from './motions.ts';
import { always, type Rule } from './rule.ts';

export const inAbsentiaMotion: Rule = {
  id: 'C4',
  name: 'Motion to rescind an order in absentia',
  citations: [
    { cite: 'INA 240(b)(5)(C)', confidence: 'S' },
    { cite: '8 CFR 1003.23(b)(4)(ii)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.2(d)(1) (no stay on appeal of a denial)', confidence: 'V' },
    {
      cite: 'In re Rivera-Claros, 21 I&N Dec. 232 (BIA 1996) (former 242B: the stay continues on appeal)',
      confidence: 'V',
    },
    {
      cite: '8 CFR 1003.23(b)(4)(iii)(C), 1003.6(b) (deportation: pending any properly filed appeal)',
      confidence: 'K-h',
    },
  ],
  period: always,
  notEncoded: [
    'Whether circumstances were exceptional or notice was lacking: the basis stated is taken.',
    'The stay of a motion that the Board sends back to the judge: the remand leaves a review (B16).',
  ],
  uncertainties: [
    'Whether a motion against an order of exclusion made in absentia stays anything: it is held to bar like the others.',
    'A motion of no stated basis within 180 days would be in time on either ground: it is a review all the same.',
  ],
  checkedOn: '2026-11-24',
  reads: ['motion.filed', 'motion.decided', 'appeal.filed', 'appeal.decided', 'order.entered'],
  sentence: {
    en: 'A first motion to rescind an order in absentia bars removal until the judge rules: within 180 days for exceptional circumstances, at any time for want of notice or custody.',
    es: 'Una primera moción para rescindir una orden dictada en ausencia impide la expulsión hasta que el juez decida: dentro de 180 días por circunstancias excepcionales, en cualquier momento por falta de aviso o custodia.',
  },
  exceptionTo: 'C3',
  apply(matter) {
    const { standing, facts } = matter;
    if (standing === undefined) return;
    const { order } = standing;
    for (const motion of facts.motions) {
      if (!isRescission(motion, order)) continue;
      if (isPending(matter, motion)) applyPending(matter, standing, motion);
      else if (isFormerLaw(order)) applyTimeToAppeal(matter, order, motion);
    }
    for (const appeal of facts.appeals) if (appeal.what === 'motion') applyAppeal(matter, standing, appeal);
  },
};

/** Former section 242B: deportation in absentia, where the stay goes on through the appeal of a denial. */
function isFormerLaw(order: OrderFact): boolean {
  return order.isDeportation && order.inAbsentia !== false;
}

function applyPending(matter: Matter, { order }: StandingOrder, motion: MotionFact): void {
  const { facts, answer, clock } = matter;
  const isFirst = !facts.motions.some(
    (other) => isRescission(other, order) && !surelyBefore(other, order) && surelyBefore(other, motion),
  );
  const isRuled = motion.rulings.some((ruling) => clock.reached(ruling.latest));
  if (isFirst && !isRuled && order.inAbsentia !== false && isInTime(matter, order, motion)) {
    answer.bar('C4', 'all', undefined, order, motion);
    return;
  }
  const why =
    'A motion to rescind is pending that is late, not the first, of no stated basis or from no order in absentia, or how it was ruled on cannot be read.';
  answer.review('C4', why, order, motion);
}

function isInTime(matter: Matter, order: OrderFact, motion: MotionFact): boolean {
  switch (motion.basis) {
    case 'no-notice':
    case 'in-custody':
      return true;
    case 'exceptional-circumstances':
      return motion.earliest <= lastDay(order.latest, matter.answer.parameter('rescind-days', order.latest), 'later');
    default:
      return false;
  }
}

/** Under the former law nobody is deported while the time to appeal the denial runs either (1003.6(a) and (b)). */
function applyTimeToAppeal(matter: Matter, order: OrderFact, motion: MotionFact): void {
  if (!isOfStandingOrder(matter, motion)) return;
  for (const ruling of motion.rulings) {
    if (ruling.decision !== 'denied') continue;
    const last = lastDayToAppeal(matter, ruling);
    if (!matter.clock.past(last)) matter.answer.bar('C4', 'all', last, order, motion, ruling);
  }
}

/** An appeal of a ruling on a motion: no stay in removal cases and a review; under the former law the stay goes on. */
function applyAppeal(matter: Matter, { order }: StandingOrder, appeal: AppealFact): void {
  const { facts, answer } = matter;
  if (surelyBefore(appeal, order) || !isOpenAppeal(matter, appeal)) return;
  for (const motion of facts.motions) {
    const denial = isRescission(motion, order) ? deniedBefore(appeal, motion) : undefined;
    if (denial === undefined) continue;
    if (isFormerLaw(order) && appeal.earliest <= lastDayToAppeal(matter, denial)) {
      answer.bar('C4', 'all', undefined, order, denial, appeal);
    } else {
      const why = 'An appeal from the denial of a motion to rescind is pending; it does not stay removal.';
      answer.review('C4', why, order, denial, appeal);
    }
    return;
  }
}
