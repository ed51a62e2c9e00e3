/** One case under both rulebooks. */
import {
  type CaseEvent,
  evaluateRecord,
  type IsoDate,
  type RecordInput,
  type Rulebook,
  type WatchedRulebook,
  watchedRulebook,
} from '@opendocket/rulebook';
import { describeCase, describeCaseAt, standingEvents } from '../case-facts.ts';
import { differenceOf } from './difference.ts';
import { exampleOf } from './example.ts';
import type { WhatIfTally } from './tally.ts';

/** Compares cases and counts what differs. */
export class CaseComparison {
  readonly #watched: WatchedRulebook;
  readonly #after: Rulebook;
  readonly #asOf: IsoDate | null;
  readonly #instantMs: number;

  /** `asOf` null: the day at the court of each case at the instant. */
  constructor(before: Rulebook, after: Rulebook, asOf: IsoDate | null, instantMs: number) {
    this.#watched = watchedRulebook(before, after);
    this.#after = after;
    this.#asOf = asOf;
    this.#instantMs = instantMs;
  }

  /** `events` are all events of a case in the order of their seq. */
  add(events: readonly CaseEvent[], tally: WhatIfTally): void {
    tally.cases += 1;
    const standing = standingEvents(events);
    const input = this.#inputOf(events, standing);
    this.#watched.begin();
    const before = evaluateRecord(input, this.#watched.rulebook);
    // What no rule asked for cannot change the answer.
    if (!this.#watched.differs()) return;
    const after = evaluateRecord(input, this.#after);
    const difference = differenceOf(before, after);
    if (difference === undefined) return;
    tally.changed += 1;
    tally.count('court', input.case.court ?? '');
    if (before.onRecord !== after.onRecord) tally.count('execution', before.onRecord, after.onRecord);
    if (before.stage !== after.stage) tally.count('stage', before.stage, after.stage);
    if (before.finality.status !== after.finality.status) {
      tally.count('finality', before.finality.status, after.finality.status);
    }
    for (const part of difference.parts) tally.count('part', part);
    for (const { part, rule, change } of difference.rules) tally.count('rule', part, rule, change);
    const change = before.onRecord === after.onRecord ? 'otherwise' : `${before.onRecord}\t${after.onRecord}`;
    const most = tally.exampleOf(change)?.timeline.length;
    const example = exampleOf(standing, before, after, input.asOf, most);
    if (example !== undefined) tally.offer(change, example);
  }

  /** The case has no name here: no rule asks for it. */
  #inputOf(events: readonly CaseEvent[], standing: readonly CaseEvent[]): RecordInput {
    if (this.#asOf !== null) return { case: describeCase('', standing, this.#asOf), events, asOf: this.#asOf };
    const { description, today } = describeCaseAt('', standing, this.#instantMs);
    return { case: description, events, asOf: today };
  }
}
