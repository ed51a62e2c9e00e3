import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('pending after the order: a review; decided: none', () => {
  const filed = event('application.filed', '2026-10-01', { relief: 'asylum' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed])), ['C15']);
  const denied = event('application.decided', '2026-10-20', { relief: 'asylum', decision: 'denied' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed, denied])), []);
});
