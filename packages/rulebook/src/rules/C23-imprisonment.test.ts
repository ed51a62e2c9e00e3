import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const release = event('hold.released', '2026-11-10', { hold: 'imprisonment' });

test('a hold for imprisonment bars until release, and says all that there is to say', () => {
  const hold = event('hold.placed', '2026-10-01', { hold: 'imprisonment' });
  const elsewhere = event('custody.held-elsewhere', '2026-10-01', { holder: 'State of Ohio' });
  const held = answerOn('2026-11-09', [removal, hold, elsewhere, release]);
  assert.deepEqual([barsOf(held), reviewsOf(held)], [['C23'], []]);
  assert.equal(answerOn('2026-11-10', [removal, hold, elsewhere, release]).onRecord, 'unbarred');
});

test('a last day that was foreseen is no release: after it a review, until release or until the agency has the person', () => {
  const hold = event('hold.placed', '2026-10-01', { hold: 'imprisonment', until: '2026-11-20' });
  assert.deepEqual(barsOf(answerOn('2026-11-20', [removal, hold])), ['C23']);
  const after = answerOn('2026-11-21', [removal, hold]);
  assert.deepEqual([after.onRecord, barsOf(after), reviewsOf(after)], ['review', [], ['C23']]);
  assert.equal(answerOn('2026-11-21', [removal, hold, release]).onRecord, 'unbarred');
  const late = event('hold.released', '2026-11-23', { hold: 'imprisonment' });
  assert.equal(answerOn('2026-11-22', [removal, hold, late]).onRecord, 'review');
  assert.equal(answerOn('2026-11-23', [removal, hold, late]).onRecord, 'unbarred');
});

test('custody elsewhere alone is a review, until release or until the agency has the person', () => {
  const elsewhere = event('custody.held-elsewhere', '2026-10-01', { holder: 'Kent County jail' });
  const answer = answerOn('2026-11-09', [removal, elsewhere]);
  assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['review', [], ['C23']]);
  assert.equal(answerOn('2026-11-10', [removal, elsewhere, release]).onRecord, 'unbarred');
  const other = event('hold.released', '2026-11-10', { hold: 'witness' });
  assert.equal(answerOn('2026-11-24', [removal, elsewhere, other]).onRecord, 'review');
});

test('a conviction that names a holder is a review, whatever the name; one that names none is silent', () => {
  const conviction = (body: Record<string, string | number>) => event('conviction.recorded', '2024-05-06', body);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, conviction({ holder: 'unknown' })])), ['C23']);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, conviction({ offence: 'theft' })])), []);
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, conviction({ holder: 7 })])), ['C23']);
});

test('who holds the person is said as of a day: a release before it does not end it', () => {
  const held = event('conviction.recorded', '2024-05-06', { holder: 'State of Ohio', holderAsOf: '2026-11-15' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, held, release])), ['C23']);
  const before = event('conviction.recorded', '2024-05-06', { holder: 'State of Ohio', holderAsOf: '2026-11-01' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, before, release])), []);
});

test('the agency took the person into its own custody after it: nobody else holds the person', () => {
  const elsewhere = event('custody.held-elsewhere', '2026-10-01', { holder: 'Kent County jail' });
  const booked = (on: string) => event('custody.booked-in', on);
  assert.ok(!reviewsOf(answerOn('2026-11-24', [removal, elsewhere, booked('2026-10-20')])).includes('C23'));
  assert.ok(reviewsOf(answerOn('2026-11-24', [removal, elsewhere, booked('2026-09-20')])).includes('C23'));
  assert.ok(reviewsOf(answerOn('2026-11-24', [removal, elsewhere, booked('2026-10-01')])).includes('C23'));
});

test('a hold of a kind that nobody can read may be for imprisonment: after its foreseen last day it is a review, too', () => {
  const on = (asOf: string, hold: string) => {
    const answer = answerOn(asOf, [removal, event('hold.placed', '2026-06-01', { hold, until: '2026-06-10' })]);
    return [barsOf(answer), reviewsOf(answer)];
  };
  assert.deepEqual(on('2026-06-10', 'illegible'), [['C24'], []]);
  assert.deepEqual(on('2026-06-11', 'illegible'), [[], ['C23']]);
  assert.deepEqual(on('2026-06-11', 'witness'), [[], []]);
});
