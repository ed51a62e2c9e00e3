import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, type dutiesOn, owed } from '../testing/duties.ts';

const scheduled = event('checkin.scheduled', '2026-10-01', { dueOn: '2026-11-02', mode: 'in person' });
const look = (asOf: string, ...more: Parameters<typeof dutiesOn>[1]) =>
  owed('check-in', asOf, order('2025-03-03'), scheduled, ...more);

test('nothing to look at before the day or on it; the day after, that nothing is on record of it', () => {
  assert.deepEqual(look('2026-11-01'), []);
  assert.deepEqual(look('2026-11-02'), []);
  assert.deepEqual(look('2026-11-03'), ['not-on-record 2026-11-03']);
});

test('completed or excused: nothing to look at, unless that was recorded in error', () => {
  for (const kind of ['checkin.completed', 'checkin.excused']) {
    assert.deepEqual(look('2026-11-24', event(kind, '2026-11-02')), []);
    assert.deepEqual(look('2026-11-24', event(kind, '2026-11-02'), corrects(kind)), ['not-on-record 2026-11-03']);
  }
});

test('what is not on record is never called missed; what is recorded as missed is looked at within seven days', () => {
  const missed = event('checkin.missed', '2026-11-03');
  assert.deepEqual(look('2026-11-24', missed), ['missed 2026-11-10']);
  assert.deepEqual(look('2026-11-24', missed, event('checkin.excused', '2026-11-06')), []);
  assert.deepEqual(look('2026-11-24', missed, corrects('checkin.missed')), ['not-on-record 2026-11-03']);
});

test('a miss is of the last check-in that was due by then, and of no earlier one', () => {
  const next = event('checkin.scheduled', '2026-10-01', { dueOn: '2026-11-16' }, 'next');
  const missed = event('checkin.missed', '2026-11-16');
  assert.deepEqual(look('2026-11-24', next, missed), ['not-on-record 2026-11-03', 'missed 2026-11-23']);
});

test('due between two days: looked at after the earlier, which is the day shown', () => {
  const sometime = { ...scheduled, body: { dueOn: { earliest: '2026-11-02', latest: '2026-11-06' } } };
  assert.deepEqual(owed('check-in', '2026-11-02', order('2025-03-03'), sometime), []);
  assert.deepEqual(owed('check-in', '2026-11-03', order('2025-03-03'), sometime), ['not-on-record 2026-11-03']);
});

test('who has left has no check-in', () => {
  assert.deepEqual(look('2026-11-24', event('departure.verified', '2026-10-05', { how: 'voluntary' })), []);
});
