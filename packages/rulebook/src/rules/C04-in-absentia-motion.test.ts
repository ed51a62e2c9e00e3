import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const absent = order('2026-05-26', { inAbsentia: true, appeal: 'unknown' });
const rescind = (on: string, basis?: string, id = 'motion') =>
  event('motion.filed', on, { motion: 'rescind-in-absentia', forum: 'judge', basis }, id);

test('exceptional circumstances stay through the rolled 180th day, want of notice at any time', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-24', [absent, rescind('2026-11-23', 'exceptional-circumstances')])), [
    'C4',
  ]);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [absent, rescind('2026-11-24', 'exceptional-circumstances')])), []);
  assert.deepEqual(barsOf(answerOn('2028-11-24', [absent, rescind('2028-11-24', 'no-notice')])), ['C4']);
});

test('no stated basis, or a second motion: a review', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [absent, rescind('2026-08-20')])), ['C4']);
  const first = rescind('2026-08-20', 'no-notice', 'first');
  const denied = event('motion.decided', '2026-09-21', { motion: 'first', decision: 'denied' });
  const answer = answerOn('2026-11-24', [absent, first, denied, rescind('2026-11-02', 'no-notice')]);
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C4']]);
});

test('a motion to reopen for want of notice is the motion to rescind; of changed conditions it is an ordinary one', () => {
  const reopen = (basis: string) => event('motion.filed', '2026-08-20', { motion: 'reopen', forum: 'judge', basis });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [absent, reopen('no-notice')])), ['C4']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [absent, reopen('changed-conditions')])), ['C3']);
  const present = order('2026-05-26', { inAbsentia: false });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [present, reopen('no-notice')])), ['C3']);
});

test('the day before, the day of and the day after the 180th, a Sunday', () => {
  // 2026-05-26 and 180 days: Sun 11-22, so Mon 11-23.
  for (const [on, bars] of [
    ['2026-11-20', ['C4']],
    ['2026-11-23', ['C4']],
    ['2026-11-24', []],
  ] as const) {
    assert.deepEqual(barsOf(answerOn('2026-11-24', [absent, rescind(on, 'exceptional-circumstances')])), bars, on);
  }
});

test('the stay ends with the ruling of the judge; an appeal of a denial is a review in removal cases', () => {
  const denied = event('motion.decided', '2026-09-21', { motion: 'motion', decision: 'denied' }, 'denial');
  const appeal = event('appeal.filed', '2026-10-01', { what: 'motion' }, 'appeal');
  const events = [absent, rescind('2026-08-20', 'no-notice'), denied];
  assert.deepEqual(barsOf(answerOn('2026-09-20', events)), ['C4']);
  assert.equal(answerOn('2026-09-21', events).onRecord, 'unbarred');
  const appealed = answerOn('2026-11-24', [...events, appeal]);
  assert.deepEqual([barsOf(appealed), reviewsOf(appealed)], [[], ['C4']]);
});

test('under the former law the stay goes on through the time to appeal, and through an appeal in time', () => {
  const former = order('1996-05-01', { order: 'deportation', inAbsentia: true, appeal: 'unknown' });
  const denied = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'denied' }, 'denial');
  const appeal = (on: string) => event('appeal.filed', on, { what: 'motion' }, 'appeal');
  const events = [former, rescind('2026-08-20', 'no-notice'), denied];
  assert.equal(answerOn('2026-10-01', events).bars[0]?.until, '2026-10-01');
  assert.equal(answerOn('2026-10-02', events).onRecord, 'unbarred');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [...events, appeal('2026-10-01')])), ['C4']);
  const late = answerOn('2026-11-24', [...events, appeal('2026-10-02')]);
  assert.deepEqual([barsOf(late), reviewsOf(late)], [[], ['C4']]);
  const decided = event('appeal.decided', '2026-11-20', { appeal: 'appeal', decision: 'dismissed' });
  assert.equal(answerOn('2026-11-24', [...events, appeal('2026-10-01'), decided]).onRecord, 'unbarred');
});
