import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a row that could not be read is a review until it is voided, also for a day before it was met', () => {
  const row = event('record.quarantined', '2026-11-01', { table: 'tblAppeal', line: 7, reason: 'torn' });
  assert.deepEqual(reviewsOf(answerOn('2026-06-01', [order('2025-03-03'), row])), ['R2']);
  const fix = { ...event('record.corrected', '2026-11-20', { reason: 'readable now' }), voids: row.id };
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), row, fix])), []);
});
