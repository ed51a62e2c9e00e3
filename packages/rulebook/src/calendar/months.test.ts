import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, parseDay } from './civil-day.ts';
import { monthsAfter } from './months.ts';

test('the same date so many months later, the last of the month where it has no such date', () => {
  const later = (on: string, months: number) => formatDay(monthsAfter(parseDay(on) ?? 0, months));
  assert.equal(later('2026-11-24', 6), '2027-05-24');
  assert.equal(later('2026-08-31', 6), '2027-02-28');
  assert.equal(later('2027-08-31', 6), '2028-02-29');
  assert.equal(later('2028-02-29', 12), '2029-02-28');
  assert.equal(later('2028-02-29', 48), '2032-02-29');
  assert.equal(later('2026-07-15', 6), '2027-01-15');
  assert.equal(later('2026-12-31', 12), '2027-12-31');
  assert.equal(later('2028-03-31', 1), '2028-04-30');
  assert.equal(later('2027-01-31', -2), '2026-11-30');
  assert.equal(monthsAfter(Number.POSITIVE_INFINITY, 6), Number.POSITIVE_INFINITY);
});
