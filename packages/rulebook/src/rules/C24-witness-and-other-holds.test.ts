import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const placed = (on: string, body: EventBody = { hold: 'witness' }, id = 'hold') => event('hold.placed', on, body, id);
const released = (on: string, hold = 'witness', id = 'release') => event('hold.released', on, { hold }, id);

test('a hold of each kind bars by its rule, and is read in full', () => {
  const rows = [
    ['witness', 'C24'],
    ['departure-control', 'C24'],
    ['material-witness', 'C24'],
    ['other', 'C24'],
    ['never-heard-of', 'C24'],
    ['imprisonment', 'C23'],
    ['unaccompanied-child', 'C25'],
    ['court-order', 'C9'],
  ] as const;
  for (const [hold, rule] of rows) {
    const answer = answerOn('2026-11-24', [removal, placed('2026-10-01', { hold })]);
    assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['barred', [rule], []], hold);
  }
});

test('it holds on the day it is placed, not the day before, and through the day before its release', () => {
  const events = [removal, placed('2026-10-01'), released('2026-11-10')];
  assert.deepEqual(barsOf(answerOn('2026-09-30', events)), []);
  assert.equal(answerOn('2026-09-30', events).nextChangeOn, '2026-10-01');
  assert.deepEqual(barsOf(answerOn('2026-10-01', events)), ['C24']);
  assert.deepEqual(barsOf(answerOn('2026-11-09', events)), ['C24']);
  assert.equal(answerOn('2026-11-10', events).onRecord, 'unbarred');
});

test('a last day is inside the term, on a weekend too; a term that ends before it begins is none', () => {
  const term = placed('2026-10-01', { hold: 'material-witness', until: '2026-11-22' });
  const last = answerOn('2026-11-22', [removal, term]);
  assert.deepEqual([barsOf(last), last.bars[0]?.until, last.nextChangeOn], [['C24'], '2026-11-22', '2026-11-23']);
  assert.equal(answerOn('2026-11-23', [removal, term]).onRecord, 'unbarred');
  const backwards = placed('2026-10-01', { hold: 'witness', until: '2026-09-01' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, backwards])), ['C24']);
});

test('a release of another kind, or of a hold that names none, ends nothing', () => {
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, placed('2026-10-01'), released('2026-11-10', 'other')])), [
    'C24',
  ]);
  const unnamed = placed('2026-10-01', {});
  const release = event('hold.released', '2026-11-10', {});
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, unnamed, release])), ['C24']);
});

test('a release ends one hold: of two the one that would have ended first is taken, with a review', () => {
  const first = placed('2026-09-01', { hold: 'witness', until: '2027-01-29' }, 'first');
  const second = placed('2026-10-01', { hold: 'witness' }, 'second');
  const answer = answerOn('2026-11-24', [removal, first, second, released('2026-11-10')]);
  assert.deepEqual([answer.onRecord, answer.bars[0]?.because, reviewsOf(answer)], ['barred', ['second'], ['R4']]);
  const both = [removal, first, second, released('2026-11-10'), released('2026-11-12', 'witness', 'again')];
  assert.deepEqual(barsOf(answerOn('2026-11-24', both)), []);
});

test('placed, released, placed again: the release before it is none of the later hold', () => {
  const again = placed('2026-10-20', { hold: 'witness' }, 'again');
  const answer = answerOn('2026-11-24', [removal, placed('2026-09-01'), released('2026-10-01'), again]);
  assert.deepEqual([answer.bars.length, answer.bars[0]?.because, reviewsOf(answer)], [1, ['again'], []]);
});

test('a hold whose term was over is not what a later release ended', () => {
  const over = placed('2026-09-01', { hold: 'witness', until: '2026-09-30' }, 'over');
  const answer = answerOn('2026-11-24', [removal, over, placed('2026-10-01'), released('2026-11-10')]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['unbarred', []]);
});

test('placed and released on one day: the bar stands and the tie is named, unless the source knows the order', () => {
  const hold = placed('2026-10-01');
  const release = released('2026-10-01');
  const tie = answerOn('2026-11-24', [removal, hold, release]);
  assert.deepEqual([barsOf(tie), reviewsOf(tie)], [['C24'], ['R4']]);
  const told = [removal, { ...hold, seq: 1 }, { ...release, seq: 2 }];
  assert.equal(answerOn('2026-11-24', told).onRecord, 'unbarred');
});

test('a date that is not known: it bars from its earliest day, and is released on its latest', () => {
  const hold = event('hold.placed', { earliest: '2026-10-01', latest: '2026-10-09' }, { hold: 'witness' });
  assert.deepEqual(barsOf(answerOn('2026-10-01', [removal, hold])), ['C24']);
  const release = event('hold.released', { earliest: '2026-11-02', latest: '2026-11-20' }, { hold: 'witness' });
  assert.deepEqual(barsOf(answerOn('2026-11-19', [removal, hold, release])), ['C24']);
  assert.deepEqual(barsOf(answerOn('2026-11-20', [removal, hold, release])), []);
});
