import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2011-03-03');
const granted = (on: string, until: string, id: string) => event('status.granted', on, { status: 'daca', until }, id);
const current = granted('2024-11-25', '2026-11-24', 'current');

test('a current grant bars through its last day; lapsed it is a review', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-23', [removal, current])), ['C21']);
  const lastDay = answerOn('2026-11-24', [removal, current]);
  assert.deepEqual([barsOf(lastDay), lastDay.nextChangeOn], [['C21'], '2026-11-25']);
  const after = answerOn('2026-11-25', [removal, current]);
  assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C21']]);
});

test('an older grant that was renewed says nothing more; a grant with no last day is in effect', () => {
  const older = granted('2022-11-25', '2024-11-24', 'older');
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, older, current])), []);
  assert.equal(answerOn('2026-11-25', [removal, older, current]).reviews.length, 1);
  assert.deepEqual(
    barsOf(answerOn('2026-11-24', [removal, event('status.granted', '2012-10-01', { status: 'daca' })])),
    ['C21'],
  );
});

test('a last day that cannot be read, or lies before the grant, ends nothing', () => {
  for (const until of ['soon', '2020-01-01']) {
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, granted('2024-11-25', until, 'odd')])), ['C21'], until);
  }
});

test('a term of one day, and terms and grants that are not known to the day', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-25', [removal, granted('2026-11-24', '2026-11-24', 'day')])), []);
  const body = { status: 'daca', until: { earliest: '2026-11-20', latest: '2026-11-25' } };
  assert.deepEqual(barsOf(answerOn('2026-11-25', [removal, event('status.granted', '2024-11-25', body)])), ['C21']);
  assert.deepEqual(barsOf(answerOn('2026-11-26', [removal, event('status.granted', '2024-11-25', body)])), []);
  // The last day may lie before the grant: it is no end.
  const span = { earliest: '2026-10-01', latest: '2026-11-10' };
  const within = { ...granted('2026-10-01', '2026-11-05', 'within'), on: span };
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, within])), ['C21']);
});

test('terminated it is over', () => {
  const ended = event('status.terminated', '2026-05-04', { status: 'daca' });
  assert.equal(answerOn('2026-11-24', [removal, current, ended]).onRecord, 'unbarred');
});
