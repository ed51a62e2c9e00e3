/** What the record says of an irreversible step: it is refused, or these people must first say these things. Pure. */
import type { CoverageSource, Posture, Review } from '@opendocket/rulebook';
import type { IrreversibleStep, RefusalReason } from './entry.ts';

/** A doubt that a legal reviewer must answer in words before the step. */
export type LegalDoubt = Pick<Review, 'rule' | 'why' | 'because'>;

/** What the gate says. Open does not mean that the step may be taken: only that the record alone does not refuse it. */
export type GateAnswer =
  | { readonly gate: 'refused'; readonly reasons: readonly RefusalReason[] }
  | { readonly gate: 'open'; readonly unchecked: readonly CoverageSource[]; readonly doubts: readonly LegalDoubt[] };

/** Defects of the record itself: they are settled on the record, by nobody's word. */
const defectsOfRecord: ReadonlySet<string> = new Set(['R1', 'R2', 'R3', 'R4', 'R5']);

/**
 * Judges a step by the whole answer of the case, on the day of the step and, for a removal, to its country.
 * - Any bar refuses: for a transfer those to any country, because a transfer may take the person out of what protects them.
 * - A removal wants an order that is surely final.
 * - A contradiction, a row or an event that nobody could read, a disputed fact, and a row that its source took back refuse
 *   until they are settled on the record.
 * - Every other doubt wants a legal reviewer's finding, and every source that was not looked at an attestation.
 */
export function judgeStep(step: IrreversibleStep, posture: Posture, country: string | null): GateAnswer {
  const reasons: RefusalReason[] = [];
  if (step === 'removal') reasons.push(...orderReasons(posture));
  // One bar of another country alone does not bar a removal to the country in question: `execution` says whether it does.
  const isBarred = step === 'transfer' ? posture.bars.length > 0 : posture.execution === 'barred';
  if (isBarred) {
    for (const { rule, because, until, countries } of posture.bars) {
      if (country !== null && countries !== 'all' && !countries.includes(country)) continue;
      const ends = until === null ? 'with no end on record' : `through ${until}`;
      reasons.push({ rule, sentence: `A bar is in force, ${ends}.`, because: [...because] });
    }
  }
  for (const { rule, why, because } of posture.reviews) {
    if (defectsOfRecord.has(rule))
      reasons.push({ rule, sentence: `To be settled on the record first: ${why}`, because: [...because] });
  }
  if (reasons.length > 0) return { gate: 'refused', reasons };
  return {
    gate: 'open',
    unchecked: posture.missing,
    doubts: posture.reviews.map(({ rule, why, because }) => ({ rule, why, because })),
  };
}

function orderReasons({ finality }: Posture): readonly RefusalReason[] {
  const { status, rule } = finality;
  switch (status) {
    case 'final':
      return [];
    case 'no-order':
      return [{ rule, sentence: 'No order of removal stands on record.', because: [] }];
    case 'not-final':
      return [{ rule, sentence: 'The order is not final.', because: [] }];
    case 'unknown':
      return [{ rule, sentence: 'Whether the order is final cannot be told from the record.', because: [] }];
    case 'conflict':
      return [{ rule, sentence: 'The record contradicts itself on whether the order is final.', because: [] }];
  }
}
