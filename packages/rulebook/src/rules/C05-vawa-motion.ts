/** C5: a motion to reopen under the Violence Against Women Act. Its rule comes in a later issue; this is the safe answer. */
import { isPending } from './C03-ordinary-motion.ts';
import { always, type Rule } from './rule.ts';

export const vawaMotion: Rule = {
  id: 'C5',
  name: 'Motion to reopen under VAWA',
  citations: [{ cite: 'INA 240(c)(7)(C)(iv)', confidence: 'S' }],
  period: always,
  notEncoded: [
    'Only a safe answer is given: a pending motion by a qualified person bars, any other is a review.',
    'The limit of one year, its waiver, and the stay through appeals.',
  ],
  checkedOn: null,
  reads: ['motion.filed', 'motion.decided'],
  sentence: {
    en: 'A motion to reopen under VAWA bars removal until it is finally disposed of, if it establishes that the person qualifies.',
    es: 'Una moción de reapertura bajo VAWA impide la expulsión hasta su resolución final, si establece que la persona califica.',
  },
  exceptionTo: 'C3',
  apply(matter) {
    if (matter.standing === undefined) return;
    for (const motion of matter.facts.motions) {
      if (motion.kind !== 'reopen-vawa' || !isPending(matter, motion)) continue;
      if (motion.qualified && !motion.rulings.some((ruling) => matter.clock.reached(ruling.latest))) {
        matter.answer.bar('C5', 'all', undefined, motion);
      } else {
        matter.answer.review('C5', 'A motion to reopen under VAWA is pending.', motion);
      }
    }
  },
};
