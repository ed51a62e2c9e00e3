/** A day that is not known exactly, and two things of one day whose order nobody knows. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, formatDay, parseDay } from '../../calendar/civil-day.ts';
import type { CaseEvent, EventDate } from '../../event.ts';
import type { MadeCase } from '../generate-cases.ts';
import { finalOrder, someCase } from '../generate-cases.ts';
import { answer } from './answers.ts';
import { type Property, property } from './property.ts';

/** The exact days that a span may stand for: its ends and its middle. */
function daysOf(on: EventDate): readonly string[] {
  if (typeof on === 'string') return [on];
  const earliest = parseDay(on.earliest) ?? 0;
  const latest = parseDay(on.latest) ?? 0;
  return [on.earliest, formatDay(Math.floor((earliest + latest) / 2)), on.latest];
}

function refersTo({ body }: CaseEvent, { id }: CaseEvent): boolean {
  return [body.motion, body.appeal, body.petition, body.request, body.stay].includes(id);
}

/** Whether no decision comes before the filing that it names. */
function isPossible(events: readonly CaseEvent[]): boolean {
  return events.every((decision) =>
    events.every((filing) => {
      if (!refersTo(decision, filing)) return true;
      return (daysOf(decision.on)[0] ?? '') >= (daysOf(filing.on)[0] ?? '');
    }),
  );
}

/** A day, or an order of two things, on which the record would contradict itself is none of those that may be. */
function isUnbarredWhereItMayBe(made: MadeCase, what: string): void {
  const { onRecord, conflicts } = answer(made);
  if (conflicts.length === 0) assert.equal(onRecord, 'unbarred', what);
}

/** Kinds of one day of which the declared precedence says which comes first. */
const precedence: readonly (readonly [string, string])[] = [
  ['proceeding.opened', 'order.entered'],
  ['order.entered', 'appeal.waived'],
  ['order.entered', 'order.served'],
  ['application.filed', 'application.decided'],
];

/** Where the declared precedence says which of two comes first on a day: a filing before its decision, a leg before its order. */
function hasPrecedence(one: CaseEvent, other: CaseEvent): boolean {
  return precedence.some(([first, second]) => one.kind === first && other.kind === second) || refersTo(one, other);
}

function unplaced(made: MadeCase): MadeCase {
  // A place among the events of a day says nothing about a span of days.
  return { ...made, events: made.events.map(({ seq: _seq, ...event }) => event) };
}

export const dates: readonly Property[] = [
  property(
    'a date that is a span: no bar on record only if there is none on every day that it may be',
    someCase.map(unplaced),
    (made) => {
      if (answer(made).onRecord !== 'unbarred') return false;
      for (const event of made.events) {
        for (const on of typeof event.on === 'string' ? [] : daysOf(event.on)) {
          const events = made.events.map((other) => (other === event ? { ...event, on } : other));
          if (isPossible(events)) isUnbarredWhereItMayBe({ ...made, events }, `${event.id} on ${on}`);
        }
      }
      return made.events.some((event) => typeof event.on !== 'string');
    },
    2,
  ),
  property(
    'a date that becomes a span around itself opens no case',
    fc.tuple(someCase.map(unplaced), fc.nat(20), fc.nat(60), fc.nat(60)),
    ([made, which, before, after]) => {
      const event = made.events[which % Math.max(1, made.events.length)];
      if (event === undefined || typeof event.on !== 'string' || before + after === 0) return false;
      const on = { earliest: addDays(event.on, -before), latest: addDays(event.on, after) };
      const events = made.events.map((other) => (other === event ? { ...event, on } : other));
      if (answer({ ...made, events }).onRecord !== 'unbarred') return false;
      if (isPossible(made.events)) isUnbarredWhereItMayBe(made, `${event.id} on ${event.on}`);
      return true;
    },
  ),
  property(
    'events of one day whose order nobody knows: no bar on record only if there is none in either order',
    fc.tuple(someCase.map(unplaced), fc.nat(8), fc.nat(8)),
    ([made, first, second]) => {
      const plain = made.events.filter((event) => !finalOrder.some(({ id }) => id === event.id));
      const one = plain[first % Math.max(1, plain.length)];
      const other = plain[second % Math.max(1, plain.length)];
      if (one === undefined || other === undefined || one === other) return false;
      if (hasPrecedence(one, other) || hasPrecedence(other, one)) return false;
      const events = made.events.map((event) => (event === other ? { ...event, on: one.on } : event));
      if (answer({ ...made, events }).onRecord !== 'unbarred') return false;
      for (const [early, late] of [
        [one.id, other.id],
        [other.id, one.id],
      ]) {
        const ordered = events.map((event) =>
          event.id === early ? { ...event, seq: 1 } : event.id === late ? { ...event, seq: 2 } : event,
        );
        isUnbarredWhereItMayBe({ ...made, events: ordered }, `${early} before ${late}`);
      }
      return true;
    },
    2,
  ),
];
