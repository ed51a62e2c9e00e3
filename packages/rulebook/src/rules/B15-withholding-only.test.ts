import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

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
  for (const [how, expected] of [
    ['unknown', 'review'],
    ['never-heard-of', 'review'],
    ['transfer', 'no-order'],
  ] as const) {
    const ended = event('proceeding.completed', '2026-03-02', { how, code: '?' });
    assert.equal(answerOn('2026-11-24', [event('nta.filed', '2019-02-12'), ended]).onRecord, expected, how);
  }
});

test('an appeal whose row nobody could read may hold an order, where relief was granted', () => {
  const relief = event('order.entered', '2018-03-01', { order: 'relief', authority: 'judge' });
  const unreadable = event('record.quarantined', '2019-03-01', { table: 'tblAppeal', line: 1, reason: 'short-row' });
  assert.notEqual(answerOn('2026-11-24', [relief, unreadable]).onRecord, 'no-order');
});

const reinstated = order('2026-03-02', { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2012-05-01' });
const feared = event('fear.decided', '2026-03-16', { screening: 'reasonable', stage: 'officer', result: 'positive' });
// Day 30 is Saturday 10-31: the last day is Monday 11-02.
const denied = event('application.decided', '2026-10-01', { relief: 'withholding', decision: 'denied' });
const appealed = event('appeal.filed', '2026-11-02', { by: 'respondent', what: 'case' });

test('protection denied: removal waits through the last day to appeal, rolled; a grant waits for nothing', () => {
  const events = [reinstated, feared, denied];
  assert.deepEqual(barsOf(answerOn('2026-09-30', events)), ['C14']);
  const first = answerOn('2026-10-01', events);
  assert.deepEqual([barsOf(first), first.bars[0]?.until], [['C1'], '2026-11-02']);
  assert.deepEqual(barsOf(answerOn('2026-11-02', events)), ['C1']);
  assert.equal(answerOn('2026-11-03', events).onRecord, 'unbarred');
  const granted = event('application.decided', '2026-10-01', { relief: 'cat', decision: 'granted' });
  assert.deepEqual(barsOf(answerOn('2026-10-01', [reinstated, feared, granted])), []);
});

test('an appeal of the denial bars until the Board dismisses it; the reinstated order stays final', () => {
  const dismissed = event('appeal.decided', '2026-11-20', { appeal: 'appeal.filed', decision: 'dismissed' });
  const pending = answerOn('2026-11-19', [reinstated, feared, denied, appealed, dismissed]);
  assert.deepEqual([barsOf(pending), reviewsOf(pending), pending.finality.on], [['C2'], [], '2012-05-01']);
  const over = answerOn('2026-11-20', [reinstated, feared, denied, appealed, dismissed]);
  assert.deepEqual([barsOf(over), over.finality.on], [[], '2012-05-01']);
});

test('sent back by the Board: barred until protection is decided anew', () => {
  const remanded = event('appeal.decided', '2026-11-10', { appeal: 'appeal.filed', decision: 'remanded' });
  const events = [reinstated, feared, denied, appealed, remanded];
  assert.ok(barsOf(answerOn('2026-11-24', events)).includes('C2'));
  const anew = event('application.decided', '2026-11-20', { relief: 'withholding', decision: 'granted' }, 'anew');
  assert.deepEqual(barsOf(answerOn('2026-11-24', [...events, anew])), []);
});

test('what the court denied on the way to its own order has the time of that order alone', () => {
  const ordered = order('2026-10-01', { appeal: 'waived' }, 'ordered');
  assert.deepEqual(barsOf(answerOn('2026-10-02', [feared, denied, ordered])).includes('C1'), false);
});
