import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

test('an order made outside the court is never final without a review, and has no time to appeal', () => {
  for (const [authority, rule] of [
    ['expedited', 'B10'],
    ['reinstatement', 'B12'],
    ['administrative', 'B13'],
  ] as const) {
    const answer = answerOn('2026-11-24', [order('2026-09-15', { authority, appeal: 'unknown' })]);
    assert.deepEqual([answer.onRecord, answer.finality.rule, answer.finality.on], ['review', rule, '2026-09-15']);
    assert.ok(reviewsOf(answer).includes(rule));
  }
});

test('an administrative order bars through its fourteenth day, rolled; a reinstated one is of the prior date', () => {
  const administrative = order('2026-11-07', { authority: 'administrative' });
  assert.deepEqual(barsOf(answerOn('2026-11-23', [administrative])), ['B13']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [administrative])), []);
  const reinstated = order('2026-09-15', { authority: 'reinstatement', priorOrderOn: '2012-05-01' });
  assert.equal(answerOn('2026-11-24', [reinstated]).finality.on, '2012-05-01');
  assert.equal(deadline(answerOn('2026-11-24', [reinstated]), 'petition-for-review'), '2026-10-15');
});

test('an order that was carried out is not carried out again without a review', () => {
  const left = event('departure.verified', '2025-09-01', { how: 'removed' });
  const answer = answerOn('2026-11-24', [order('2025-03-03'), left]);
  assert.deepEqual([answer.stage, answer.onRecord, reviewsOf(answer)], ['departed', 'review', ['B12']]);
});
