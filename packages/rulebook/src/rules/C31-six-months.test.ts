import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAbout, answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2026-01-15', { appeal: 'waived' });
const booked = event('custody.booked-in', '2026-01-15');
// The reviews of C32, so that C31 stands alone.
const reviewed = [event('custody.reviewed', '2026-04-10', {}, 'r1'), event('custody.reviewed', '2026-07-10', {}, 'r2')];
const held = [removal, booked, ...reviewed];

test('six months from the beginning of the removal period: through the last day nothing, then a review and no bar', () => {
  assert.equal(deadline(answerOn('2026-07-14', held), 'six-months-of-detention'), '2026-07-15');
  assert.deepEqual(reviewsOf(answerOn('2026-07-15', held)), []);
  const after = answerOn('2026-07-16', held);
  assert.deepEqual([reviewsOf(after), barsOf(after), after.onRecord], [['C31'], [], 'review']);
  assert.equal(answerOn('2026-07-15', held).nextChangeOn, '2026-07-16');
});

test('where a month has no such date, its last day', () => {
  const events = [order('2026-08-31', { appeal: 'waived' }), event('custody.booked-in', '2026-08-31')];
  assert.equal(deadline(answerOn('2026-11-24', events), 'six-months-of-detention'), '2027-02-28');
});

test('only while held after a final order', () => {
  const released = event('custody.released', '2026-05-04', { terms: 'supervision' });
  const free = answerOn('2026-11-24', [...held, released]);
  assert.deepEqual([deadline(free, 'six-months-of-detention'), reviewsOf(free)], [undefined, []]);
  const pending = answerOn('2026-11-24', [event('nta.filed', '2025-02-03'), { ...booked, on: '2025-02-03' }]);
  assert.equal(deadline(pending, 'six-months-of-detention'), undefined);
  const elsewhere = event('custody.held-elsewhere', '2026-05-04', { holder: 'a state prison' });
  assert.equal(deadline(answerOn('2026-11-24', [...held, elsewhere]), 'six-months-of-detention'), undefined);
});

test('a case described as held, with no event that says since when, counts from the order', () => {
  const answer = answerAbout({ detained: true }, '2026-07-16', [removal, ...reviewed]);
  assert.deepEqual(reviewsOf(answer), ['C31']);
  assert.deepEqual(reviewsOf(answerAbout({ detained: false }, '2026-07-16', [removal])), []);
});

test('a court that stayed removal: the removal period has not begun, and with it not the six months', () => {
  const stay = event('stay.granted', '2026-02-02', { from: 'circuit' });
  assert.equal(deadline(answerOn('2026-11-24', [...held, stay]), 'six-months-of-detention'), undefined);
});

test('detained anew long after the order: a review from the first day, and its sentence does not say that the person was held for six months', () => {
  const released = event('custody.released', '2026-02-16', { terms: 'supervision' });
  const again = event('custody.booked-in', '2026-11-23', {}, 'again');
  const { reviews } = answerOn('2026-11-24', [removal, booked, released, again]);
  const why = reviews.filter(({ rule }) => rule === 'C31').map((review) => review.why);
  assert.deepEqual(why, [
    'The person is held, and six months or more have passed since the removal period began; detention after a final order is presumed reasonable for six months.',
  ]);
});

test('a stay that may lie before the order holds the six months up on no reading that counts', () => {
  const stay = (on: Parameters<typeof event>[1]) => event('stay.granted', on, { from: 'circuit', countries: ['GT'] });
  const after = answerOn('2026-07-16', [...held, stay('2026-02-02')]);
  assert.equal(reviewsOf(after).includes('C31'), false);
  for (const on of ['2016-02-29', { earliest: '2016-02-29', latest: '2026-07-01' }]) {
    assert.ok(reviewsOf(answerOn('2026-07-16', [...held, stay(on)])).includes('C31'));
  }
});
