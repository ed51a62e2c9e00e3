import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

test('an order in absentia has no appeal: one that is filed all the same is a conflict, and bars until it is settled', () => {
  const absent = order('2026-11-02', { inAbsentia: true, appeal: 'unknown' });
  assert.equal(answerOn('2026-11-03', [absent]).finality.status, 'final');
  assert.equal(deadline(answerOn('2026-11-03', [absent]), 'appeal'), undefined);
  const answer = answerOn('2026-11-24', [
    absent,
    event('appeal.filed', '2026-11-20', { by: 'respondent', what: 'case' }),
  ]);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['barred', 'conflict']);
  assert.ok(reviewsOf(answer).includes('A6'));
});
