import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event } from '../testing/cases.ts';

test('asking for another court changes nothing', () => {
  const pending = event('nta.filed', '2019-02-12', { court: 'BAL' });
  const asks = event('motion.filed', '2026-11-01', { motion: 'other', forum: 'judge' });
  assert.deepEqual(answerOn('2026-11-24', [pending, asks]), answerOn('2026-11-24', [pending]));
});
