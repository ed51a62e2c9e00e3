import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

test('a stay bars through its last day; lifting by another forum does not end it', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'agency', until: '2026-11-24' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [order('2025-03-03'), stay])), ['C6']);
  assert.deepEqual(barsOf(answerOn('2026-11-25', [order('2025-03-03'), stay])), []);
  const lifted = event('stay.lifted', '2026-11-02', { from: 'judge' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [order('2025-03-03'), stay, lifted])), ['C6']);
});

test('a request without an answer is a review', () => {
  const asked = event('stay.requested', '2026-11-02', { from: 'agency' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), asked])), ['C6']);
  const denied = event('stay.denied', '2026-11-10', { from: 'agency' });
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), asked, denied]).onRecord, 'unbarred');
});

test('a stay whose term cannot be read has no end', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'agency', until: 'next week' });
  assert.deepEqual(barsOf(answerOn('2030-01-01', [order('2025-03-03'), stay])), ['C6']);
});
