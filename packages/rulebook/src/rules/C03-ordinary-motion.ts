/** C3: an ordinary motion stays nothing by itself. */
import type { Matter } from '../evaluate/matter.ts';
import { surelyBefore } from '../fold/dated.ts';
import type { MotionFact } from '../fold/facts.ts';
import { always, type Rule } from './rule.ts';

export const ordinaryMotion: Rule = {
  id: 'C3',
  name: 'Motion to reopen or reconsider pending',
  citations: [
    { cite: '8 CFR 1003.6(b)', confidence: 'V' },
    { cite: '8 CFR 1003.23(b)(1)(v)', confidence: 'V' },
    { cite: '8 CFR 1003.2(f)', confidence: 'V' },
  ],
  period: always,
  notEncoded: ['Whether the motion is in time or numerically barred.'],
  checkedOn: null,
  reads: ['motion.filed', 'motion.decided', 'appeal.filed', 'appeal.decided'],
  sentence: {
    en: 'A motion to reopen or reconsider does not stay removal by itself; a judge or the Board may grant a stay, so a pending motion needs a person to look.',
    es: 'Una moción de reapertura o reconsideración no suspende por sí sola la expulsión; un juez o la Junta puede suspenderla, así que una moción pendiente debe revisarla una persona.',
  },
  apply(matter) {
    if (matter.standing === undefined) return;
    for (const motion of matter.facts.motions) {
      if (motion.kind === 'rescind-in-absentia' || motion.kind === 'reopen-vawa') continue;
      if (isPending(matter, motion)) {
        matter.answer.review('C3', 'A motion is pending; it does not stay removal by itself.', motion);
      }
    }
  },
};

/** Whether a motion that can speak of an order that stands has no plain decision by the day asked. */
export function isPending({ facts, clock, orders }: Matter, motion: MotionFact): boolean {
  if (facts.motions.length === 0 || orders.every(({ order }) => surelyBefore(motion, order))) return false;
  return !motion.rulings.some((ruling) => ruling.decision !== 'other' && clock.reached(ruling.latest));
}
