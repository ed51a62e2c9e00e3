import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a motion to reopen is a review until it is decided, a decision that cannot be read decides nothing', () => {
  const events = [order('2025-03-03'), event('motion.filed', '2026-10-01', { motion: 'reopen', forum: 'judge' })];
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', events)), ['C3']);
  const ruling = (decision: string) => event('motion.decided', '2026-11-02', { motion: 'motion.filed', decision });
  assert.equal(answerOn('2026-11-24', [...events, ruling('denied')]).onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [...events, ruling('other')]).onRecord, 'review');
});
