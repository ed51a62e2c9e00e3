import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

test('a motion by a qualified person bars, any other is a review', () => {
  const motion = (qualified: string) =>
    event('motion.filed', '2026-10-01', { motion: 'reopen-vawa', forum: 'board', qualified });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [order('2026-01-05'), motion('true')])), ['C5']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2026-01-05'), motion('unknown')])), ['C5']);
});
