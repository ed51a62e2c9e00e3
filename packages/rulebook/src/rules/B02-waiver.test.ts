import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a waiver ends the time to appeal; an appeal after it makes it contested', () => {
  const waived = [order('2026-11-02'), event('appeal.waived', '2026-11-04')];
  assert.equal(answerOn('2026-11-05', waived).finality.on, '2026-11-04');
  const answer = answerOn('2026-11-24', [...waived, event('appeal.filed', '2026-11-10', { what: 'case' })]);
  assert.equal(answer.finality.status, 'conflict');
  assert.equal(answer.onRecord, 'barred');
  assert.ok(reviewsOf(answer).includes('B2'));
});

test('a waiver from before the order is not of this order', () => {
  const answer = answerOn('2026-11-24', [event('appeal.waived', '2026-10-30'), order('2026-11-02')]);
  assert.equal(answer.finality.status, 'not-final');
  assert.ok(reviewsOf(answer).includes('B2'));
});
