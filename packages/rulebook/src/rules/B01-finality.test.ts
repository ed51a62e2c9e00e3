import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

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
