import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

test('terminated: no order', () => {
  const answer = answerOn('2026-11-24', [
    event('nta.filed', '2019-02-12'),
    event('proceeding.terminated', '2026-05-01'),
  ]);
  assert.deepEqual([answer.stage, answer.onRecord], ['terminated', 'no-order']);
});

test('terminated after an order that nothing had taken away: the record does not say that the order is gone', () => {
  const answer = answerOn('2026-11-24', [order('2025-03-03'), event('proceeding.terminated', '2026-05-01')]);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
});
