import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const granted = order('2026-09-28', {
  order: 'voluntary-departure',
  appeal: 'waived',
  departBy: '2026-11-26',
  departureKind: 'at-conclusion',
  bondRequired: true,
});
const bond = event('departure-bond.posted', '2026-10-01');

test('not final while it runs, final the day after the last day', () => {
  assert.equal(answerOn('2026-11-27', [granted, bond]).onRecord, 'not-final');
  assert.deepEqual(answerOn('2026-11-28', [granted, bond]).finality, { status: 'final', on: '2026-11-28', rule: 'B5' });
});

test('the last day is not on record: never final by itself', () => {
  const answer = answerOn('2026-11-24', [order('2025-01-06', { order: 'voluntary-departure', appeal: 'waived' })]);
  assert.deepEqual([answer.finality.status, reviewsOf(answer)], ['unknown', ['B5']]);
});

test('a person who left in time never has the alternate order', () => {
  const left = event('departure.verified', '2026-11-20', { how: 'voluntary' });
  const answer = answerOn('2027-03-01', [granted, bond, left]);
  assert.deepEqual([answer.stage, answer.finality.status], ['departed', 'not-final']);
});
