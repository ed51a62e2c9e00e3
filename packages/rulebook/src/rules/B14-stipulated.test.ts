import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const stipulated = order('2026-10-20', { authority: 'stipulated', appeal: 'waived' });

test('with counsel final at once; without, or with counsel gone, a review', () => {
  const counsel = event('counsel.entered', '2026-09-01', { form: 'EOIR-28' });
  const answer = answerOn('2026-11-24', [counsel, stipulated]);
  assert.deepEqual([answer.onRecord, answer.finality.rule], ['unbarred', 'B14']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [stipulated])), ['B14']);
  const before = event('counsel.withdrew', '2025-02-03');
  assert.equal(answerOn('2026-11-24', [before, counsel, stipulated]).onRecord, 'unbarred');
  const gone = event('counsel.withdrew', '2026-10-20');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [counsel, gone, stipulated])), ['B14']);
});

test('one appearance entered twice is no second counsel, and one before the Board is none before the judge', () => {
  const counsel = event('counsel.entered', '2026-09-01', { form: 'E-28' }, 'counsel');
  const twice = event('counsel.entered', '2026-09-01', { form: 'E-28' }, 'twice');
  const gone = event('counsel.withdrew', '2026-10-01');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [counsel, twice, gone, stipulated])), ['B14']);
  const board = event('counsel.entered', '2026-09-01', { form: 'E-27' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [board, stipulated])), ['B14']);
});

test('appeal not said to be waived: the time to appeal bars first', () => {
  const counsel = event('counsel.entered', '2026-09-01', { form: 'E-28' });
  const untold = order('2026-10-20', { authority: 'stipulated', appeal: 'unknown' });
  assert.equal(answerOn('2026-11-19', [counsel, untold]).onRecord, 'barred');
  assert.deepEqual(answerOn('2026-11-20', [counsel, untold]).finality, {
    status: 'final',
    on: '2026-11-20',
    rule: 'B14',
  });
});

test('counsel counts who appeared by the day of the order and did not withdraw by then, on a form of any name', () => {
  const review = (...events: readonly ReturnType<typeof event>[]) =>
    reviewsOf(answerOn('2026-11-24', [stipulated, ...events])).includes('B14');
  const entered = (on: string) => event('counsel.entered', on);
  assert.ok(!review(entered('2026-10-20')));
  assert.ok(review(entered('2026-10-21')));
  assert.ok(!review(entered('2026-09-01'), event('counsel.withdrew', '2026-10-21')));
  assert.ok(review(entered('2026-09-01'), event('counsel.withdrew', '2026-10-19')));
});
