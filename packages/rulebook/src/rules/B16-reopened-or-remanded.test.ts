import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const first = order('2025-03-03');

test('reopened, vacated, remanded: no order; ordered again: the new one', () => {
  const motion = event('motion.filed', '2026-06-01', { motion: 'reopen', forum: 'judge' });
  const granted = event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [first, motion, granted]).onRecord, 'no-order');
  assert.equal(answerOn('2026-11-24', [first, event('order.vacated', '2026-06-01')]).onRecord, 'no-order');
  const again = order('2026-11-10', {}, 'again');
  assert.equal(answerOn('2026-11-24', [first, motion, granted, again]).onRecord, 'barred');
});

test('a new leg on the day of the order: which came first is not known, unless the source says', () => {
  const leg = event('proceeding.reopened', '2025-03-03', { because: 'new-leg' });
  const tie = answerOn('2026-11-24', [first, leg]);
  assert.deepEqual([tie.onRecord, tie.finality.status, reviewsOf(tie)], ['review', 'unknown', ['R4']]);
  const told = [
    { ...first, seq: 1 },
    { ...leg, seq: 2 },
  ];
  assert.equal(answerOn('2026-11-24', told).onRecord, 'no-order');
});

test('what a granted motion to reconsider or a sustained appeal leaves is not told: a review', () => {
  const motion = event('motion.filed', '2026-06-01', { motion: 'reconsider', forum: 'judge' });
  const granted = event('motion.decided', '2026-07-01', { motion: 'motion.filed', decision: 'granted' });
  assert.deepEqual(answerOn('2026-11-24', [first, motion, granted]).finality.status, 'unknown');
  const appeal = event('appeal.filed', '2025-03-20', { what: 'case' });
  const sustained = event('appeal.decided', '2026-07-01', { appeal: 'appeal.filed', decision: 'sustained' });
  const answer = answerOn('2026-11-24', [first, appeal, sustained]);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
});

test('a decision that names no filing on record closes nothing', () => {
  const stray = event('motion.decided', '2026-07-01', { motion: 'lost', decision: 'granted' });
  const answer = answerOn('2026-11-24', [first, stray]);
  assert.deepEqual([answer.onRecord, answer.finality.status, reviewsOf(answer)], ['review', 'final', ['R4']]);
});

test('an order that an officer made is not taken away by the court reopening its own case', () => {
  const expedited = event('order.entered', '2024-01-10', {
    order: 'removal',
    authority: 'expedited',
    countries: ['HN'],
  });
  const reopened = event('proceeding.reopened', '2024-03-01', { because: 'new-leg' });
  assert.equal(answerOn('2026-11-24', [expedited, reopened]).onRecord, 'review');
  assert.equal(answerOn('2026-11-24', [expedited, event('order.vacated', '2024-03-01')]).onRecord, 'no-order');
});

test('a motion for a day or a court leaves the order; one of a kind that is not told is a doubt', () => {
  const asked = (motion: string) => event('motion.filed', '2025-02-03', { motion, forum: 'judge' });
  const granted = event('motion.decided', '2025-03-03', { motion: 'motion.filed', decision: 'granted' });
  assert.equal(answerOn('2026-11-24', [asked('procedural'), first, granted]).onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', [asked('other'), first, granted]).onRecord, 'review');
});

test("the Board sustains the government's appeal and orders removal on that day: one decision, and no doubt", () => {
  const by = (party: string) => [
    order('2025-03-03', { order: 'relief' }, 'relief'),
    event('appeal.filed', '2025-03-20', { what: 'case', by: party }),
    event('appeal.decided', '2026-10-28', { appeal: 'appeal.filed', decision: 'sustained' }),
    order('2026-10-28', { authority: 'board' }),
  ];
  const answer = answerOn('2026-11-24', by('dhs'));
  assert.deepEqual([answer.onRecord, answer.finality.on], ['unbarred', '2026-10-28']);
  assert.equal(answerOn('2026-11-24', by('respondent')).onRecord, 'review');
  assert.equal(answerOn('2026-11-24', by('both')).onRecord, 'review');
});
