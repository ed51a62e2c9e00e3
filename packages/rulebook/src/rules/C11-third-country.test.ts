import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, order, reviewsOf } from '../testing/cases.ts';

test('a country that the order does not name is always a review; one it names is not', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'MX')), ['C11']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'HN')), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03')], 'Honduras')), ['C11']);
});

test('no country named and none asked about: there is no country of which to say that nothing bars it', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: [] })])), ['C11']);
});

test('a country that the record does not tell is none of which to say that nothing bars it, alone or beside another', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: ['unknown'] })])), ['C11']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03', { countries: ['HN', 'unknown'] })])), ['C11']);
});
