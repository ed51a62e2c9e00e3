import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const granted = order('2026-10-08', {
  ...{
    order: 'voluntary-departure',
    appeal: 'waived',
    departBy: '2026-11-26',
    departureKind: 'at-conclusion',
    bondRequired: true,
  },
  departBy: '2026-12-07',
});

test('the bond is due on the fifth business day, Columbus Day skipped; without it the grant is gone the next day', () => {
  assert.equal(deadline(answerOn('2026-10-16', [granted]), 'departure-bond'), '2026-10-16');
  assert.equal(answerOn('2026-10-16', [granted]).finality.status, 'not-final');
  assert.deepEqual(answerOn('2026-10-17', [granted]).finality, { status: 'final', on: '2026-10-17', rule: 'B6' });
});

test('posted late: gone all the same, and a person must look', () => {
  const answer = answerOn('2026-10-20', [granted, event('departure-bond.posted', '2026-10-19')]);
  assert.deepEqual([answer.finality.rule, reviewsOf(answer)], ['B6', ['B6']]);
});

test('not posted and appeal not waived: once the time to appeal is over, a review until the last day to leave is over', () => {
  const reserved = [
    order('2026-10-08', {
      order: 'voluntary-departure',
      departBy: '2026-12-07',
      departureKind: 'at-conclusion',
      bondRequired: true,
    }),
  ];
  assert.equal(answerOn('2026-11-09', reserved).onRecord, 'barred');
  const between = answerOn('2026-12-07', reserved);
  assert.deepEqual([between.onRecord, between.finality.status, reviewsOf(between)], ['review', 'unknown', ['B6']]);
  assert.deepEqual(answerOn('2026-12-08', reserved).finality, { status: 'final', on: '2026-12-08', rule: 'B5' });
});

test('who left after the bond had lapsed, and within the days, is not plainly gone in time', () => {
  const left = event('departure.verified', '2026-11-05', { how: 'voluntary' });
  const answer = answerOn('2026-11-24', [granted, left]);
  assert.equal(answer.finality.status, 'unknown');
  assert.ok(reviewsOf(answer).includes('B5'));
});
