import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import type { CaseEvent, EventDate } from '../event.ts';
import type { RecordPosture } from '../posture.ts';
import { currentRulebook } from '../rulebook.ts';
import { finalOrder, someDay, someEvents } from '../testing/generate-cases.ts';
import { evaluateRecord } from './index.ts';

function answer(events: readonly CaseEvent[], asOf: string): RecordPosture {
  return evaluateRecord({ case: { id: 'synthetic' }, events, asOf }, currentRulebook);
}

function check<Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>, runs = 3000): void {
  // One seed, so that a run tells of the change at hand; many seeds were tried when the properties were written.
  fc.assert(property, { numRuns: runs, seed: 20261124 });
}

test('the order of the events in the array means nothing', () => {
  const shuffled = someEvents.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
  );
  check(
    fc.property(shuffled, someDay, ([events, other], asOf) => {
      assert.deepEqual(answer(other, asOf), answer(events, asOf));
    }),
  );
});

test('the answer is the same on every day until nextChangeOn', () => {
  check(
    fc.property(someEvents, someDay, (events, asOf) => {
      const { nextChangeOn, ...now } = answer(events, asOf);
      const from = parseDay(asOf) ?? 0;
      const end = nextChangeOn === null ? from + 400 : (parseDay(nextChangeOn) ?? 0);
      assert.ok(end > from);
      for (const later of new Set([from + 1, from + 2, Math.floor((from + end) / 2), end - 1])) {
        if (later <= from || later >= end) continue;
        const { nextChangeOn: thenNext, ...then } = answer(events, formatDay(later));
        assert.deepEqual(then, now, `on ${formatDay(later)}`);
        assert.equal(thenNext, nextChangeOn);
      }
    }),
  );
});

test('an event that no rule reads never leaves the answer unbarred', () => {
  check(
    fc.property(someEvents, someDay, (events, asOf) => {
      const unread = { id: 'unread', kind: 'comet.sighted', on: '2026-05-01', body: {} };
      assert.notEqual(answer([...finalOrder, ...events, unread], asOf).onRecord, 'unbarred');
    }),
  );
});

test('a row that could not be read never leaves the answer unbarred', () => {
  check(
    fc.property(someEvents, someDay, fc.constantFrom('tblAppeal', 'B_TblProceeding'), (events, asOf, table) => {
      const row = { id: 'row', kind: 'record.quarantined', on: '2026-12-31', body: { table, line: 7, reason: 'torn' } };
      assert.notEqual(answer([...finalOrder, ...events, row], asOf).onRecord, 'unbarred');
    }),
  );
});

test('a stay more never takes a bar away', () => {
  check(
    fc.property(
      someEvents,
      someDay,
      fc.constantFrom('agency', 'judge', 'board', 'circuit', 'district', 'mars'),
      (events, asOf, from) => {
        const before = answer(events, asOf);
        const after = answer([...events, { id: 'stay', kind: 'stay.granted', on: '2026-05-02', body: { from } }], asOf);
        for (const bar of before.bars) {
          assert.ok(
            after.bars.some((other) => other.rule === bar.rule && String(other.because) === String(bar.because)),
            `${bar.rule} is gone`,
          );
        }
        if (before.onRecord === 'barred') assert.equal(after.onRecord, 'barred');
      },
    ),
  );
});

test('protection from a country that nobody tells bars every country', () => {
  check(
    fc.property(someDay, fc.constantFrom(undefined, [], ['unknown'], ['hn?'], 'nowhere'), (asOf, countries) => {
      const grant = {
        id: 'grant',
        kind: 'protection.granted',
        on: '2026-05-02',
        body: { protection: 'withholding', countries },
      };
      assert.equal(answer([...finalOrder, grant], asOf).onRecord, 'barred');
    }),
  );
});

test('a doubt about finality always comes with a reason', () => {
  check(
    fc.property(someEvents, someDay, (events, asOf) => {
      const { finality, reviews, onRecord } = answer(events, asOf);
      if (finality.status !== 'unknown' && finality.status !== 'conflict') return;
      assert.notDeepEqual(reviews, []);
      assert.ok(onRecord === 'review' || onRecord === 'barred');
    }),
  );
});

test('a withdrawn row: the answer is never unbarred where it would not be without the row', () => {
  check(
    fc.property(someEvents, someDay, fc.array(fc.nat(8), { maxLength: 3 }), (events, asOf, rows) => {
      const all = [...finalOrder, ...events];
      const gone = new Set(rows.map((row) => `e${row}`).filter((id) => events.some((event) => event.id === id)));
      const marks = [...gone].map((id, index) => ({
        id: `gone${index}`,
        kind: 'record.withdrawn-by-source',
        on: '2026-05-01',
        body: { event: id },
      }));
      if (answer([...all, ...marks], asOf).onRecord !== 'unbarred') return;
      assert.equal(answer(all, asOf).onRecord, 'unbarred');
      for (const id of gone) {
        const without = all.filter((event) => event.id !== id);
        assert.equal(answer(without, asOf).onRecord, 'unbarred');
      }
      assert.equal(
        answer(
          all.filter((event) => !gone.has(event.id)),
          asOf,
        ).onRecord,
        'unbarred',
      );
    }),
  );
});

