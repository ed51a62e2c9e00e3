/** C4: the motion to rescind an order in absentia stays removal. */
import type { Matter, StandingOrder } from '../evaluate/matter.ts';
import type { Dated } from '../fold/dated.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact, MotionFact } from '../fold/facts.ts';
import { lastDay } from './B03-appeal-time.ts';
import { isPending } from './C03-ordinary-motion.ts';
import { always, type Rule } from './rule.ts';

export const inAbsentiaMotion: Rule = {
  id: 'C4',
  name: 'Motion to rescind an order in absentia',
  citations: [
    { cite: 'INA 240(b)(5)(C)', confidence: 'S' },
    { cite: '8 CFR 1003.23(b)(4)(ii)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.2(d)(1) (no stay on appeal of a denial)', confidence: 'V' },
    {
      cite: 'Matter of Rivera, 21 I&N Dec. 599 (BIA 1996) (former 242B: the stay continues on appeal)',
      confidence: 'K-h',
    },
  ],
  period: always,
  notEncoded: ['Whether circumstances were exceptional or notice was lacking: the basis stated is taken.'],
  checkedOn: null,
  reads: ['motion.filed', 'motion.decided', 'appeal.filed', 'appeal.decided', 'order.entered'],
  sentence: {
    en: 'A first motion to rescind an order in absentia bars removal until the judge rules: within 180 days for exceptional circumstances, at any time for want of notice or custody.',
    es: 'Una primera moción para rescindir una orden dictada en ausencia impide la expulsión hasta que el juez decida: dentro de 180 días por circunstancias excepcionales, en cualquier momento por falta de aviso o custodia.',
  },
  exceptionTo: 'C3',
  apply(matter) {
    const { standing, facts } = matter;
    if (standing === undefined) return;
    for (const motion of facts.motions) {
      if (motion.kind !== 'rescind-in-absentia') continue;
      if (isPending(matter, motion)) applyPending(matter, standing, motion);
    }
    for (const appeal of facts.appeals) if (appeal.what === 'motion') applyAppeal(matter, standing, appeal);
  },
};

function applyPending(matter: Matter, { order }: StandingOrder, motion: MotionFact): void {
  const { facts, answer, clock } = matter;
  const isFirst = !facts.motions.some(
    (other) => other.kind === 'rescind-in-absentia' && !surelyBefore(other, order) && surelyBefore(other, motion),
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

function isInTime(matter: Matter, order: StandingOrder['order'], motion: MotionFact): boolean {
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

/** An appeal of a ruling on a motion: no stay in removal cases and a review; under former 242B the stay goes on. */
function applyAppeal({ facts, answer, clock }: Matter, { order }: StandingOrder, appeal: AppealFact): void {
  if (surelyBefore(appeal, order) || appeal.ends.some((end) => clock.reached(end.latest))) return;
  const denial = deniedRescission(facts.motions, appeal);
  if (denial === undefined) {
    answer.review('C3', 'An appeal from a ruling on a motion is pending.', appeal);
  } else if (order.isDeportation && order.inAbsentia !== false) {
    answer.bar('C4', 'all', undefined, order, denial, appeal);
  } else {
    answer.review(
      'C4',
      'An appeal from the denial of a motion to rescind is pending; it does not stay removal.',
      order,
      denial,
      appeal,
    );
  }
}

function deniedRescission(motions: readonly MotionFact[], appeal: AppealFact): Dated | undefined {
  for (const motion of motions) {
    if (motion.kind !== 'rescind-in-absentia') continue;
    const denial = motion.rulings.find((ruling) => ruling.decision !== 'granted' && !surelyBefore(appeal, ruling));
    if (denial !== undefined) return denial;
  }
  return undefined;
}
