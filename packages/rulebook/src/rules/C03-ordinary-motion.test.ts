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

test('a motion for a day, a court or counsel asks nothing of the order', () => {
  const motion = event('motion.filed', '2026-10-01', { motion: 'procedural', forum: 'judge' });
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), motion]).onRecord, 'unbarred');
});

test('an appeal of a denial is a review until it ends', () => {
  const events = [
    order('2025-03-03'),
    event('motion.filed', '2026-08-03', { motion: 'reopen', forum: 'judge' }),
    event('motion.decided', '2026-09-01', { motion: 'motion.filed', decision: 'denied' }),
    event('appeal.filed', '2026-09-21', { what: 'motion' }),
    event('appeal.decided', '2026-11-20', { appeal: 'appeal.filed', decision: 'dismissed' }),
  ];
  assert.deepEqual(reviewsOf(answerOn('2026-11-19', events)), ['C3']);
  assert.equal(answerOn('2026-11-20', events).onRecord, 'unbarred');
});

test('an appeal that may be from the denial of a motion to rescind is told there alone', () => {
  const absent = order('2026-05-26', { inAbsentia: true, appeal: 'unknown' });
  const motion = (on: string, body: object, id: string) => event('motion.filed', on, { forum: 'judge', ...body }, id);
  const denied = (id: string) =>
    event('motion.decided', '2026-09-21', { motion: id, decision: 'denied' }, `${id}-denied`);
  const events = [
    absent,
    motion('2026-08-20', { motion: 'rescind-in-absentia', basis: 'no-notice' }, 'rescind'),
    motion('2026-08-21', { motion: 'reopen', basis: 'changed-conditions' }, 'reopen'),
    denied('reopen'),
    event('appeal.filed', '2026-10-05', { by: 'respondent', what: 'motion' }),
  ];
  const told = (...more: readonly ReturnType<typeof event>[]) =>
    answerOn('2026-11-24', [...events, ...more])
      .reviews.filter(({ why }) => /^An appeal from/.test(why))
      .map(({ rule }) => rule);
  assert.deepEqual(told(), ['C3']);
  assert.deepEqual(told(denied('rescind')), ['C4']);
});
