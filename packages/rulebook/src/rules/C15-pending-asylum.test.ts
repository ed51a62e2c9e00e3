import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('pending after the order: a review; decided: none', () => {
  const filed = event('application.filed', '2026-10-01', { relief: 'asylum' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed])), ['C15']);
  const denied = event('application.decided', '2026-10-20', { relief: 'asylum', decision: 'denied' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed, denied])), []);
});

test('an application with the agency is read too, until it is denied or asylum is granted', () => {
  const filed = event('status.applied', '2026-10-01', { status: 'asylum' });
  const answer = answerOn('2026-11-24', [order('2025-03-03'), filed]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['C15']]);
  const denied = event('status.denied', '2026-11-20', { status: 'asylum' });
  assert.equal(answerOn('2026-11-19', [order('2025-03-03'), filed, denied]).onRecord, 'review');
  assert.equal(answerOn('2026-11-20', [order('2025-03-03'), filed, denied]).onRecord, 'unbarred');
});
