import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('final the day after the last day to appeal, at once when waived or in absentia, on dismissal when appealed', () => {
  assert.deepEqual(answerOn('2026-11-24', [order('2026-10-23')]).finality, {
    status: 'final',
    on: '2026-11-24',
    rule: 'B1',
  });
  assert.equal(answerOn('2026-11-24', [order('2026-10-23', { appeal: 'waived' })]).finality.on, '2026-10-23');
  assert.equal(answerOn('2026-11-24', [order('2026-10-23', { inAbsentia: true })]).finality.on, '2026-10-23');
  const appealed = [
    order('2026-06-02'),
    event('appeal.filed', '2026-06-25', { what: 'case' }),
    event('appeal.decided', '2026-08-28', { appeal: 'appeal.filed', decision: 'dismissed' }),
  ];
  assert.equal(answerOn('2026-11-24', appealed).finality.on, '2026-08-28');
  assert.equal(answerOn('2026-08-27', appealed).finality.status, 'not-final');
});

test('two orders with nothing between them are a conflict, whatever else is plain', () => {
  const answer = answerOn('2026-11-24', [order('2025-03-03'), order('2025-06-03', {}, 'second')]);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'conflict']);
});

test('an order whose authority nobody can read is never final', () => {
  assert.equal(answerOn('2026-11-24', [order('2025-03-03', { authority: 'oracle' })]).finality.status, 'unknown');
});

test('the decision of a bond appeal says nothing of the order', () => {
  const events = [
    order('2026-11-02'),
    event('appeal.filed', '2026-11-03', { what: 'bond' }),
    event('appeal.decided', '2026-11-05', { appeal: 'appeal.filed', decision: 'dismissed' }),
  ];
  assert.equal(answerOn('2026-11-24', events).finality.status, 'not-final');
});

test('two appeals: final when the last of them is dismissed, in whichever order they came', () => {
  const filed = (id: string) => event('appeal.filed', '2026-06-25', { what: 'case' }, id);
  const dismissed = (appeal: string, on: string) =>
    event('appeal.decided', on, { appeal, decision: 'dismissed' }, `${appeal} decided`);
  for (const [one, other] of [
    ['2026-08-28', '2026-09-15'],
    ['2026-09-15', '2026-08-28'],
  ] as const) {
    const events = [
      order('2026-06-02'),
      filed('one'),
      filed('other'),
      dismissed('one', one),
      dismissed('other', other),
    ];
    assert.equal(answerOn('2026-11-24', events).finality.on, '2026-09-15', one);
  }
});

test('while the time to appeal runs, while an appeal is open, and where an appeal follows a waiver', () => {
  const finalityOf = (...events: Parameters<typeof answerOn>[1]) => answerOn('2026-11-24', events).finality;
  const appeal = event('appeal.filed', '2026-11-10', { what: 'case' });
  assert.deepEqual(finalityOf(order('2026-11-02')), { status: 'not-final', on: null, rule: 'C1' });
  assert.deepEqual(finalityOf(order('2026-11-02'), appeal), { status: 'not-final', on: null, rule: 'C2' });
  const waived = order('2026-11-02', { appeal: 'waived' });
  assert.deepEqual(finalityOf(waived, appeal), { status: 'conflict', on: null, rule: 'B2' });
});

test('an appeal that ended in two ways, or that can still be cured, leaves finality unknown', () => {
  const appeal = event('appeal.filed', '2026-10-20', { what: 'case' });
  const dismissed = event('appeal.decided', '2026-11-10', { appeal: 'appeal.filed', decision: 'dismissed' });
  const withdrawn = event('appeal.withdrawn', '2026-11-09', { appeal: 'appeal.filed' });
  const unclear = answerOn('2026-11-24', [order('2026-10-01'), appeal, dismissed, withdrawn]);
  assert.equal(unclear.finality.status, 'unknown');
  const rejected = event('appeal.rejected', '2026-10-28', { appeal: 'appeal.filed', reason: 'fee' });
  // Day 30 is Saturday, 31 October: the last day to appeal is Monday, 2 November, and the days to cure run on.
  assert.equal(answerOn('2026-11-02', [order('2026-10-01'), appeal, rejected]).finality.status, 'not-final');
  assert.equal(answerOn('2026-11-03', [order('2026-10-01'), appeal, rejected]).finality.status, 'unknown');
  const absent = order('2026-10-01', { inAbsentia: true });
  assert.equal(answerOn('2026-11-03', [absent, appeal, rejected]).finality.status, 'unknown');
});

test('an order whose date is a span that is not over may not have been made', () => {
  const absent = order({ earliest: '2026-11-02', latest: '2026-11-30' }, { inAbsentia: true });
  const before = answerOn('2026-11-29', [absent]);
  assert.deepEqual([before.finality.status, reviewsOf(before).includes('B1')], ['unknown', true]);
  assert.equal(answerOn('2026-11-30', [absent]).finality.on, '2026-11-30');
});

test('a remand before the order, in an appeal that may have come after it: the two days cannot both be right', () => {
  const appeal = event('appeal.filed', { earliest: '2025-02-03', latest: '2025-03-10' }, { what: 'case' });
  const remanded = event('appeal.decided', '2025-02-20', { appeal: 'appeal.filed', decision: 'remanded' });
  assert.equal(answerOn('2026-11-24', [appeal, remanded, order('2025-03-03')]).finality.status, 'unknown');
});
