/**
 * The order of answers, by how much anyone could do on the strength of them.
 *
 * `no-bar-on-record` is the far end: the only answer on which anything can be done. Before it stands `review`: a person must
 * look. `barred` and `not-final` close the case and are nearest to nothing being done; between them there is no order.
 * `no-order` says that nothing stands which could be carried out; a doubt whether an order exists makes it a `review`.
 *
 * A doubt never moves an answer to `no-bar-on-record`, whatever it was. A doubt about the record as a whole (a dispute, a
 * contradiction, a row nobody could read, one withdrawn, an event that no rule reads) leaves a closed case closed, too. A
 * doubt about one field or day may open the question of what closes the case: then the answer is a review.
 *
 * One thing is left out: what cannot be read no longer contradicts what can. Where a record contradicts itself the answer is a
 * review for that reason, and a record with one side of it blotted out is another record.
 */
import { applyCoverage, evaluateRecord } from '../../evaluate/index.ts';
import type { Posture, RecordExecution, RecordPosture } from '../../posture.ts';
import { currentRulebook } from '../../rulebook.ts';
import type { MadeCase } from '../generate-cases.ts';
import { fullCoverage } from '../generate-cases.ts';

/** What the record says of a made-up case. */
export function answer(made: MadeCase, knownAt?: string): RecordPosture {
  return evaluateRecord(knownAt === undefined ? made : { ...made, knownAt }, currentRulebook);
}

/** The whole answer, every source checked. */
export function wholeAnswer(made: MadeCase): Posture {
  return applyCoverage(answer(made), fullCoverage, made.asOf, currentRulebook);
}

/** Whether a change of an answer is toward `no-bar-on-record`. */
export function opens(before: RecordExecution, after: RecordExecution): boolean {
  return after === 'unbarred' && before !== 'unbarred';
}

/** Whether a case that was closed is so no more. */
export function uncloses(before: RecordExecution, after: RecordExecution): boolean {
  const isClosed = (execution: RecordExecution): boolean => execution === 'barred' || execution === 'not-final';
  return isClosed(before) && !isClosed(after);
}
