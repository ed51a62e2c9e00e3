import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event, order } from '../testing/cases.ts';
import { corrects, dutiesOn, owed } from '../testing/duties.ts';

const held = [order('2026-01-15', { appeal: 'waived' }), event('custody.booked-in', '2026-01-15')];
const review = (on: string) => event('custody.reviewed', on, { decision: 'continue' }, `reviewed ${on}`);
const custody = (asOf: string, ...more: Parameters<typeof dutiesOn>[1]) =>
  owed('custody-review', asOf, ...held, ...more);

const first = 'custody-review 2026-04-15';
const headquarters = 'headquarters-custody-review 2026-07-14';
const sixMonths = 'six-months-of-detention 2026-07-15';

test('the next review is owed before, on and after its day, until it is on record', () => {
  for (const asOf of ['2026-04-14', '2026-04-15', '2026-04-16']) assert.deepEqual(custody(asOf), [first], asOf);
  assert.deepEqual(custody('2026-04-16', review('2026-04-16')), [headquarters]);
  // Dated tomorrow it has not been made.
  assert.deepEqual(custody('2026-04-15', review('2026-04-16')), [first]);
});

test('the six months are answered by a review on their last day or later', () => {
  const two = [review('2026-04-10'), review('2026-07-10')];
  assert.deepEqual(custody('2026-07-16', ...two), [sixMonths]);
  assert.deepEqual(custody('2026-07-16', ...two, review('2026-07-15')), ['custody-review 2027-07-15']);
});

test('released, or gone: nothing is owed; a release recorded in error brings it back', () => {
  const released = event('custody.released', '2026-03-02', { terms: 'supervision' });
  assert.deepEqual(custody('2026-11-24', released), []);
  assert.deepEqual(custody('2026-11-24', released, corrects('custody.released')), [first]);
  assert.deepEqual(custody('2026-11-24', event('death.recorded', '2026-03-02')), []);
});

test('the law sets its day, and it rests on the custody that it is about', () => {
  const [duty] = dutiesOn('2026-04-14', held);
  assert.deepEqual(duty, {
    id: 'custody-review/custody-review/2026-04-15',
    duty: 'custody-review',
    what: 'custody-review',
    rule: 'C32',
    dueOn: '2026-04-15',
    legal: true,
    because: ['custody.booked-in'],
    settledBy: ['custody.reviewed', 'custody.released'],
  });
});

test('booked in between two days: counted from the earlier', () => {
  const anew = event('custody.booked-in', { earliest: '2026-09-01', latest: '2026-09-10' });
  const long = order('2020-01-15', { appeal: 'waived' });
  assert.deepEqual(owed('custody-review', '2026-11-24', long, anew), ['six-months-of-detention 2020-07-15']);
  // Answered, and then the next: ninety days from the earlier day.
  assert.deepEqual(owed('custody-review', '2026-11-24', long, anew, event('custody.reviewed', '2020-07-20')), [
    'custody-review 2026-11-30',
  ]);
});

test('where the court’s word on custody is old, somebody finds out: no review is called overdue for decades, and none is forgotten', () => {
  const old = order('1998-04-01', { appeal: 'waived' });
  const learnt = { recordedAt: '2026-11-02T15:00:00.000Z' };
  const told = { ...event('custody.booked-in', '1998-02-02', { toldThrough: '1998-04-01' }), ...learnt };
  const owes = (...more: Parameters<typeof dutiesOn>[1]) => owed('custody-review', '2026-11-24', old, told, ...more);
  assert.deepEqual(owes(), ['whether-held 2026-12-02']);
  const [duty] = dutiesOn('2026-11-24', [old, told]);
  assert.deepEqual(
    [duty?.legal, duty?.because, duty?.settledBy],
    [
      false,
      ['custody.booked-in'],
      ['custody.reviewed', 'custody.released', 'custody.held-elsewhere', 'departure.verified'],
    ],
  );
  // What is found out ends it: released, gone, or held, and then the reviews are owed by the day that the law sets.
  assert.deepEqual(owes(event('custody.released', '1998-05-04', { terms: 'other' })), []);
  assert.deepEqual(owes(event('departure.verified', '1998-05-04', { how: 'removed' })), []);
  assert.deepEqual(owes(review('2026-11-20')), ['headquarters-custody-review 1998-09-28']);
});

test('a detention of which the source told until lately has its reviews by the days of the law', () => {
  const told = event('custody.booked-in', '2026-01-15', { toldThrough: '2026-07-01' });
  const owes = (asOf: string) => owed('custody-review', asOf, order('2026-01-15', { appeal: 'waived' }), told);
  assert.deepEqual(owes('2026-12-28'), [first]);
  assert.deepEqual(owes('2026-12-29'), ['whether-held 2026-02-14']);
});
