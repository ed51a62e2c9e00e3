import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a kind that no rule reads, and a date that cannot be read, are reviews', () => {
  const removal = order('2025-03-03');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('comet.sighted', '2026-11-01')])), ['R1']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, event('counsel.entered', 'some day')])), ['R1']);
});

test('two dates that cannot be read are told in the same order, however the events were handed over', () => {
  const events = [
    order('2025-03-03'),
    event('counsel.entered', 'some day', {}, 'a'),
    event('appeal.waived', 'another', {}, 'b'),
  ];
  assert.deepEqual(answerOn('2026-11-24', [...events].reverse()), answerOn('2026-11-24', events));
});
