import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const relief = order('2026-06-01', { order: 'relief', countries: [] });
const appeal = event('appeal.filed', '2026-06-20', { by: 'dhs', what: 'case' });

test('relief is no order of removal, also while the government appeals', () => {
  const answer = answerOn('2026-11-24', [relief, appeal]);
  assert.deepEqual([answer.stage, answer.onRecord], ['relief-granted', 'no-order']);
});

test('the appeal of the government sustained: there may be an order of removal', () => {
  const sustained = event('appeal.decided', '2026-10-02', { appeal: 'appeal.filed', decision: 'sustained' });
  const answer = answerOn('2026-11-24', [relief, appeal, sustained]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['B17']]);
});

test('relief after an order of removal with nothing between them is a conflict, also when the case goes on later', () => {
  const removal = order('2025-03-03', {}, 'removal');
  assert.equal(answerOn('2026-11-24', [removal, relief]).finality.status, 'conflict');
  assert.equal(answerOn('2026-11-24', [removal, relief, event('nta.filed', '2026-08-01')]).finality.status, 'conflict');
});

test('a case that was surely before the court again between relief and an order of removal: the order holds', () => {
  const removal = order('2026-09-01', {}, 'removal');
  const again = (on: string) => event('proceeding.recalendared', on);
  const statusOf = (...between: Parameters<typeof answerOn>[1]) =>
    answerOn('2026-11-24', [relief, removal, ...between]).finality.status;
  assert.equal(statusOf(again('2026-06-02')), 'final');
  assert.equal(statusOf(event('nta.filed', '2024-05-06'), again('2026-08-03')), 'final');
  assert.equal(statusOf(again('2026-09-01')), 'final');
  for (const on of ['2026-05-29', '2026-06-01', '2026-09-02']) assert.equal(statusOf(again(on)), 'conflict', on);
  assert.equal(statusOf(event('proceeding.administratively-closed', '2026-08-03')), 'conflict');
});
