/** What is applied last, when an answer is read: which sources were checked through the day, and which values grew old. */
import type { IsoDate } from '../event.ts';
import type { Coverage, CoverageSource, Execution, Posture, RecordPosture } from '../posture.ts';
import { coverageSources } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';

/** The whole answer: the record's, with what was not checked and what is stale. */
export function applyCoverage(
  record: RecordPosture,
  coverage: Coverage | undefined,
  asOf: IsoDate,
  rulebook: Rulebook,
): Posture {
  const missing: CoverageSource[] = [];
  for (const source of coverageSources) {
    const through = coverage?.[source];
    if (through === undefined || through < asOf) missing.push(source);
  }
  let execution: Execution;
  if (record.onRecord === 'unbarred') execution = missing.length > 0 ? 'review' : 'no-bar-on-record';
  else execution = record.onRecord;
  const { stage, finality, bars, reviews, deadlines, nextChangeOn } = record;
  return { execution, stage, finality, bars, reviews, deadlines, missing, nextChangeOn, rulebook: rulebook.id };
}
