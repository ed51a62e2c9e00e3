import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('rejected for the fee: a review through the last day to cure, then as if none had been filed', () => {
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-31', { what: 'case' }),
    event('appeal.rejected', '2026-09-08', { reason: 'fee' }),
  ];
  assert.ok(reviewsOf(answerOn('2026-09-23', events)).includes('B4'));
  assert.deepEqual(answerOn('2026-09-24', events).finality, { status: 'final', on: '2026-09-03', rule: 'B1' });
});
