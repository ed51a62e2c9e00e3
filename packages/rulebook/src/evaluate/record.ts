/** The part of an answer that rests on the record alone: no coverage, no staleness. */
import type { RecordInput, RecordPosture } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';

/** What the record says of a case on a day, as then known. Never throws on a stored event. */
export function evaluateRecord(_input: RecordInput, rulebook: Rulebook): RecordPosture {
  return {
    stage: 'order-unclear',
    onRecord: 'review',
    finality: { status: 'unknown', on: null, rule: null },
    bars: [],
    reviews: [],
    deadlines: [],
    nextChangeOn: null,
    rulebook: rulebook.id,
    used: [],
  };
}
