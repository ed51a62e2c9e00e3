import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const accommodation = event('accommodation.recorded', '2026-10-01', { kind: 'pregnancy' });

test('an accommodation beside a final order is a review and no bar', () => {
  const answer = answerOn('2026-11-24', [order('2025-03-03'), accommodation]);
  assert.deepEqual([barsOf(answer), reviewsOf(answer), answer.onRecord], [[], ['C27'], 'review']);
});

test('the day before it is recorded nothing of it is known, on the day it is a review', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-09-30', [order('2025-03-03'), accommodation])), []);
  assert.deepEqual(reviewsOf(answerOn('2026-10-01', [order('2025-03-03'), accommodation])), ['C27']);
});

test('without an order of removal there is nothing to review', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [event('nta.filed', '2026-01-05'), accommodation])), []);
});

test('a stay on humanitarian grounds is the stay: C6', () => {
  const stay = event('stay.granted', '2026-10-02', { from: 'agency' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [order('2025-03-03'), accommodation, stay])), ['C6']);
});
