import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const stipulated = order('2026-10-20', { authority: 'stipulated', appeal: 'waived' });

test('with counsel final at once; without, or with counsel gone, a review', () => {
  const counsel = event('counsel.entered', '2026-09-01', { form: 'EOIR-28' });
  const answer = answerOn('2026-11-24', [counsel, stipulated]);
  assert.deepEqual([answer.onRecord, answer.finality.rule], ['unbarred', 'B14']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [stipulated])), ['B14']);
  const gone = event('counsel.withdrew', '2026-10-20');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [counsel, gone, stipulated])), ['B14']);
});
