import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, reviewsOf } from '../testing/cases.ts';

test('a leg that rests on an order which the record does not hold: a review, not "no order"', () => {
  for (const caseType of ['who', 'rfr', 'cfr', 'aoc', 'csr']) {
    const answer = answerOn('2026-11-24', [event('proceeding.opened', '2026-01-05', { because: 'initial', caseType })]);
    assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
    assert.ok(reviewsOf(answer).includes('B15'));
  }
});

test('an unreadable row of the table of proceedings may be an order; one of hearings may not', () => {
  const filed = event('nta.filed', '2019-02-12');
  const row = (table: string) => event('record.quarantined', '2026-11-01', { table, line: 7, reason: 'torn' });
  assert.equal(answerOn('2026-11-24', [filed, row('B_TblProceeding')]).onRecord, 'review');
  assert.equal(answerOn('2026-11-24', [filed, row('tbl_schedule')]).onRecord, 'no-order');
});

test('an end of a leg that nobody can read may be an order', () => {
  const ended = event('proceeding.completed', '2026-03-02', { how: 'unknown', code: '?' });
  assert.equal(answerOn('2026-11-24', [event('nta.filed', '2019-02-12'), ended]).onRecord, 'review');
});

test('an appeal whose row nobody could read may hold an order, where relief was granted', () => {
  const relief = event('order.entered', '2018-03-01', { order: 'relief', authority: 'judge' });
  const unreadable = event('record.quarantined', '2019-03-01', { table: 'tblAppeal', line: 1, reason: 'short-row' });
  assert.notEqual(answerOn('2026-11-24', [relief, unreadable]).onRecord, 'no-order');
});
