import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAbout, answerOn, deadlinesOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2026-01-15', { appeal: 'waived' });
const held = [removal, event('custody.booked-in', '2026-01-15')];
const review = (on: string) => event('custody.reviewed', on, { decision: 'continue' }, `reviewed ${on}`);

function due(asOf: string, ...reviews: ReturnType<typeof review>[]): readonly [readonly string[], boolean] {
  const answer = answerOn(asOf, [...held, ...reviews]);
  return [deadlinesOf(answer, 'C32'), reviewsOf(answer).includes('C32')];
}

test('the first review by day 90, that of headquarters by day 180', () => {
  const both = ['custody-review 2026-04-15', 'headquarters-custody-review 2026-07-14'];
  assert.deepEqual(due('2026-04-14'), [both, false]);
  assert.deepEqual(due('2026-04-15'), [both, false]);
  assert.deepEqual(due('2026-04-16'), [both, true]);
});

test('a review answers the one that is due, in turn', () => {
  const second = ['headquarters-custody-review 2026-07-14'];
  assert.deepEqual(due('2026-07-14', review('2026-04-10')), [second, false]);
  assert.deepEqual(due('2026-07-15', review('2026-04-10')), [second, true]);
  // Two before the first was due are no review by headquarters.
  assert.deepEqual(due('2026-07-15', review('2026-03-10'), review('2026-04-10')), [second, true]);
  // Made late, the first is still the first.
  assert.deepEqual(due('2026-07-14', review('2026-05-10')), [second, false]);
  // From before the order it answers nothing.
  assert.deepEqual(due('2026-04-16', review('2025-12-10'))[1], true);
});

test('then every year, from the last review made', () => {
  const two = [review('2026-04-10'), review('2026-07-10')];
  assert.deepEqual(due('2027-07-10', ...two), [['custody-review 2027-07-10'], false]);
  assert.deepEqual(due('2027-07-11', ...two), [['custody-review 2027-07-10'], true]);
  assert.deepEqual(due('2027-07-11', ...two, review('2027-07-01')), [['custody-review 2028-07-01'], false]);
  // From a leap day to the last of February.
  assert.deepEqual(due('2028-03-01', ...two, review('2027-06-01'), review('2028-02-29')), [
    ['custody-review 2029-02-28'],
    false,
  ]);
});

test('detained anew long after the order: ninety days from being booked in', () => {
  const events = [order('2020-01-15', { appeal: 'waived' }), event('custody.booked-in', '2026-09-01')];
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', events), 'C32'), [
    'custody-review 2026-11-30',
    'headquarters-custody-review 2027-02-28',
  ]);
});

test('who is not held, or has no final order, has no review due', () => {
  const released = event('custody.released', '2026-03-02', { terms: 'supervision' });
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [...held, released]), 'C32'), []);
  const pending = [order('2026-11-02'), event('custody.booked-in', '2026-01-15')];
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', pending), 'C32'), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal])), []);
});

test('where the record can be read as held and as free, a person must look', () => {
  const released = event('custody.released', '2026-01-15', { terms: 'other' });
  assert.deepEqual(reviewsOf(answerOn('2026-02-02', [...held, released])), ['C32']);
  assert.deepEqual(reviewsOf(answerAbout({ detained: false }, '2026-02-02', held)), ['C32']);
  // A release of some day between: free for sure only once all of them are over.
  const between = { ...released, on: { earliest: '2026-01-20', latest: '2026-03-02' } };
  assert.deepEqual(reviewsOf(answerOn('2026-02-02', [...held, between])), ['C32']);
  assert.deepEqual(reviewsOf(answerOn('2026-03-02', [...held, between])), []);
});

test('a row of the source that tells a whole period of custody is no contradiction, even of one day', () => {
  const source = { system: 'eoir', record: 'tbl_CustodyHistory', row: '97' };
  const day = [
    { ...event('custody.booked-in', '2026-01-15'), source },
    { ...event('custody.released', { earliest: '2026-01-15', latest: '2026-01-31' }), source },
  ];
  assert.deepEqual(reviewsOf(answerOn('2026-02-02', [removal, ...day])), []);
});

test('a review that someone recorded as due is due whatever the schedule says, until one is made', () => {
  const noted = event('custody.review-due', '2026-10-30');
  const answer = answerOn('2026-10-30', [removal, noted]);
  assert.deepEqual([deadlinesOf(answer, 'C32'), reviewsOf(answer)], [['custody-review 2026-10-30'], []]);
  assert.deepEqual(reviewsOf(answerOn('2026-10-31', [removal, noted])), ['C32']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, noted, review('2026-10-30')])), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, noted, review('2026-10-29')])), ['C32']);
});

test('a review on the very day from which the days run is the first; of two on its last day neither is of headquarters', () => {
  const second = ['headquarters-custody-review 2026-07-14'];
  assert.deepEqual(due('2026-07-14', review('2026-01-15')), [second, false]);
  // One made before the days began is none, so that the one after it is the first.
  assert.deepEqual(due('2026-07-15', review('2026-01-14'), review('2026-06-01')), [second, true]);
  assert.deepEqual(due('2026-07-15', review('2026-01-15'), review('2026-06-01')), [
    ['custody-review 2027-06-01'],
    false,
  ]);
  assert.deepEqual(due('2026-07-15', review('2026-04-10'), review('2026-04-15')), [second, true]);
  assert.deepEqual(due('2026-07-15', review('2026-04-10'), review('2026-04-16')), [
    ['custody-review 2027-04-16'],
    false,
  ]);
});

test('a review that may be yet to come answers nothing', () => {
  const between = { ...review('2026-07-10'), on: { earliest: '2026-07-10', latest: '2026-07-20' } };
  const second = ['headquarters-custody-review 2026-07-14'];
  assert.deepEqual(due('2026-07-15', review('2026-04-10'), between), [second, true]);
  assert.deepEqual(due('2026-07-20', review('2026-04-10'), between), [['custody-review 2027-07-10'], false]);
});

test('reviews of custody are a duty of the agency', () => {
  const noted = answerOn('2026-10-30', [removal, event('custody.review-due', '2026-10-30')]);
  const ofSchedule = answerOn('2026-04-14', held);
  for (const { deadlines } of [noted, ofSchedule]) {
    const own = deadlines.filter(({ rule }) => rule === 'C32');
    assert.ok(own.length > 0 && own.every((one) => one.for === 'agency'));
  }
});

test('before a final order the record may contradict itself on custody: these reviews are not due', () => {
  const released = event('custody.released', '2026-11-05', { terms: 'other' });
  const pending = [order('2026-11-02'), event('custody.booked-in', '2026-11-05'), released];
  assert.ok(!reviewsOf(answerOn('2026-11-24', pending)).includes('C32'));
});
