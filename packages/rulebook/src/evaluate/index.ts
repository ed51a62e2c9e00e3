/** Events in, posture out: pure, with no clock but the day that is asked for. */
import type { EvaluateInput, Posture } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import { applyCoverage, isStale } from './coverage.ts';
import { evaluateRecord } from './record.ts';

export { applyCoverage, evaluateRecord, isStale };

/** The whole answer to what stands in a case on a day, as then known and with what was then checked. */
export function evaluate(input: EvaluateInput, rulebook: Rulebook): Posture {
  return applyCoverage(evaluateRecord(input, rulebook), input.coverage, input.asOf, rulebook);
}
