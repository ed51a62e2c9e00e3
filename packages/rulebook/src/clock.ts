/**
 * The recording clock: the only way in which a rule may ask what day it is.
 *
 * Every question that is answered "not yet" notes the day on which the answer turns; the earliest of them is the first day
 * on which the posture can change with no new event. A formula written by hand beside the rules would miss some.
 */
import type { Day } from './calendar/civil-day.ts';

const never = Number.POSITIVE_INFINITY;

export class Clock {
  readonly asOf: Day;
  #next: Day = never;

  constructor(asOf: Day) {
    this.asOf = asOf;
  }

  /** Whether the day has come. */
  reached(day: Day): boolean {
    if (this.asOf >= day) return true;
    if (day < this.#next) this.#next = day;
    return false;
  }

  /** Whether the day is over: a last day is inside its period. */
  past(day: Day): boolean {
    return this.reached(day + 1);
  }

  /** The earliest threshold that was asked for and not yet met. */
  get next(): Day | undefined {
    return this.#next === never ? undefined : this.#next;
  }
}
