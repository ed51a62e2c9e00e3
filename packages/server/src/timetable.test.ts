import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crontab, nextRun } from './timetable.ts';

const after = (at: Parameters<typeof nextRun>[0]['at'], now: string) => nextRun({ at }, new Date(now));

test('What runs each quarter of an hour runs next at the next quarter, never in this moment', () => {
  assert.equal(after({ everyMinutes: 15 }, '2026-11-24T15:00:00.000Z'), '2026-11-24T15:15:00.000Z');
  assert.equal(after({ everyMinutes: 15 }, '2026-11-24T15:14:59.999Z'), '2026-11-24T15:15:00.000Z');
  assert.equal(after({ everyMinutes: 15 }, '2026-12-31T23:50:00.000Z'), '2027-01-01T00:00:00.000Z');
});

test('What runs once a day runs today while its time is to come, and tomorrow from then on', () => {
  assert.equal(after({ dailyAt: '07:30' }, '2026-11-24T07:29:00.000Z'), '2026-11-24T07:30:00.000Z');
  assert.equal(after({ dailyAt: '07:30' }, '2026-11-30T07:30:00.000Z'), '2026-12-01T07:30:00.000Z');
});

test('The queue is told the same times', () => {
  assert.match(crontab(), /^\*\/15 \* \* \* \* tick \?max=3&jobKey=tick&fill=1h$/m);
  assert.match(crontab(), /^30 07 \* \* \* verify \?max=2&jobKey=verify&fill=1d$/m);
});
