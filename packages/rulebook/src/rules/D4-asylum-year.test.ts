import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event } from '../testing/cases.ts';

test('one year from the arrival; from a leap day, the 28th', () => {
  const arrived = (on: string) => [event('case.described', '2026-03-10', { entryOn: on })];
  assert.equal(deadline(answerOn('2026-11-24', arrived('2026-03-02')), 'asylum-one-year'), '2027-03-02');
  assert.equal(deadline(answerOn('2026-11-24', arrived('2024-02-29')), 'asylum-one-year'), '2025-02-28');
});
