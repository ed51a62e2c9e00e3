import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, order } from '../testing/cases.ts';

test('the last day is inside: barred on Mon 11-23, not on 11-24', () => {
  const events = [order('2026-10-23')];
  assert.deepEqual(answerOn('2026-11-23', events).bars, [
    { rule: 'C1', countries: 'all', until: '2026-11-23', because: ['order'] },
  ]);
  assert.deepEqual(barsOf(answerOn('2026-11-24', events)), []);
});
