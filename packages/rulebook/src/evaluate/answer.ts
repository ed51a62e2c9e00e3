/** The answer while the rules write it. */
import type { Day } from '../calendar/civil-day.ts';
import { formatDay } from '../calendar/civil-day.ts';
import type { Dated } from '../fold/dated.ts';
import type { ParameterName } from '../parameters/index.ts';
import type { InForce, Timelines } from '../parameters/timelines.ts';
import type { Bar, Conflict, Deadline, Review } from '../posture.ts';

/** Where the rules write. `because` takes the events that a finding rests on. */
export class Answer {
  bars: Bar[] = none;
  reviews: Review[] = none;
  deadlines: Deadline[] = none;
  conflicts: Conflict[] = none;
  used: number[] = none;
  readonly #timelines: Timelines;

  constructor(timelines: Timelines) {
    this.#timelines = timelines;
  }

  /** A bar in force. `until` is its last day; a day without end, or none, is an end that is not on record. */
  bar(rule: string, countries: Bar['countries'], until: Day | undefined, ...because: readonly Dated[]): void {
    const last = until === undefined || !Number.isFinite(until) ? null : formatDay(until);
    this.bars = add(this.bars, { rule, countries, until: last, because: because.map(idOf) });
  }

  /** A reason for a person to look. */
  review(rule: string, why: string, ...because: readonly Dated[]): void {
    this.reviews = add(this.reviews, { rule, why, because: because.map(idOf) });
  }

  /** A last day. One that cannot be counted, because its date cannot be read, is not shown. */
  deadline(rule: string, what: string, whose: Deadline['for'], on: Day): void {
    if (Number.isFinite(on)) this.deadlines = add(this.deadlines, { rule, what, for: whose, on: formatDay(on) });
  }

  /** Two things on record that do not agree: a conflict to settle, and a review (R4). */
  conflict(what: string, why: string, settledBy: string, ...because: readonly Dated[]): void {
    this.conflicts = add(this.conflicts, { what, why, settledBy, because: because.map(idOf) });
    this.review('R4', why, ...because);
  }

  /** The number that the law sets for what happened on a day; the answer remembers that it used it. */
  parameter(name: ParameterName, on: Day): number {
    const found = this.registry(name, on);
    // A rulebook is made only of values that cover every day (`rulebookWith`).
    if (typeof found?.value !== 'number') throw new RangeError(`No value of ${name} is in force on day ${on}`);
    return found.value;
  }

  /** What a registry says of a key (a country, a circuit) on a day, if anything; the answer remembers that it used it. */
  registry(name: string, on: Day, key?: string): InForce | undefined {
    const found = this.#timelines.at(name, on, key);
    if (found !== undefined) this.use(found);
    return found;
  }

  /** All spans of a registry's key, oldest first. What of them an answer rests on, the rule says with `use`. */
  registrySpans(name: string, key?: string): readonly InForce[] {
    return this.#timelines.all(name, key);
  }

  /** Remembers that the answer rests on a value: once it is stale the answer is a review. */
  use({ index }: InForce): void {
    if (!this.used.includes(index)) this.used = add(this.used, index);
  }
}

function idOf(at: Dated): string {
  return at.event.id;
}

const none: never[] = [];

function add<T>(list: T[], item: T): T[] {
  if (list === none) return [item];
  list.push(item);
  return list;
}
