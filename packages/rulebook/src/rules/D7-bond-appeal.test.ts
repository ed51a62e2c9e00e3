import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, deadline, event, order } from '../testing/cases.ts';

test('thirty days from the decision, rolled; a request that was withdrawn was not decided', () => {
  const due = (on: string, decision = 'no-bond') =>
    deadline(answerOn('2026-11-24', [event('bond.decided', on, { decision })]), 'bond-appeal');
  assert.equal(due('2026-10-26'), '2026-11-25');
  assert.equal(due('2026-10-27'), '2026-11-27');
  assert.equal(due('2026-10-30'), '2026-11-30');
  assert.equal(due('2024-01-30'), '2024-02-29');
  assert.equal(due('2026-10-26', 'withdrawn'), undefined);
});

test('an appeal of bond stays nothing', () => {
  const events = [
    order('2025-03-03'),
    event('bond.decided', '2026-10-26', {}),
    event('appeal.filed', '2026-11-02', { what: 'bond' }),
  ];
  assert.deepEqual(barsOf(answerOn('2026-11-24', events)), []);
  assert.equal(answerOn('2026-11-24', events).onRecord, 'unbarred');
});
