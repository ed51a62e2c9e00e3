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

test('an application withdrawn or abandoned is decided too: the time to appeal runs, to every country', () => {
  for (const relief of ['withholding', 'cat', 'cat-withholding', 'cat-deferral']) {
    for (const decision of ['denied', 'withdrawn', 'abandoned']) {
      const decided = event('application.decided', '2026-10-01', { relief, decision });
      const answer = answerOn('2026-10-02', [reinstated, feared, decided]);
      assert.deepEqual([barsOf(answer), answer.bars[0]?.countries], [['C1'], 'all'], `${relief} ${decision}`);
      assert.deepEqual(barsOf(answerOn('2026-11-03', [reinstated, feared, decided])), []);
    }
  }
});

test('what is no decision on protection in such proceedings has no time to appeal, and ends no bar of fear', () => {
  const untold = event('application.decided', '2026-10-01', { decision: 'denied' });
  assert.deepEqual(barsOf(answerOn('2026-10-02', [reinstated, feared, untold])), ['C14']);
  for (const finding of [
    { screening: 'reasonable', stage: 'officer', result: 'negative' },
    // Credible fear leads to removal proceedings, and its denial waits for the order of the court.
    { screening: 'credible', stage: 'officer', result: 'positive' },
  ]) {
    const events = [reinstated, event('fear.decided', '2026-03-16', finding), denied];
    assert.deepEqual(barsOf(answerOn('2026-10-02', events)), ['C14'], JSON.stringify(finding));
  }
});

test('the proceeding itself tells that it is for withholding only; a review of a finding of fear is none', () => {
  const leg = (caseType: string) => event('proceeding.opened', '2026-03-20', { because: 'initial', caseType });
  for (const [caseType, expected] of [
    ['who', ['C1']],
    ['WHO', ['C1']],
    ['rfr', []],
  ] as const) {
    assert.deepEqual(barsOf(answerOn('2026-10-02', [reinstated, leg(caseType), denied])), expected, caseType);
  }
  const both = [reinstated, feared, leg('who'), denied];
  assert.deepEqual(barsOf(answerOn('2026-10-02', both)), ['C1']);
});

test('only an order of the court beside the denial or after it takes its place: no older one, and none of an officer', () => {
  const prior = order('2012-05-01', { appeal: 'waived' }, 'prior');
  assert.ok(barsOf(answerOn('2026-10-02', [prior, reinstated, feared, denied])).includes('C1'));
  const again = order(
    '2026-10-10',
    { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2012-05-01' },
    're',
  );
  assert.ok(barsOf(answerOn('2026-10-12', [feared, denied, again])).includes('C1'));
  for (const authority of ['judge', 'board', 'stipulated']) {
    const ordered = order('2026-10-01', { authority, appeal: 'waived' }, 'ordered');
    assert.ok(!barsOf(answerOn('2026-10-02', [reinstated, feared, denied, ordered])).includes('C1'), authority);
  }
});

test('which appeals hold removal off: of the case, on the last day at the latest and not before the denial', () => {
  const appeal = (on: string, what: string) => event('appeal.filed', on, { by: 'respondent', what });
  for (const [on, what, expected] of [
    ['2026-10-01', 'case', true],
    ['2026-11-02', 'case', true],
    ['2026-11-03', 'case', false],
    ['2026-09-30', 'case', false],
    ['2026-10-20', 'bond', false],
    ['2026-10-20', 'interlocutory', false],
  ] as const) {
    const answer = answerOn('2026-11-24', [reinstated, feared, denied, appeal(on, what)]);
    const ofDenial = answer.bars.filter(({ because }) => because.includes('application.decided'));
    assert.deepEqual(
      ofDenial.map(({ rule, countries }) => [rule, countries]),
      expected ? [['C2', 'all']] : [],
      `${on} ${what}`,
    );
  }
});

test('an appeal that was dismissed or withdrawn is over; on a day that is not known, on the last it may be', () => {
  const over = (decision: string) =>
    event(
      'appeal.decided',
      { earliest: '2026-11-18', latest: '2026-11-20' },
      { appeal: 'appeal.filed', decision },
      decision,
    );
  for (const decision of ['dismissed', 'withdrawn']) {
    const events = [reinstated, feared, denied, appealed, over(decision)];
    assert.deepEqual(barsOf(answerOn('2026-11-19', events)), ['C2'], decision);
    assert.deepEqual(barsOf(answerOn('2026-11-20', events)), [], decision);
  }
});

test('an unreadable row of a table that is not named may be an order', () => {
  const row = event('record.quarantined', '2026-11-01', { line: 7, reason: 'torn' });
  assert.equal(answerOn('2026-11-24', [event('nta.filed', '2019-02-12'), row]).onRecord, 'review');
});

test('an end that nobody can read hides no order once what came after it is plain', () => {
  const unread = event('proceeding.completed', '2026-03-02', { how: 'unknown', code: '?' });
  const hidden = (asOf: string, after: readonly ReturnType<typeof event>[]) =>
    answerOn(asOf, [event('nta.filed', '2019-02-12'), unread, ...after]).reviews.some(
      ({ rule, why, because }) =>
        rule === 'B1' && /order of removal/.test(why) && because[0] === 'proceeding.completed',
    );
  const vacated = (on: string) => event('order.vacated', on);
  assert.equal(hidden('2026-11-24', []), true);
  assert.equal(hidden('2026-11-24', [vacated('2026-04-01')]), false);
  assert.equal(hidden('2026-03-31', [vacated('2026-04-01')]), true);
  assert.equal(hidden('2026-11-24', [vacated('2026-03-02')]), true);
  assert.equal(hidden('2026-11-24', [vacated('2026-02-02')]), true);
  assert.equal(hidden('2026-11-24', [order('2026-04-01')]), false);
  // Credible fear takes an officer's order away, and none that the proceeding may have ended with.
  const credible = event('fear.decided', '2026-04-01', { screening: 'credible', stage: 'officer', result: 'positive' });
  assert.equal(hidden('2026-11-24', [credible]), true);
});

test('beside an order that stands the proceeding hides none', () => {
  const leg = event('proceeding.opened', '2026-03-20', { because: 'initial', caseType: 'who' });
  assert.ok(!reviewsOf(answerOn('2026-11-24', [reinstated, leg])).includes('B15'));
});

test('an appeal of the denial that was rejected is over', () => {
  const rejected = event('appeal.rejected', '2026-11-10', { reason: 'late', appeal: 'appeal.filed' });
  const isOnAppeal = (asOf: string) =>
    answerOn(asOf, [reinstated, feared, denied, appealed, rejected]).bars.some(
      ({ rule, because }) => rule === 'C2' && because.includes('application.decided'),
    );
  assert.deepEqual([isOnAppeal('2026-11-09'), isOnAppeal('2026-11-10')], [true, false]);
});
