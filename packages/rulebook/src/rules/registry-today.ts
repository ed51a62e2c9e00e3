/** What a registry says of a country or a class on the day asked. */
import type { Day } from '../calendar/civil-day.ts';
import type { Matter } from '../evaluate/matter.ts';

/** The newest entry that has begun. */
export interface EntryToday {
  readonly value: string | number;
  readonly from: Day;
  /** The last day of its span; infinite where it has none. */
  readonly last: Day;
  /** Whether that day has passed, with no entry behind it that has begun. */
  readonly isOver: boolean;
}

/** The entry of a key that governs the day asked, or the last one before it; undefined where there is none. */
export function entryToday({ answer, clock }: Matter, name: string, key: string): EntryToday | undefined {
  let newest: ReturnType<typeof answer.registrySpans>[number] | undefined;
  for (const span of answer.registrySpans(name, key)) {
    if (!clock.reached(span.from)) break;
    newest = span;
  }
  if (newest === undefined) return undefined;
  answer.use(newest);
  return { value: newest.value, from: newest.from, last: newest.to, isOver: clock.past(newest.to) };
}
