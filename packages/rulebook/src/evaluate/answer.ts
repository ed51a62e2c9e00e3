/** The answer while the rules write it. */
import type { Day } from '../calendar/civil-day.ts';
import { formatDay } from '../calendar/civil-day.ts';
import type { Dated } from '../fold/dated.ts';
import type { ParameterName } from '../parameters/index.ts';
import { inForce } from '../parameters/index.ts';
import type { Bar, Deadline, Review } from '../posture.ts';

/** Where the rules write. `because` takes the events that a finding rests on. */
export class Answer {
  bars: Bar[] = none;
  reviews: Review[] = none;
  deadlines: Deadline[] = none;
  used: number[] = none;

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

  /** The value of a parameter for what happened on a day; the answer remembers that it used it. */
  parameter(name: ParameterName, on: Day): number {
    const { value, index } = inForce(name, on);
    if (!this.used.includes(index)) this.used = add(this.used, index);
    return value;
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
