/**
 * R3: rows that their source no longer shows. The answer is worked out with and without each of them and every set of
 * them, for two that change nothing alone may change it together; any difference is a review.
 */
import type { Clock } from '../clock.ts';
import type { CaseEvent } from '../event.ts';
import { text } from '../fold/body.ts';
import { type Dated, readSpan } from '../fold/dated.ts';
import { kindsOfContradictions, kindsReadOnDemand } from '../fold/on-demand.ts';
import { readerOfKind } from '../fold/readers.ts';
import type { RecordInput } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import { assess, executionOf } from './assess.ts';
import type { Matter } from './matter.ts';
import { stageOf } from './stage.ts';

/** Six rows make 63 sets. More rows than that are a review without trying. */
const mostRowsTried = 6;
/** So many events are worked through at most, over all sets: a case of thousands is a review without trying, too. */
const mostEventsTried = 20_000;

/** Adds R3 to the answer where withdrawn rows make a difference. */
export function compareWithoutWithdrawn(
  matter: Matter,
  events: readonly CaseEvent[],
  known: readonly CaseEvent[],
  input: RecordInput,
  rulebook: Rulebook,
  clock: Clock,
): void {
  const { withdrawn } = matter.facts;
  if (withdrawn.length === 0) return;
  const { rows, kept } = rowsInQuestion(matter, withdrawn, events, known);
  const ids = [...rows.keys()];
  const because = [...rows.values(), ...kept.values()];
  if (ids.length > mostRowsTried || ((1 << ids.length) - 1) * events.length > mostEventsTried) {
    matter.answer.review('R3', 'The source no longer shows many rows of this case.', ...because);
    return;
  }
  if (ids.some((id) => mayHaveCome(events, id, clock))) {
    matter.answer.review('R3', 'The source no longer shows a row, and its day may have come or may not.', ...because);
    return;
  }
  const withAll = summary(matter);
  for (const without of setsToTry(ids, [...kept.keys()])) {
    if (summary(assess(events, input, rulebook, clock, without)) !== withAll) {
      matter.answer.review(
        'R3',
        'The source no longer shows a row, and without it the answer would differ.',
        ...because,
      );
      return;
    }
  }
}

/** Whether a row's day is a span that has begun and is not over: what it would change cannot be told by leaving it out today. */
function mayHaveCome(events: readonly CaseEvent[], id: string, clock: Clock): boolean {
  const span = readSpan(events.find((event) => event.id === id)?.on);
  return span !== undefined && clock.reached(span.earliest) && !clock.reached(span.latest);
}

/** Every set of the rows that rules read; those that only a contradiction turns on singly, and all rows at once. */
function* setsToTry(ids: readonly string[], kept: readonly string[]): Generator<ReadonlySet<string>> {
  for (let set = 1; set < 1 << ids.length; set++) yield new Set(ids.filter((_, index) => (set & (1 << index)) !== 0));
  if (kept.length === 0) return;
  for (const id of kept) yield new Set([id]);
  yield new Set([...ids, ...kept]);
}

interface RowsInQuestion {
  readonly rows: ReadonlyMap<string, Dated>;
  /** Rows that no rule reads, and that the search for contradictions does. */
  readonly kept: ReadonlyMap<string, Dated>;
}

/** The withdrawn rows that count and that a rule reads, by id. One that names nothing on record is a review by itself. */
function rowsInQuestion(
  matter: Matter,
  withdrawn: readonly Dated[],
  events: readonly CaseEvent[],
  known: readonly CaseEvent[],
): RowsInQuestion {
  const rows = new Map<string, Dated>();
  const kept = new Map<string, Dated>();
  for (const at of withdrawn) {
    const id = text(at.event.body, 'event');
    const row = events.find((event) => event.id === id);
    if (row !== undefined) {
      const isHistory =
        readerOfKind.has(row.kind) && readerOfKind.get(row.kind) === undefined && !kindsReadOnDemand.has(row.kind);
      if (!isHistory) rows.set(row.id, at);
      else if (kindsOfContradictions.has(row.kind)) kept.set(row.id, at);
    } else if (!known.some((event) => event.id === id)) {
      matter.answer.review('R3', 'A withdrawn row is not among the events of this case.', at);
    }
  }
  return { rows, kept };
}

/** All of an answer that a difference in would matter. */
function summary(matter: Matter): string {
  const { answer, finality } = matter;
  return JSON.stringify([
    stageOf(matter),
    executionOf(matter),
    finality.status,
    finality.on,
    finality.rule,
    distinct(answer.bars.map((bar) => `${bar.rule} ${String(bar.countries)} ${bar.until}`)),
    distinct(answer.reviews.map((review) => review.rule)),
    distinct(answer.deadlines.map((deadline) => `${deadline.rule} ${deadline.what} ${deadline.on}`)),
  ]);
}

function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}
