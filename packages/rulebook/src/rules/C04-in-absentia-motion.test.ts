import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent } from '../event.ts';
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

const denial = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'denied' }, 'denial');
const pendingWhy = /A motion to rescind is pending that is late/;

test('the first motion from this order: an ordinary one, or one from an order before it, takes nothing away', () => {
  const ordinary = event('motion.filed', '2026-07-06', { motion: 'reopen', basis: 'changed-conditions' }, 'ordinary');
  const earlier = rescind('2026-02-02', 'no-notice', 'earlier');
  const granted = event('motion.decided', '2026-02-16', { motion: 'earlier', decision: 'granted' });
  const old = order('2026-01-05', { inAbsentia: true, appeal: 'unknown' }, 'old');
  for (const before of [[ordinary], [old, earlier, granted]]) {
    const answer = answerOn('2026-11-24', [...before, absent, rescind('2026-08-20', 'no-notice')]);
    assert.ok(barsOf(answer).includes('C4'), before[0]?.id);
  }
});

test('a ruling that cannot be read, or an order made in the presence of the person: a review', () => {
  const unread = event('motion.decided', '2026-09-21', { motion: 'motion', decision: 'other' });
  const present = order('2026-05-26', { inAbsentia: false });
  for (const events of [
    [absent, rescind('2026-08-20', 'no-notice'), unread],
    [present, rescind('2026-08-20', 'no-notice')],
  ]) {
    const answer = answerOn('2026-11-24', events);
    assert.ok(!barsOf(answer).includes('C4'));
    assert.match(answer.reviews.find(({ rule }) => rule === 'C4')?.why ?? '', pendingWhy);
  }
});

test('180 days that end on a day that the president closed, 2025-12-24, go on to Mon 12-29', () => {
  const christmas = order('2025-06-27', { inAbsentia: true, appeal: 'unknown' });
  for (const [on, bars] of [
    ['2025-12-29', ['C4']],
    ['2025-12-30', []],
  ] as const) {
    assert.deepEqual(barsOf(answerOn('2026-01-05', [christmas, rescind(on, 'exceptional-circumstances')])), bars, on);
  }
});

test('an appeal about a bond is none from the denial of the motion', () => {
  const events = [absent, rescind('2026-08-20', 'no-notice'), denial];
  const appeal = (what: string) => event('appeal.filed', '2026-09-21', { what }, 'appeal');
  assert.ok(!reviewsOf(answerOn('2026-11-24', [...events, appeal('bond')])).includes('C4'));
  const [review] = answerOn('2026-11-24', [...events, appeal('motion')]).reviews;
  assert.match(review?.why ?? '', /does not stay removal/);
});

test('the former law keeps the time to appeal for a denial, of an order in absentia, by a motion from that order', () => {
  const former = (inAbsentia: boolean) => order('1996-05-01', { order: 'deportation', inAbsentia, appeal: 'waived' });
  const motion = rescind('2026-08-20', 'no-notice');
  const bars = (...events: CaseEvent[]) =>
    answerOn('2026-09-15', events).bars.map(({ rule, countries, until }) => [rule, countries, until]);
  assert.deepEqual(bars(former(true), motion, denial), [['C4', 'all', '2026-10-01']]);
  assert.deepEqual(bars(former(false), motion, denial), []);
  const withdrawn = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'withdrawn' });
  assert.deepEqual(bars(former(true), motion, withdrawn), []);
  assert.deepEqual(bars(former(true), rescind('1996-04-01', 'no-notice'), denial), []);
});

test('a motion to reconsider is none to rescind, whatever ground it gives', () => {
  const reconsider = event('motion.filed', '2026-08-20', { motion: 'reconsider', forum: 'judge', basis: 'no-notice' });
  const answer = answerOn('2026-11-24', [absent, reconsider]);
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C3']]);
});

test('an appeal is of a denial that surely came before it or may have, and never of a grant', () => {
  const motion = rescind('2026-08-20', 'no-notice');
  const ruled = (decision: string, on: string) => event('motion.decided', on, { motion: 'motion', decision });
  const appealed = (on: string) => event('appeal.filed', on, { by: 'respondent', what: 'motion' });
  const isOnAppeal = (...events: readonly CaseEvent[]) =>
    answerOn('2026-11-24', [absent, motion, ...events]).reviews.some(({ why }) => /appeal from the denial/.test(why));
  assert.ok(isOnAppeal(ruled('denied', '2026-09-21'), appealed('2026-10-05')));
  assert.ok(isOnAppeal(ruled('denied', '2026-09-21'), appealed('2026-09-21')));
  assert.ok(!isOnAppeal(ruled('denied', '2026-09-21'), appealed('2026-09-18')));
  // What was granted and vacated again was not denied.
  const anew = order('2026-09-01', { inAbsentia: true, appeal: 'unknown' }, 'anew');
  assert.ok(!isOnAppeal(anew, ruled('granted', '2026-08-25'), appealed('2026-10-05')));
});

test('under the former law a day that is closed by order alone is not counted against the person', () => {
  const former = order('1996-05-01', { order: 'deportation', inAbsentia: true, appeal: 'unknown' });
  const denied = event('motion.decided', '2025-11-24', { motion: 'motion', decision: 'denied' });
  const events = [former, rescind('2025-10-01', 'no-notice'), denied];
  // Day 30 is 12-24; that day and 12-26 were closed by order, 12-25 by law: Mon 12-29.
  assert.ok(barsOf(answerOn('2025-12-29', events)).includes('C4'));
  assert.ok(!barsOf(answerOn('2025-12-30', events)).includes('C4'));
});
