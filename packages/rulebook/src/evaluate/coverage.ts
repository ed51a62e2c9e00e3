/** What is applied last, when an answer is read: which sources were checked through the day, and which values grew old. */
import { parseDay } from '../calendar/civil-day.ts';
import type { IsoDate } from '../event.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Coverage, CoverageSource, Execution, Posture, RecordPosture, Review } from '../posture.ts';
import { coverageSources } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';

/**
 * The whole answer: the record's, with what was not checked and what is stale. Only an answer in which the record names
 * no bar can change by it, and only to a review.
 */
export function applyCoverage(
  record: RecordPosture,
  coverage: Coverage | undefined,
  asOf: IsoDate,
  rulebook: Rulebook,
): Posture {
  const missing: CoverageSource[] = [];
  for (const source of coverageSources) {
    const through = coverage?.[source];
    if (parseDay(through) === undefined || through === undefined || through < asOf) missing.push(source);
  }
  const stale = staleValues(record, asOf, rulebook);
  const execution: Execution =
    record.onRecord !== 'unbarred'
      ? record.onRecord
      : missing.length > 0 || stale.length > 0
        ? 'review'
        : 'no-bar-on-record';
  const { stage, finality, bars, deadlines, conflicts, nextChangeOn } = record;
  return {
    execution,
    stage,
    finality,
    bars,
    reviews: [...record.reviews, ...stale],
    deadlines,
    conflicts,
    missing,
    nextChangeOn,
    rulebook: rulebook.id,
  };
}

/** A review for each rule whose value the answer used and nobody has checked for too long. */
function staleValues(record: RecordPosture, asOf: IsoDate, rulebook: Rulebook): readonly Review[] {
  const stale: Review[] = [];
  for (const index of record.used) {
    const parameter = rulebook.parameters[index];
    if (parameter === undefined || !isStale(parameter, asOf)) continue;
    const why = `The value of ${parameter.name} was last checked on ${parameter.lastCheckedOn}, which is too long ago.`;
    stale.push({ rule: parameter.rule, why, because: [] });
  }
  return stale;
}

/** Whether on a day nobody has checked a value for longer than its allowance. A day that cannot be read is past all of them. */
export function isStale({ lastCheckedOn, allowanceDays }: Parameter, asOf: IsoDate): boolean {
  const day = parseDay(asOf);
  const checked = parseDay(lastCheckedOn);
  return day === undefined || checked === undefined || day > checked + allowanceDays;
}
