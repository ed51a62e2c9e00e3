/** From events to facts: one pass over the events of a case. */
import { isWithinEncodedLaw } from '../calendar/encoded-law.ts';
import type { Clock } from '../clock.ts';
import type { CaseEvent } from '../event.ts';
import type { Dated } from './dated.ts';
import { dated, hasReadableDate } from './dated.ts';
import { add, Facts } from './facts.ts';
import { isReadOnDemand } from './on-demand.ts';
import { linkDecisions } from './read-appeals.ts';
import type { Reader } from './readers.ts';
import { doubtReaders, readerOfKind, readUnknown } from './readers.ts';

/**
 * Orders events so that an answer does not depend on how they were handed over: by their days, then kind, then id. The
 * rules compare days themselves, so this settles no tie: it only makes two answers to the same facts read the same.
 */
function compare(one: Dated, other: Dated): number {
  return (
    order(one.earliest, other.earliest) ||
    order(one.latest, other.latest) ||
    order(one.event.kind, other.event.kind) ||
    order(one.event.id, other.event.id)
  );
}

function order<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Insertion sort: a case has few events that matter, and most stores keep them in this order already. */
function sort(list: Dated[], readers: Reader[]): void {
  for (let index = 1; index < list.length; index++) {
    const item = list[index];
    const reader = readers[index];
    if (item === undefined || reader === undefined) continue;
    let at = index;
    for (let before = list[at - 1]; before !== undefined && compare(before, item) > 0; before = list[at - 1]) {
      list[at] = before;
      readers[at] = readers[at - 1] ?? reader;
      at--;
    }
    list[at] = item;
    readers[at] = reader;
  }
}

/** The facts of a case. An event that has not come yet is none; its day is noted as a threshold. */
export function fold(events: readonly CaseEvent[], clock: Clock, without?: ReadonlySet<string>): Facts {
  const facts = new Facts();
  facts.readOnDemand = (kind) => ofKind(facts.passedOver, kind, clock);
  const list: Dated[] = [];
  const readers: Reader[] = [];
  for (const event of events) {
    const kind = event.kind;
    const known = readerOfKind.get(kind);
    if (without?.has(event.id)) continue;
    if (known === undefined && readerOfKind.has(kind)) {
      if (isReadOnDemand(kind)) facts.passedOver = add(facts.passedOver, event);
      continue;
    }
    const at = dated(event);
    const doubt = known === undefined ? doubtReaders.get(kind) : undefined;
    if (hasReadableDate(at) && !isWithinEncodedLaw(at.latest)) facts.outsideLaw = add(facts.outsideLaw, at);
    if (doubt === undefined && !clock.reached(at.earliest)) continue;
    list.push(at);
    readers.push(known ?? doubt ?? readUnknown);
  }
  facts.outsideLaw.sort(compare);
  sort(list, readers);
  for (let index = 0; index < list.length; index++) {
    const at = list[index];
    if (at === undefined) continue;
    if (!hasReadableDate(at)) facts.undated = add(facts.undated, at);
    readers[index]?.(facts, at);
  }
  linkDecisions(facts);
  return facts;
}

/** The events of one kind that have come, in the same order as the others. */
function ofKind(events: readonly CaseEvent[], kind: string, clock: Clock): Dated[] {
  return events
    .filter((event) => event.kind === kind)
    .map(dated)
    .filter((at) => clock.reached(at.earliest))
    .sort(compare);
}
