import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, dateLimits, isDay } from './dates.ts';

test('days that exist, and some that do not', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '1900-01-01']) assert.ok(isDay(day), day);
  for (const none of [
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '',
    '2026-01-0x',
  ]) {
    assert.ok(!isDay(none), none);
  }
});

test('every day of the calendar exists', () => {
  for (let time = Date.UTC(1996, 0, 1); time < Date.UTC(2029, 0, 1); time += 86_400_000) {
    assert.ok(isDay(new Date(time).toISOString().slice(0, 10)));
  }
});

test('what has happened lies at most a month after the release, a hearing at most twenty years', () => {
  assert.deepEqual(dateLimits('2026-10-31'), { past: '2026-12-01', hearing: '2046-10-31' });
});

test('a span reads the same from either end, and one day is no span', () => {
  assert.deepEqual(between('2026-02-01', '2026-01-01'), { earliest: '2026-01-01', latest: '2026-02-01' });
  assert.equal(between('2026-01-01', '2026-01-01'), '2026-01-01');
});
