/** An appeal or a motion that was decided before it was filed. */
import type { Matter } from '../evaluate/matter.ts';
import { text } from '../fold/body.ts';
import { surelyBefore } from '../fold/dated.ts';

export function findDecidedBeforeFiled({ facts, answer }: Matter): void {
  for (const end of facts.dangling) {
    const { kind, body } = end.event;
    const isRuling = kind === 'motion.decided';
    const id = text(body, isRuling ? 'motion' : 'appeal');
    if (id === undefined) continue;
    const filings = isRuling ? facts.motions : facts.appeals;
    const filing = filings.find(({ event }) => event.id === id);
    if (filing === undefined || !surelyBefore(end, filing)) continue;
    answer.conflict(
      'decided-before-filed',
      isRuling ? 'A motion was decided before it was filed.' : 'An appeal was decided before it was filed.',
      isRuling ? 'The filing stamp of the motion, and the ruling itself.' : "The Board's receipt and its decision.",
      end,
      filing,
    );
  }
}
