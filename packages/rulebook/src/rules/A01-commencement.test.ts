import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event } from '../testing/cases.ts';

test('served and filed: the case is pending and there is no order', () => {
  const served = event('nta.served', '2019-02-05');
  assert.equal(answerOn('2026-11-24', []).stage, 'not-commenced');
  assert.equal(answerOn('2026-11-24', [served]).stage, 'not-commenced');
  const { stage, onRecord } = answerOn('2026-11-24', [served, event('nta.filed', '2019-02-12', { court: 'BAL' })]);
  assert.deepEqual([stage, onRecord], ['pending', 'no-order']);
});
