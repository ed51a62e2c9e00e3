import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, deadlinesOf, event } from '../testing/cases.ts';

test('moved on Fri 11-20: the court by Wed 11-25, the Board by Mon 11-30 (the holiday is skipped), the agency by Mon 11-30', () => {
  const answer = answerOn('2026-11-24', [event('address.changed', '2026-11-20')]);
  assert.equal(deadline(answer, 'address-court'), '2026-11-25');
  assert.equal(deadline(answer, 'address-board'), '2026-11-30');
  assert.equal(deadline(answer, 'address-agency'), '2026-11-30');
});

test('a last day on a weekend or a holiday moves to the next business day', () => {
  const days = (on: string) => deadlinesOf(answerOn('2028-12-31', [event('address.changed', on)]), 'A4');
  // Mon 11-16: the fifth day is Sat 11-21, the tenth Thanksgiving.
  assert.deepEqual(days('2026-11-16'), [
    'address-court 2026-11-23',
    'address-board 2026-11-23',
    'address-agency 2026-11-27',
  ]);
  // Thu 2028-02-24: the fifth day is the leap day.
  assert.deepEqual(days('2028-02-24'), [
    'address-court 2028-02-29',
    'address-board 2028-03-02',
    'address-agency 2028-03-06',
  ]);
});

test('a move that is told to one of them has the day of that one alone', () => {
  const days = (agency: string) =>
    deadlinesOf(answerOn('2026-11-24', [event('address.changed', '2026-11-20', { agency })]), 'A4');
  assert.deepEqual(days('court'), ['address-court 2026-11-25']);
  assert.deepEqual(days('board'), ['address-board 2026-11-30']);
  assert.deepEqual(days('dhs'), ['address-agency 2026-11-30']);
});

test('a day that is not known exactly counts from its earliest; one that cannot be read has no last day', () => {
  const span = { earliest: '2026-11-20', latest: '2026-11-23' };
  assert.equal(deadline(answerOn('2026-11-24', [event('address.changed', span)]), 'address-court'), '2026-11-25');
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [event('address.changed', 'some day')]), 'A4'), []);
});
