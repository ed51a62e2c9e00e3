/** The part of an answer that rests on the record alone: no coverage, no staleness. */
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import { knownAndStanding } from '../fold/known.ts';
import type { Finality, RecordInput, RecordPosture } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import { assess, executionOf } from './assess.ts';
import type { Conclusion } from './matter.ts';
import { stageOf } from './stage.ts';
import { compareWithoutWithdrawn } from './withdrawn.ts';

/**
 * What the record says of a case on a day, as then known. Never throws on a stored event; throws a RangeError when the
 * day asked for is no date.
 */
export function evaluateRecord(input: RecordInput, rulebook: Rulebook): RecordPosture {
  const asOf = parseDay(input.asOf);
  if (asOf === undefined) throw new RangeError(`asOf ${JSON.stringify(input.asOf)} is not a date`);
  const clock = new Clock(asOf);
  const { known, events, dangling } = knownAndStanding(input.events, input.knownAt);
  const matter = assess(events, input, rulebook, clock);
  for (const event of dangling) {
    matter.answer.review('R4', 'This withdraws something that is not on record, or itself.', {
      event,
      earliest: 0,
      latest: 0,
    });
  }
  compareWithoutWithdrawn(matter, events, known, input, rulebook, clock);
  const { answer, finality } = matter;
  return {
    stage: stageOf(matter),
    onRecord: executionOf(matter),
    finality: written(finality),
    bars: answer.bars,
    reviews: answer.reviews,
    deadlines: answer.deadlines,
    conflicts: answer.conflicts,
    nextChangeOn: clock.next === undefined ? null : formatDay(clock.next),
    rulebook: rulebook.id,
    used: answer.used,
  };
}

function written({ status, on, rule }: Conclusion): Finality {
  return status === 'final' && on !== undefined
    ? { status, on: Number.isFinite(on) ? formatDay(on) : null, rule }
    : { status, on: null, rule };
}
