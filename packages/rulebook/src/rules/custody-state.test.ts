import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, formatDay } from '../calendar/civil-day.ts';
import { Clock } from '../clock.ts';
import { assess } from '../evaluate/assess.ts';
import type { CaseEvent, EventSource } from '../event.ts';
import { currentRulebook } from '../rulebook.ts';
import { event } from '../testing/cases.ts';
import { custodyOf, mayBeHeld } from './custody-state.ts';

const asOf = dayOf(2026, 11, 24);

function custody(events: readonly CaseEvent[], detained?: boolean) {
  const about = detained === undefined ? { id: 'synthetic' } : { id: 'synthetic', detained };
  const { held, since, because } = custodyOf(assess(events, { case: about }, currentRulebook, new Clock(asOf)));
  return [held, since === undefined ? undefined : formatDay(since), because.map(({ event: { id } }) => id)];
}

const booked = (on: CaseEvent['on'], id = 'booked') => event('custody.booked-in', on, {}, id);
const released = (on: CaseEvent['on'], id = 'released') => event('custody.released', on, { terms: 'bond' }, id);

test('with no booking on record: as the case is described, else released where a release is, else untold', () => {
  assert.deepEqual(custody([]), ['untold', undefined, []]);
  assert.deepEqual(custody([], true), ['yes', undefined, []]);
  assert.deepEqual(custody([], false), ['no', undefined, []]);
  assert.deepEqual(custody([released('2026-03-02')]), ['no', undefined, []]);
});

test('booked in and not released: held, since the first booking that nothing ended', () => {
  assert.deepEqual(custody([booked('2026-02-02')]), ['yes', '2026-02-02', ['booked']]);
  assert.deepEqual(custody([booked('2026-02-02', 'a'), booked('2026-05-04', 'b')]), ['yes', '2026-02-02', ['a', 'b']]);
  assert.deepEqual(custody([booked('2025-02-03', 'a'), released('2025-03-03'), booked('2026-05-04', 'b')]), [
    'yes',
    '2026-05-04',
    ['b'],
  ]);
});

test('a booking whose day cannot be read is a detention that no one can count from', () => {
  assert.deepEqual(custody([booked('some day')]), ['yes', undefined, ['booked']]);
  assert.deepEqual(custody([booked('some day'), released('2026-03-02')]), [
    'contradictory',
    undefined,
    ['booked', 'released'],
  ]);
});

test('a release, another authority, a departure and a death each end a detention', () => {
  const ends = [
    released('2026-03-02'),
    event('custody.held-elsewhere', '2026-03-02', { holder: 'a county jail' }),
    event('departure.verified', '2026-03-02', { how: 'voluntary' }),
    event('death.recorded', '2026-03-02'),
  ];
  for (const end of ends)
    assert.deepEqual(custody([booked('2026-02-02'), end]), ['no', undefined, ['booked']], end.kind);
  assert.deepEqual(custody([booked('2026-02-02'), ...ends]), ['no', undefined, ['booked']]);
});

test('an end before the booking, or of a day to come, ends nothing', () => {
  assert.deepEqual(custody([released('2026-02-01'), booked('2026-02-02')]), ['yes', '2026-02-02', ['booked']]);
  assert.deepEqual(custody([booked('2026-02-02'), released('2026-11-25')]), ['yes', '2026-02-02', ['booked']]);
  assert.equal(custody([booked('2026-02-02'), released('2026-11-24')])[0], 'no');
});

test('a release that may have come first, or may be yet to come, leaves both readings', () => {
  const both = ['contradictory', '2026-02-02', ['booked', 'released']];
  assert.deepEqual(custody([booked('2026-02-02'), released('2026-02-02')]), both);
  assert.deepEqual(custody([booked('2026-02-02'), released({ earliest: '2026-11-02', latest: '2026-11-25' })]), both);
  assert.equal(custody([booked('2026-02-02'), released({ earliest: '2026-11-02', latest: '2026-11-24' })])[0], 'no');
  // The places that the source gives to both settle the day.
  const place = (one: CaseEvent, seq: number) => ({ ...one, seq });
  assert.equal(custody([place(booked('2026-02-02'), 1), place(released('2026-02-02'), 2)])[0], 'no');
  assert.equal(custody([place(booked('2026-02-02'), 2), place(released('2026-02-02'), 1)])[0], 'yes');
});

