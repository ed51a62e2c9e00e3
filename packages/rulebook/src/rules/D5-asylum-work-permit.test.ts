import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadlinesOf, event } from '../testing/cases.ts';

const filed = (on: string, relief = 'asylum') => event('application.filed', on, { relief });

test('filed on 2026-03-02: asked for from 07-30, the 150th day, granted from 08-29, the 180th; the wait ends the day before', () => {
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [filed('2026-03-02')]), 'D5'), [
    'asylum-work-apply-wait 2026-07-29',
    'asylum-work-grant-wait 2026-08-28',
  ]);
});

test('over a leap day', () => {
  assert.deepEqual(deadlinesOf(answerOn('2028-11-24', [filed('2028-01-03')]), 'D5'), [
    'asylum-work-apply-wait 2028-05-31',
    'asylum-work-grant-wait 2028-06-30',
  ]);
});

test('none for other relief, for an application that was decided, or for one whose day cannot be read', () => {
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [filed('2026-03-02', 'adjustment')]), 'D5'), []);
  const decided = event('application.decided', '2026-05-04', { relief: 'asylum', decision: 'denied' });
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [filed('2026-03-02'), decided]), 'D5'), []);
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [filed('some day')]), 'D5'), []);
  // A decision of an earlier application says nothing of this one.
  const earlier = { ...decided, on: '2025-05-05' };
  assert.equal(deadlinesOf(answerOn('2026-11-24', [filed('2026-03-02'), earlier]), 'D5').length, 2);
});
