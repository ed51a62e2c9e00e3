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

test('no bond where none is asked: before conclusion, where it is not said to be required, and with no departure granted', () => {
  const grant = granted.body;
  for (const body of [
    { ...grant, departureKind: 'pre-conclusion' },
    { ...grant, bondRequired: undefined },
    { ...grant, order: 'removal' },
  ]) {
    const answer = answerOn('2026-10-19', [{ ...granted, body }, event('departure-bond.posted', '2026-10-19')]);
    assert.equal(deadline(answer, 'departure-bond'), undefined);
    assert.equal(reviewsOf(answer).includes('B6'), false);
    assert.notEqual(answer.finality.rule, 'B6');
  }
  const undated = answerOn('2026-10-20', [{ ...granted, on: 'unknown' }]);
  assert.equal(deadline(undated, 'departure-bond'), undefined);
});

test('posted on the day of the grant or on the last day it is in time; before the grant it is the bond of another', () => {
  for (const [on, rule] of [
    ['2026-10-07', 'B6'],
    ['2026-10-08', 'B5'],
    ['2026-10-16', 'B5'],
  ] as const) {
    const answer = answerOn('2026-11-24', [granted, event('departure-bond.posted', on)]);
    assert.deepEqual([answer.finality.rule, reviewsOf(answer)], [rule, []], on);
  }
});

test('days on which offices closed by order: the person is shown the earlier last day, the grant ends after the later', () => {
  // From Thursday, 18 December 2025; the order closed the 24th and the 26th.
  const winter = { ...granted, on: '2025-12-18', body: { ...granted.body, departBy: '2026-02-13' } };
  assert.equal(deadline(answerOn('2025-12-19', [winter]), 'departure-bond'), '2025-12-26');
  assert.equal(answerOn('2025-12-30', [winter]).finality.status, 'not-final');
  assert.equal(answerOn('2025-12-31', [winter]).finality.on, '2025-12-31');
});

test("a grant of the Board's own, which nobody can appeal: no doubt while the bond can still be posted", () => {
  const board = { ...granted, body: { ...granted.body, authority: 'board', appeal: 'reserved' } };
  const within = answerOn('2026-10-16', [board]);
  assert.deepEqual([within.finality.status, reviewsOf(within).includes('B6')], ['not-final', false]);
  const after = answerOn('2026-10-17', [board]);
  assert.deepEqual([after.finality.status, after.finality.rule], ['unknown', 'B6']);
});
