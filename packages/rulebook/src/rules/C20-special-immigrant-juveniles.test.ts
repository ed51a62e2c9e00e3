import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
// Granted for four years from a leap day on.
const granted = event('status.granted', '2024-02-29', { status: 'sij-deferred-action', until: '2028-02-29' });

test('a grant made before the policy was withdrawn bars through its last day, a leap day; then it is a review', () => {
  assert.deepEqual(barsOf(answerOn('2025-06-06', [removal, granted])), ['C20']);
  assert.deepEqual(barsOf(answerOn('2028-02-29', [removal, granted])), ['C20']);
  const after = answerOn('2028-03-01', [removal, granted]);
  assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C20']]);
});

test('ended in the single case it is over; a petition that is pending is a review', () => {
  const ended = event('status.terminated', '2026-10-01', { status: 'sij-deferred-action' });
  assert.equal(answerOn('2026-11-24', [removal, granted, ended]).onRecord, 'unbarred');
  const filed = event('status.applied', '2026-06-01', { status: 'sij' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, filed])), ['C20']);
});

test('deferred action that was granted on the petition leaves nothing pending', () => {
  const filed = event('status.applied', '2024-01-05', { status: 'sij' });
  const answer = answerOn('2026-11-24', [removal, filed, granted]);
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [['C20'], []]);
});
