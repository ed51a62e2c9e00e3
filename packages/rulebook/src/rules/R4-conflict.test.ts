import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a source that contradicts itself, and a void that leads nowhere or in a circle, are reviews', () => {
  const removal = order('2025-03-03');
  const conflict = event('record.conflicted', '2026-11-01', { what: 'appeal', detail: 'two decisions' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, conflict])), ['R4']);
  const stray = { ...event('record.corrected', '2026-11-01'), voids: 'nothing' };
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, stray])), ['R4']);
  const self = { ...order('2025-03-03'), voids: 'order' };
  assert.equal(answerOn('2026-11-24', [self]).onRecord, 'review');
});
