import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a dispute is a review until it is voided', () => {
  const dispute = event('record.disputed', '2026-11-01', { event: 'order', reason: 'I appealed' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), dispute])), ['R5']);
});
