import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');

test('deferred action bars through its last day, and lapsed it is a review', () => {
  const granted = event('status.granted', '2024-11-25', { status: 'vawa-deferred-action', until: '2026-11-24' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted])), ['C19']);
  const after = answerOn('2026-11-25', [removal, granted]);
  assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C19']]);
});

test('a petition stays nothing by itself: pending it is a review, denied nothing, granted deferred action a bar', () => {
  const filed = event('status.applied', '2024-03-04', { status: 'vawa' });
  const pending = answerOn('2026-11-24', [removal, filed]);
  assert.deepEqual([pending.onRecord, barsOf(pending), reviewsOf(pending)], ['review', [], ['C19']]);
  assert.equal(
    answerOn('2026-11-24', [removal, filed, event('status.denied', '2026-05-04', { status: 'vawa' })]).onRecord,
    'unbarred',
  );
  const granted = event('status.granted', '2026-05-04', { status: 'vawa-deferred-action' });
  const answer = answerOn('2026-11-24', [removal, filed, granted]);
  assert.deepEqual([answer.onRecord, answer.reviews.filter(({ why }) => why.includes('undecided'))], ['barred', []]);
});
