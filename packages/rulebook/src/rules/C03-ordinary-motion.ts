/** C3: an ordinary motion stays nothing by itself. */
import type { Matter, StandingOrder } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { AppealFact } from '../fold/facts.ts';
import { deniedBefore, isOpenAppeal, isPending, isRescission } from './motions.ts';
import { always, type Rule } from './rule.ts';

export const ordinaryMotion: Rule = {
  id: 'C3',
  name: 'Motion to reopen or reconsider pending',
  citations: [
    { cite: '8 CFR 1003.6(b)', confidence: 'V' },
    { cite: '8 CFR 1003.23(b)(1)(v)', confidence: 'V' },
    { cite: '8 CFR 1003.2(f)', confidence: 'V' },
    { cite: 'BIA Practice Manual 6.3(a)–(b)', confidence: 'V' },
  ],
  period: always,
  notEncoded: [
    'Whether the motion is in time or numerically barred: a late or second one is pending all the same.',
    'Who filed the motion: one by the agency is a review like any other.',
    'A denial that expressly grants a stay (1003.6(b)) is a stay of its own (C28).',
  ],
  checkedOn: '2026-11-24',
  reads: ['motion.filed', 'motion.decided', 'appeal.filed', 'appeal.decided'],
  sentence: {
    en: 'A motion to reopen or reconsider does not stay removal by itself; a judge or the Board may grant a stay, so a pending motion needs a person to look.',
    es: 'Una moción de reapertura o reconsideración no suspende por sí sola la expulsión; un juez o la Junta puede suspenderla, así que una moción pendiente debe revisarla una persona.',
  },
  apply(matter) {
    const { standing, facts, answer } = matter;
    if (standing === undefined) return;
    for (const motion of facts.motions) {
      // C4 and C5 have motions of their own; one for a day, a court or counsel asks nothing of the order.
      if (motion.kind === 'reopen-vawa' || motion.kind === 'procedural') continue;
      if (isRescission(motion, standing.order) || !isPending(matter, motion)) continue;
      answer.review('C3', 'A motion is pending; it does not stay removal by itself.', motion);
    }
    for (const appeal of facts.appeals) if (appeal.what === 'motion') reviewAppeal(matter, standing, appeal);
  },
};

/** An appeal of a ruling on an ordinary motion stays nothing either (1003.6(b)). */
function reviewAppeal(matter: Matter, { order }: StandingOrder, appeal: AppealFact): void {
  if (surelyBefore(appeal, order) || !isOpenAppeal(matter, appeal)) return;
  const isOfOther = matter.facts.motions.some(
    (motion) =>
      (motion.kind === 'reopen-vawa' || isRescission(motion, order)) && deniedBefore(appeal, motion) !== undefined,
  );
  if (!isOfOther) matter.answer.review('C3', 'An appeal from a ruling on a motion is pending.', appeal);
}
