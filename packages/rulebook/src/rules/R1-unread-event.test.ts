import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a kind that no rule reads, and a date that cannot be read, are reviews', () => {
  const removal = order('2025-03-03');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('comet.sighted', '2026-11-01')])), ['R1']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('counsel.entered', 'some day')])), ['R1']);
});
