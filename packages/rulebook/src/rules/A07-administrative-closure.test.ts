import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

test('a closed case is paused: no order, and none is taken away', () => {
  const filed = event('nta.filed', '2019-02-12');
  const closed = event('proceeding.administratively-closed', '2025-05-01');
  assert.equal(answerOn('2026-11-24', [filed, closed]).stage, 'administratively-closed');
  assert.equal(
    answerOn('2026-11-24', [filed, closed, event('proceeding.recalendared', '2026-05-01')]).stage,
    'pending',
  );
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), closed]).finality.status, 'final');
});
