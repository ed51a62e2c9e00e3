/** One appeal or one motion that was decided in two ways, or on two days. */
import type { Matter } from '../evaluate/matter.ts';
import type { Span } from '../fold/dated.ts';

export function findTwoOutcomes({ facts, answer }: Matter): void {
  for (const appeal of facts.appeals) {
    if (appeal.ends.length < 2) continue;
    // A rejection that was cured, or a withdrawal that the Board then notes, is followed by a decision: no contradiction.
    const decided = appeal.ends.filter(({ event }) => event.kind === 'appeal.decided');
    if (!differ(decided, (end) => end.how)) continue;
    answer.conflict(
      'two-outcomes-of-appeal',
      'One appeal is recorded as decided in two ways, or on two days.',
      "The Board's own decision.",
      appeal,
      ...decided,
    );
  }
  for (const motion of facts.motions) {
    if (!differ(motion.rulings, (ruling) => ruling.decision)) continue;
    answer.conflict(
      'two-outcomes-of-motion',
      'One motion is recorded as decided in two ways, or on two days.',
      'The ruling itself.',
      motion,
      ...motion.rulings,
    );
  }
}

/** A day that is not known exactly may be that of the other: then only the contents can differ. */
function differ<T extends Span>(list: readonly T[], contents: (item: T) => string): boolean {
  const [first] = list;
  if (first === undefined) return false;
  return list.some(
    (other) => contents(other) !== contents(first) || other.earliest > first.latest || other.latest < first.earliest,
  );
}
