import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody } from '../event.ts';
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

test('an order in absentia that is recorded with appeal reserved contradicts itself', () => {
  const found = (body: EventBody) => {
    const answer = answerOn('2026-11-24', [order('2026-06-01', body)]);
    return { reviews: reviewsOf(answer), conflicts: answer.conflicts.map(({ what }) => what) };
  };
  assert.deepEqual(found({ inAbsentia: true, appeal: 'reserved' }), {
    reviews: ['R4'],
    conflicts: ['absent-yet-appeal-reserved'],
  });
  assert.deepEqual(found({ inAbsentia: true, appeal: 'unknown' }), { reviews: [], conflicts: [] });
  assert.deepEqual(found({ inAbsentia: false, appeal: 'reserved' }), { reviews: [], conflicts: [] });
});

test('an appeal of it is a review until the Board has plainly disposed of it', () => {
  const reviews = (asOf: string, end: CaseEvent) =>
    reviewsOf(
      answerOn(asOf, [
        order('2026-08-03', { inAbsentia: true, appeal: 'unknown' }),
        event('appeal.filed', '2026-08-20', { what: 'case' }),
        end,
      ]),
    ).includes('A6');
  const decided = (decision: string) => event('appeal.decided', '2026-09-08', { appeal: 'appeal.filed', decision });
  assert.ok(reviews('2026-11-24', decided('other')));
  assert.ok(!reviews('2026-11-24', decided('dismissed')));
  // Fifteen days to cure a rejection for the fee.
  const rejected = event('appeal.rejected', '2026-09-08', { reason: 'fee' });
  assert.ok(reviews('2026-09-23', rejected));
  assert.ok(!reviews('2026-09-24', rejected));
});
