import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

// Appeal waived on the day of the order: final on 2025-11-24, so the year ends on Tue 2026-11-24.
const final = order('2025-11-24', { appeal: 'waived' });
const filed = (on: string, qualified: string | boolean = true, forum = 'judge', id = 'motion') =>
  event('motion.filed', on, { motion: 'reopen-vawa', forum, qualified }, id);
const denied = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'denied' }, 'denial');
const appealed = (on: string) => event('appeal.filed', on, { what: 'motion' }, 'appeal');
const dismissed = event('appeal.decided', '2026-10-15', { appeal: 'appeal', decision: 'dismissed' }, 'dismissal');

test('a motion by a qualified person bars, any other is a review', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-10-01')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-10-01', 'true')])), ['C5']);
  for (const qualified of ['unknown', 'false', false]) {
    const answer = answerOn('2026-11-24', [final, filed('2026-10-01', qualified)]);
    assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C5']]);
  }
});

test('the last day of the year is inside it, the day after is a review', () => {
  assert.deepEqual(barsOf(answerOn('2026-12-01', [final, filed('2026-11-23')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-12-01', [final, filed('2026-11-24')])), ['C5']);
  const late = answerOn('2026-12-01', [final, filed('2026-11-25')]);
  assert.deepEqual([barsOf(late), reviewsOf(late), late.onRecord], [[], ['C5'], 'review']);
});

test('a year that ends on Thanksgiving ends on the Friday, one from a leap day on the first of March', () => {
  const thanksgiving = order('2025-11-26', { appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2026-12-01', [thanksgiving, filed('2026-11-27')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2026-12-01', [thanksgiving, filed('2026-11-28')])), []);
  // 2025-03-01 is a Saturday: Monday 03-03.
  const leap = order('2024-02-29', { appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2025-03-10', [leap, filed('2025-03-03')])), ['C5']);
  assert.deepEqual(barsOf(answerOn('2025-03-10', [leap, filed('2025-03-04')])), []);
});

test('in a deportation case no year is counted; a second motion of the kind is a review', () => {
  const deportation = order('1996-05-01', { order: 'deportation', appeal: 'waived' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [deportation, filed('2026-10-01')])), ['C5']);
  const withdrawn = event('motion.decided', '2026-10-10', { motion: 'first', decision: 'withdrawn' });
  const again = [final, filed('2026-10-01', true, 'judge', 'first'), withdrawn, filed('2026-11-02')];
  const answer = answerOn('2026-11-24', again);
  assert.deepEqual([barsOf(answer), reviewsOf(answer)], [[], ['C5']]);
});

test('after a denial the stay goes on through the last day to appeal: Thu 2026-10-01', () => {
  const events = [final, filed('2026-08-03'), denied];
  assert.equal(answerOn('2026-10-01', events).bars[0]?.until, '2026-10-01');
  assert.deepEqual(barsOf(answerOn('2026-10-02', events)), []);
  assert.equal(answerOn('2026-10-02', events).onRecord, 'unbarred');
});

test('and through the appeal, until the Board decides; then a court may be asked, which is a review for 30 days', () => {
  const events = [final, filed('2026-08-03'), denied, appealed('2026-10-01'), dismissed];
  assert.deepEqual(barsOf(answerOn('2026-10-14', events)), ['C5']);
  const decided = answerOn('2026-10-15', events);
  assert.deepEqual([barsOf(decided), reviewsOf(decided)], [[], ['C5']]);
  // Sat 11-14 rolls to Mon 11-16.
  assert.deepEqual(reviewsOf(answerOn('2026-11-16', events)), ['C5']);
  assert.equal(answerOn('2026-11-17', events).onRecord, 'unbarred');
});

test('an appeal that was late, or sent back, or of a ruling that nobody can read', () => {
  const late = answerOn('2026-11-24', [final, filed('2026-08-03'), denied, appealed('2026-10-02')]);
  assert.deepEqual([barsOf(late), reviewsOf(late)], [[], ['C5']]);
  const remanded = event('appeal.decided', '2026-10-15', { appeal: 'appeal', decision: 'remanded' });
  const back = answerOn('2026-11-24', [final, filed('2026-08-03'), denied, appealed('2026-09-21'), remanded]);
  assert.deepEqual(barsOf(back), ['C5']);
  const unread = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'other' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [final, filed('2026-08-03'), unread])), ['C5']);
});

test('a denial by the Board leaves only a court; a withdrawal ends it', () => {
  const events = [final, filed('2026-08-03', true, 'board'), denied];
  assert.deepEqual(reviewsOf(answerOn('2026-10-01', events)), ['C5']);
  assert.equal(answerOn('2026-10-02', events).onRecord, 'unbarred');
  const withdrawn = event('motion.decided', '2026-09-01', { motion: 'motion', decision: 'withdrawn' });
  assert.equal(answerOn('2026-09-02', [final, filed('2026-08-03'), withdrawn]).onRecord, 'unbarred');
});

test('a motion filed on a day that is not known exactly counts from its earliest', () => {
  const motion = {
    ...filed('2026-11-24'),
    on: { earliest: '2026-11-20', latest: '2026-12-10' },
  };
  assert.deepEqual(barsOf(answerOn('2026-12-20', [final, motion])), ['C5']);
});

test('an appeal that was rejected can be filed anew: the stay goes on through the last day to appeal', () => {
  const rejected = event('appeal.rejected', '2026-09-15', { appeal: 'appeal', reason: 'other' }, 'rejection');
  const events = [final, filed('2026-08-03'), denied, appealed('2026-09-10'), rejected];
  assert.equal(answerOn('2026-09-20', events).bars[0]?.until, '2026-10-01');
  assert.deepEqual(barsOf(answerOn('2026-10-01', events)), ['C5']);
  const after = answerOn('2026-10-02', events);
  assert.deepEqual([barsOf(after), reviewsOf(after)], [[], ['C5']]);
});
