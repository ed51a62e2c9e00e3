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
