import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const administrative = (on: string, id = 'order') => order(on, { authority: 'administrative', appeal: 'unknown' }, id);
const waived = (on: string) => event('execution-wait.waived', on);

test('final on issuance and barred through the fourteenth day, on a weekday', () => {
  const events = [administrative('2026-11-03')];
  const first = answerOn('2026-11-03', events);
  assert.deepEqual([first.finality, barsOf(first)], [{ status: 'final', on: '2026-11-03', rule: 'B13' }, ['B13']]);
  assert.deepEqual([first.bars[0]?.until, first.nextChangeOn], ['2026-11-17', '2026-11-18']);
  assert.deepEqual(barsOf(answerOn('2026-11-17', events)), ['B13']);
  assert.equal(answerOn('2026-11-18', events).onRecord, 'unbarred');
  assert.equal(deadline(first, 'appeal'), undefined);
});

test('the last day rolls for the bar from a weekend and a holiday, and not for the person', () => {
  // Day 14 is Saturday 11-21.
  const saturday = answerOn('2026-11-23', [administrative('2026-11-07')]);
  assert.deepEqual([barsOf(saturday), saturday.bars[0]?.until], [['B13'], '2026-11-23']);
  assert.equal(deadline(saturday, 'seek-review-before-removal'), '2026-11-21');
  assert.equal(answerOn('2026-11-24', [administrative('2026-11-07')]).onRecord, 'unbarred');
  // Day 14 is Thanksgiving, 11-26.
  assert.equal(answerOn('2026-11-12', [administrative('2026-11-12')]).bars[0]?.until, '2026-11-27');
});

test('over a leap day', () => {
  assert.equal(answerOn('2028-02-20', [administrative('2028-02-15')]).bars[0]?.until, '2028-02-29');
});

test('the person may waive the time, on the day of the order or later; a waiver before it is not counted', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-05', [administrative('2026-11-03'), waived('2026-11-06')])), ['B13']);
  assert.equal(answerOn('2026-11-06', [administrative('2026-11-03'), waived('2026-11-06')]).onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-03', [administrative('2026-11-03'), waived('2026-11-03')]).onRecord, 'unbarred');
  const early = answerOn('2026-11-05', [administrative('2026-11-03'), waived('2026-11-02')]);
  assert.deepEqual([barsOf(early), reviewsOf(early)], [['B13'], ['B13']]);
});

test('a waiver of an earlier order is none of a later one', () => {
  const vacated = event('order.vacated', '2026-10-20');
  const events = [administrative('2026-10-01'), waived('2026-10-02'), vacated, administrative('2026-11-03', 'again')];
  assert.deepEqual(barsOf(answerOn('2026-11-05', events)), ['B13']);
});

test('a waiver with no administrative order beside it is a doubt', () => {
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), waived('2025-03-03')])), ['B13']);
});

test('a permanent resident is a review', () => {
  const resident = event('case.described', '2026-11-01', { lawfulPermanentResident: true });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [administrative('2026-11-03'), resident])), ['B13']);
});

test('an order of a day that is not known bars through the latest, and warns the person by the earliest', () => {
  const between = order(
    { earliest: '2026-11-02', latest: '2026-11-05' },
    { authority: 'administrative', appeal: 'unknown' },
  );
  const answer = answerOn('2026-11-19', [between]);
  assert.deepEqual([barsOf(answer), deadline(answer, 'seek-review-before-removal')], [['B13'], '2026-11-16']);
  assert.deepEqual(barsOf(answerOn('2026-11-20', [between])), []);
});

test('who waived the wait is shown no last day of it; a waiver where no order stands is nothing to look at', () => {
  const ordered = order('2026-11-20', { authority: 'administrative', appeal: 'unknown' });
  const waived = event('execution-wait.waived', '2026-11-20');
  const { deadlines } = answerOn('2026-11-24', [ordered, waived]);
  assert.ok(!deadlines.some(({ what }) => what === 'seek-review-before-removal'));
  assert.deepEqual(answerOn('2026-11-24', [waived]).reviews, []);
});

test('an arrival that does not say of residence is no review of it', () => {
  const ordered = order('2026-03-02', { authority: 'administrative', appeal: 'unknown' });
  const arrived = event('case.described', '2026-03-03', { entryOn: '2020-01-06' });
  assert.ok(!answerOn('2026-11-24', [ordered, arrived]).reviews.some(({ rule }) => rule === 'B13'));
});

test('a waiver that belongs to one of two orders is told of neither as out of place', () => {
  const older = order('2025-03-03', { appeal: 'waived' }, 'older');
  const ordered = order('2026-11-20', { authority: 'administrative', appeal: 'unknown' });
  const answer = answerOn('2026-11-24', [older, ordered, event('execution-wait.waived', '2026-11-20')]);
  assert.ok(!answer.reviews.some(({ why }) => /does not plainly belong/.test(why)));
});

test('residence that is told as nothing is not told', () => {
  const ordered = order('2026-03-02', { authority: 'administrative', appeal: 'unknown' });
  const described = event('case.described', '2026-03-03', { lawfulPermanentResident: null });
  assert.ok(!answerOn('2026-11-24', [ordered, described]).reviews.some(({ rule }) => rule === 'B13'));
});
