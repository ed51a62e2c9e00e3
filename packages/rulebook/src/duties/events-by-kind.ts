/** The standing events of a case by kind, read when a duty asks for them: most cases have no duty, and nothing is read. */
import type { Clock } from '../clock.ts';
import type { CaseEvent } from '../event.ts';
import type { Dated } from '../fold/dated.ts';
import { dated } from '../fold/dated.ts';
import type { EventsByKind } from './duty.ts';

const none: readonly Dated[] = [];

/** Reads the events of each kind once. One that has not come is none, and its day is noted by the clock. */
export class StandingEvents implements EventsByKind {
  readonly #events: readonly CaseEvent[];
  readonly #clock: Clock;
  readonly #read = new Map<string, readonly Dated[]>();

  constructor(events: readonly CaseEvent[], clock: Clock) {
    this.#events = events;
    this.#clock = clock;
  }

  of(kind: string): readonly Dated[] {
    const read = this.#read.get(kind);
    if (read !== undefined) return read;
    let found: Dated[] | undefined;
    for (const event of this.#events) {
      if (event.kind !== kind) continue;
      const at = dated(event);
      if (!this.#clock.reached(at.earliest)) continue;
      if (found === undefined) found = [at];
      else found.push(at);
    }
    found?.sort(compare);
    this.#read.set(kind, found ?? none);
    return found ?? none;
  }
}

function compare(one: Dated, other: Dated): number {
  if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
  if (one.latest !== other.latest) return one.latest < other.latest ? -1 : 1;
  return one.event.id < other.event.id ? -1 : 1;
}
