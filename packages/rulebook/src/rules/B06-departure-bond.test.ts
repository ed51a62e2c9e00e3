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
