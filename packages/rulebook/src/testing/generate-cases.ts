/** Made-up cases for property tests: few days, so that events fall on one another, and references that mostly lead somewhere. */
import fc from 'fast-check';
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';

const firstDay = parseDay('2026-06-01') ?? 0;
const day = fc.integer({ min: 0, max: 45 }).map((offset) => formatDay(firstDay + offset * 4));

const date: fc.Arbitrary<EventDate> = fc.oneof(
  { weight: 6, arbitrary: day },
  {
    weight: 1,
    arbitrary: fc
      .tuple(day, day)
      .map(([one, other]) => (one < other ? { earliest: one, latest: other } : { earliest: other, latest: one })),
  },
);

const countries = fc.constantFrom<readonly string[]>(['HN'], ['HN'], ['GT'], ['HN', 'GT'], [], ['unknown']);
const forum = fc.constantFrom('judge', 'board', 'agency', 'circuit', 'district');
/** The id of an event of the case, or of none. */
const reference = fc.integer({ min: 0, max: 9 }).map((index) => `e${index}`);

function optional<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined, freq: 2 });
}

type Bodies = readonly (readonly [number, string, fc.Arbitrary<EventBody>])[];

const none = fc.constant<EventBody>({});

const bodies: Bodies = [
  [1, 'nta.filed', none],
  [
    6,
    'order.entered',
    fc.record({
      order: fc.constantFrom(
        'removal',
        'removal',
        'removal',
        'voluntary-departure',
        'deportation',
        'relief',
        'termination',
      ),
      authority: fc.constantFrom(
        'judge',
        'judge',
        'judge',
        'judge',
        'board',
        'stipulated',
        'administrative',
        'reinstatement',
      ),
      form: fc.constantFrom('oral', 'oral', 'written'),
      inAbsentia: fc.constantFrom(false, false, true, undefined),
      appeal: fc.constantFrom('reserved', 'waived', 'unknown', undefined),
      countries,
      departBy: optional(day),
      departureKind: fc.constantFrom('at-conclusion', 'pre-conclusion'),
      bondRequired: fc.constantFrom(true, false, undefined),
    }),
  ],
  [1, 'order.vacated', none],
  [1, 'order.served', none],
  [1, 'departure-bond.posted', none],
  [1, 'proceeding.reopened', none],
  [1, 'proceeding.opened', none],
  [1, 'proceeding.terminated', none],
  [1, 'proceeding.administratively-closed', none],
  [1, 'proceeding.completed', fc.record({ how: fc.constantFrom('unknown', 'transfer') })],
  [1, 'appeal.waived', none],
  [
    4,
    'appeal.filed',
    fc.record({
      by: fc.constantFrom('respondent', 'dhs'),
      what: fc.constantFrom('case', 'case', 'motion', 'bond', undefined),
    }),
  ],
  [1, 'appeal.rejected', fc.record({ reason: fc.constantFrom('fee', 'late'), appeal: optional(reference) })],
  [1, 'appeal.withdrawn', none],
  [
    3,
    'appeal.decided',
    fc.record({
      appeal: reference,
      decision: fc.constantFrom('dismissed', 'dismissed', 'remanded', 'sustained', 'terminated', 'withdrawn', 'other'),
      departBy: fc.option(day, { nil: undefined, freq: 5 }),
    }),
  ],
  [1, 'case.certified', none],
  [
    3,
    'motion.filed',
    fc.record({
      motion: fc.constantFrom('reopen', 'reconsider', 'rescind-in-absentia', 'stay', 'other'),
      forum: fc.constantFrom('judge', 'board'),
      basis: fc.constantFrom('exceptional-circumstances', 'no-notice', 'other', undefined),
    }),
  ],
  [
    3,
    'motion.decided',
    fc.record({ motion: reference, decision: fc.constantFrom('granted', 'denied', 'withdrawn', 'other') }),
  ],
  [2, 'stay.granted', fc.record({ from: forum, until: optional(day), countries: optional(countries) })],
  [2, 'stay.lifted', fc.record({ from: forum })],
  [2, 'protection.granted', fc.record({ protection: fc.constantFrom('withholding', 'cat-deferral'), countries })],
  [1, 'protection.terminated', fc.record({ protection: fc.constantFrom('withholding', 'cat-deferral'), countries })],
  [1, 'application.filed', fc.record({ relief: fc.constantFrom('asylum', 'adjustment') })],
  [
    1,
    'application.decided',
    fc.record({ relief: fc.constantFrom('asylum', 'withholding'), decision: fc.constantFrom('granted', 'denied') }),
  ],
  [1, 'status.granted', fc.record({ status: fc.constantFrom('tps', 'lpr', 'parole', 'asylee'), until: optional(day) })],
  [1, 'status.terminated', fc.record({ status: fc.constantFrom('tps', 'lpr') })],
  [1, 'hold.placed', fc.record({ hold: fc.constantFrom('witness', 'imprisonment') })],
  [1, 'hold.released', fc.record({ hold: fc.constantFrom('witness', 'imprisonment') })],
  [1, 'departure.verified', fc.record({ how: fc.constantFrom('removed', 'voluntary') })],
  [1, 'counsel.entered', none],
];

const kindAndBody: fc.Arbitrary<readonly [string, EventBody]> = fc.oneof(
  ...bodies.map(([weight, kind, body]) => ({
    weight,
    arbitrary: body.map((fields): readonly [string, EventBody] => [kind, fields]),
  })),
);

const seq = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 3 });

/** Up to nine events of one case, ids `e0` onwards. */
export const someEvents: fc.Arbitrary<readonly CaseEvent[]> = fc
  .array(fc.tuple(kindAndBody, date, seq), { maxLength: 9 })
  .map((list) =>
    list.map(([[kind, body], on, place], index) => ({
      id: `e${index}`,
      kind,
      on,
      body,
      ...(place === undefined ? undefined : { seq: place }),
    })),
  );

/** A final order that nothing bars, with some events of its own kind of history; the ids do not meet those above. */
export const finalOrder: readonly CaseEvent[] = [
  {
    id: 'final-order',
    kind: 'order.entered',
    on: '2025-03-03',
    body: {
      order: 'removal',
      authority: 'judge',
      form: 'oral',
      inAbsentia: false,
      appeal: 'reserved',
      countries: ['HN'],
    },
  },
];

/** A day on or after the events. */
export const someDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 260 })
  .map((offset) => formatDay(firstDay + offset));
