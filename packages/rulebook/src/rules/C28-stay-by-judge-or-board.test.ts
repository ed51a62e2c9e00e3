import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order } from '../testing/cases.ts';

const removal = order('2025-03-03');
const motion = event('motion.filed', '2026-09-21', { motion: 'reopen', forum: 'judge' }, 'motion');
const stay = event('stay.granted', '2026-10-01', { from: 'judge' });
const denied = event('motion.decided', '2026-11-02', { motion: 'motion', decision: 'denied' }, 'ruling');

test('it ends with the decision on the motion', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-01', [removal, motion, stay, denied])), ['C28']);
  assert.deepEqual(barsOf(answerOn('2026-11-02', [removal, motion, stay, denied])), []);
});

test('another motion is still pending: which one it was for is not known, so it stands', () => {
  const other = event('motion.filed', '2026-09-25', { motion: 'reconsider', forum: 'judge' }, 'other');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, motion, other, stay, denied])), ['C28']);
});

test('a granted motion for a stay is a stay, with no other event beside it', () => {
  const asks = event('motion.filed', '2026-09-22', { motion: 'stay', forum: 'board' }, 'asks');
  const granted = event('motion.decided', '2026-10-01', { motion: 'asks', decision: 'granted' }, 'granted');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, asks, granted])), ['C28']);
});

test('a stay from a forum that nobody knows bars and cannot be lifted by a guess', () => {
  const unknown = event('stay.granted', '2026-10-01', {});
  const lifted = event('stay.lifted', '2026-10-05', {});
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, unknown, lifted])), ['C28']);
});

test('a stay of which the record does not say who granted it is ended by no motion', () => {
  const motion = event('motion.filed', '2024-02-01', { motion: 'reopen' });
  const stay = event('stay.granted', '2024-02-02');
  const denied = event('motion.decided', '2024-03-01', { motion: 'motion.filed', decision: 'denied' });
  assert.equal(answerOn('2026-11-24', [order('2018-03-01'), motion, stay, denied]).onRecord, 'barred');
});
