import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from './calendar/civil-day.ts';
import { Clock } from './clock.ts';

const day = (iso: string) => parseDay(iso) ?? Number.NaN;
const clockOn = (iso: string) => new Clock(day(iso));

test('a clock that was asked for nothing, or only for what has come, has no threshold', () => {
  const clock = clockOn('2026-11-24');
  assert.equal(clock.next, undefined);
  assert.equal(clock.reached(day('2026-11-24')), true);
  assert.equal(clock.past(day('2026-11-23')), true);
  assert.equal(clock.next, undefined);
});

test('a last day is inside its period: it is past on the day after, and that is the threshold', () => {
  const clock = clockOn('2026-11-24');
  assert.equal(clock.past(day('2026-11-24')), false);
  assert.equal(clock.next, day('2026-11-25'));
});

test('of the days not yet reached the earliest is kept, whatever the order of asking', () => {
  const clock = clockOn('2026-11-24');
  for (const iso of ['2027-02-22', '2026-12-23', '2026-12-24']) assert.equal(clock.reached(day(iso)), false);
  assert.equal(clock.next, day('2026-12-23'));
});