test('a description and events that do not agree leave both readings', () => {
  const over = [booked('2026-02-02'), released('2026-03-02')];
  assert.deepEqual(custody(over, true), ['contradictory', undefined, ['booked']]);
  assert.deepEqual(custody(over, false), ['no', undefined, ['booked']]);
  assert.deepEqual(custody([booked('2026-02-02')], false), ['contradictory', '2026-02-02', ['booked']]);
  assert.deepEqual(custody([booked('2026-02-02')], true), ['yes', '2026-02-02', ['booked']]);
});

test('who is held, or may be, is to be treated as held', () => {
  const may = (held: Parameters<typeof mayBeHeld>[0]['held']) => mayBeHeld({ held, since: undefined, because: [] });
  assert.deepEqual([may('yes'), may('contradictory'), may('no'), may('untold')], [true, true, false, false]);
});

test('only the release of the very same row of the source is the end of its own detention', () => {
  const row: EventSource = { system: 'eoir', record: 'tbl_CustodyHistory', row: '97' };
  const from = (one: CaseEvent, source?: EventSource) => (source === undefined ? one : { ...one, source });
  const held = (one?: EventSource, other?: EventSource) =>
    custody([from(booked('2026-02-02'), one), from(released('2026-02-02'), other)])[0];
  assert.equal(held(row, row), 'no');
  const noRow: EventSource = { system: 'eoir', record: 'tbl_CustodyHistory' };
  for (const [one, other] of [
    [row, { ...row, row: '98' }],
    [row, { ...row, record: 'tbl_Other' }],
    [row, { ...row, system: 'another' }],
    [noRow, noRow],
    [row, noRow],
    [noRow, row],
    [row, undefined],
    [undefined, row],
  ] as const) {
    assert.equal(held(one, other), 'contradictory', JSON.stringify([one, other]));
  }
  const elsewhere = event('custody.held-elsewhere', '2026-02-02');
  assert.equal(custody([from(booked('2026-02-02'), row), from(elsewhere, row)])[0], 'contradictory');
});

test('the word of a source that tells no more of a detention stands for 180 days; then nobody knows, unless it was confirmed', () => {
  // Counted from the last day of the source to 24 November 2026: 180 days, and one more.
  const toldThrough = (last: string) => event('custody.booked-in', '2024-02-02', { toldThrough: last }, 'booked');
  assert.deepEqual(custody([toldThrough('2026-05-28')]), ['yes', '2024-02-02', ['booked']]);
  assert.deepEqual(custody([toldThrough('2026-05-27')]), ['contradictory', '2024-02-02', ['booked']]);
  assert.deepEqual(custody([toldThrough('1998-04-01')], true), ['contradictory', '2024-02-02', ['booked']]);
  const review = (on: string, kind: 'custody.reviewed' | 'custody.review-due') => event(kind, on, {}, kind);
  for (const kind of ['custody.reviewed', 'custody.review-due'] as const) {
    assert.equal(custody([toldThrough('1998-04-01'), review('2001-10-30', kind)])[0], 'yes', kind);
    // From the time of which the source told it confirms nothing, and neither does one that is yet to come.
    assert.equal(custody([toldThrough('1998-04-01'), review('1998-04-01', kind)])[0], 'contradictory', kind);
    assert.equal(custody([toldThrough('1998-04-01'), review('2026-11-25', kind)])[0], 'contradictory', kind);
  }
  // Another detention, of which a source tells still, is one.
  assert.equal(custody([toldThrough('1998-04-01'), booked('2026-05-04', 'b')])[0], 'yes');
  assert.equal(custody([toldThrough('1998-04-01'), released('2025-03-03')])[0], 'no');
});