test('a voided event counts as little as one that was never recorded', () => {
  check(
    fc.property(someEvents, someDay, fc.nat(8), (events, asOf, which) => {
      const target = events[which % Math.max(1, events.length)];
      if (target === undefined) return;
      const fix = {
        id: 'fix',
        kind: 'record.corrected',
        on: '2026-12-31',
        body: { reason: 'wrong case' },
        voids: target.id,
      };
      const { reviews: _with, ...voided } = answer([...events, fix], asOf);
      const { reviews: _without, ...never } = answer(
        events.filter((event) => event !== target),
        asOf,
      );
      assert.deepEqual(voided, never);
    }),
  );
});

/** The exact days that a span may stand for: its ends and its middle. */
function daysOf(on: EventDate): readonly string[] {
  if (typeof on === 'string') return [on];
  const earliest = parseDay(on.earliest) ?? 0;
  const latest = parseDay(on.latest) ?? 0;
  return [on.earliest, formatDay(Math.floor((earliest + latest) / 2)), on.latest];
}

test('a date that is not known exactly: unbarred only if it would be on every day that it may be', () => {
  const spans = someEvents
    .filter((events) => events.some((event) => typeof event.on !== 'string'))
    // A place among the events of a day says nothing about a span of days.
    .map((events) => events.map(({ seq: _seq, ...event }) => event));
  check(
    fc.property(spans, someDay, fc.boolean(), (events, asOf, withOrder) => {
      const all = withOrder ? [...finalOrder, ...events] : events;
      if (answer(all, asOf).onRecord !== 'unbarred') return;
      for (const event of events) {
        for (const on of daysOf(event.on)) {
          const exact = all.map((other) => (other === event ? { ...event, on } : other));
          if (!isPossible(exact)) continue;
          const { onRecord, conflicts } = answer(exact, asOf);
          // A day on which the record would contradict itself is none of those that it may be.
          if (conflicts.length === 0) assert.equal(onRecord, 'unbarred', `${event.id} on ${on}`);
        }
      }
    }),
    6000,
  );
});

/** Whether no decision comes before the filing that it names. */
function isPossible(events: readonly CaseEvent[]): boolean {
  return events.every((decision) =>
    events.every((filing) => {
      if (!refersTo(decision, filing)) return true;
      return (daysOf(decision.on)[0] ?? '') >= (daysOf(filing.on)[0] ?? '');
    }),
  );
}

function refersTo({ body }: CaseEvent, { id }: CaseEvent): boolean {
  return body.motion === id || body.appeal === id;
}

/** Where the declared precedence says which of two comes first on a day: a filing before its decision, a leg before its order. */
function hasPrecedence(one: CaseEvent, other: CaseEvent): boolean {
  if (one.kind === 'proceeding.opened') return other.kind === 'order.entered';
  if (one.kind === 'order.entered') return other.kind === 'appeal.waived' || other.kind === 'order.served';
  return refersTo(one, other) || (one.kind === 'application.filed' && other.kind === 'application.decided');
}

test('events of one day whose order nobody knows: unbarred only if it would be in either order', () => {
  check(
    fc.property(someEvents, someDay, fc.nat(8), fc.nat(8), (events, asOf, first, second) => {
      const plain = events.map(({ seq: _seq, ...event }) => event);
      const one = plain[first % Math.max(1, plain.length)];
      const other = plain[second % Math.max(1, plain.length)];
      if (one === undefined || other === undefined || one === other) return;
      if (hasPrecedence(one, other) || hasPrecedence(other, one)) return;
      const sameDay = plain.map((event) => (event === other ? { ...event, on: one.on } : event));
      const all = [...finalOrder, ...sameDay];
      if (answer(all, asOf).onRecord !== 'unbarred') return;
      for (const [early, late] of [
        [one.id, other.id],
        [other.id, one.id],
      ]) {
        const ordered = all.map((event) =>
          event.id === early ? { ...event, seq: 1 } : event.id === late ? { ...event, seq: 2 } : event,
        );
        assert.equal(answer(ordered, asOf).onRecord, 'unbarred', `${early} before ${late}`);
      }
    }),
    6000,
  );
});

test('whatever a stored event holds, the evaluation does not throw', () => {
  const anything = fc.jsonValue({ maxDepth: 2 });
  const kinds = fc.constantFrom(
    'order.entered',
    'appeal.decided',
    'motion.filed',
    'stay.granted',
    'protection.granted',
    'case.described',
    'status.granted',
    'habeas.filed',
    'address.changed',
    'record.withdrawn-by-source',
    '__proto__',
  );
  const fields = fc.constantFrom(
    'order',
    'countries',
    'until',
    'departBy',
    'alternate',
    'appeal',
    'motion',
    'entryOn',
    'event',
    'noticedOn',
  );
  const event = fc.record({
    kind: kinds,
    on: fc.oneof(fc.constant('2026-06-01'), anything),
    body: fc.dictionary(fields, anything),
  });
  check(
    fc.property(fc.array(event, { maxLength: 6 }), someDay, (list, asOf) => {
      // Deliberately not an event: what an older version of ourselves, or a damaged store, may hand over.
      const events = list.map((item, index) => ({ ...item, id: `e${index}` })) as unknown as readonly CaseEvent[];
      const posture = answer([...finalOrder, ...events], asOf);
      if (list.length > 0) assert.ok(posture.nextChangeOn === null || parseDay(posture.nextChangeOn) !== undefined);
    }),
  );
});
