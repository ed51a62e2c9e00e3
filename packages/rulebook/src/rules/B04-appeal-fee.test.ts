import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, deadline, event, order, reviewsOf } from '../testing/cases.ts';

test('rejected for the fee: a review through the last day to cure, then as if none had been filed', () => {
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-31', { what: 'case' }),
    event('appeal.rejected', '2026-09-08', { reason: 'fee' }),
  ];
  assert.ok(reviewsOf(answerOn('2026-09-23', events)).includes('B4'));
  assert.deepEqual(answerOn('2026-09-24', events).finality, { status: 'final', on: '2026-09-03', rule: 'B1' });
});

test('filed anew within the days to cure it counts as filed in time; a day later it is late', () => {
  const anew = (on: string) => [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-31', { what: 'case' }),
    event('appeal.rejected', '2026-09-08', { reason: 'fee', appeal: 'appeal.filed' }),
    event('appeal.filed', on, { what: 'case' }, 'anew'),
  ];
  const cured = answerOn('2026-11-24', anew('2026-09-23'));
  assert.deepEqual([cured.onRecord, barsOf(cured), cured.finality.status], ['barred', ['C2'], 'not-final']);
  assert.equal(answerOn('2026-09-23', anew('2026-09-23')).finality.status, 'not-final');
  const late = answerOn('2026-11-24', anew('2026-09-24'));
  assert.deepEqual([late.onRecord, reviewsOf(late)], ['review', ['C2']]);
});

test('rejected before the time to appeal was over: what was left of it runs after the days to cure', () => {
  // Rejected on the 20th day of 30: 15 days to cure, then the ten that were left, 2026-09-17.
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-10', { what: 'case' }),
    event('appeal.rejected', '2026-08-23', { reason: 'fee' }),
  ];
  assert.equal(answerOn('2026-09-02', events).onRecord, 'barred');
  assert.ok(reviewsOf(answerOn('2026-09-17', events)).includes('B4'));
  assert.equal(answerOn('2026-09-18', events).onRecord, 'unbarred');
});

test('a rejection as late has no cure, and while one can be cured the earlier days of the person are shown', () => {
  const events = (reason: string) => [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-31', { what: 'case' }),
    event('appeal.rejected', '2026-09-08', { reason }),
  ];
  assert.equal(answerOn('2026-09-09', events('late')).onRecord, 'unbarred');
  // Thirty days from the last day to appeal, 2 September.
  assert.equal(deadline(answerOn('2026-09-09', events('fee')), 'petition-for-review'), '2026-10-02');
});
