import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order } from '../testing/cases.ts';

test('a notice without time or place does not void the order that followed', () => {
  const notice = event('nta.served', '2019-02-05', {});
  assert.equal(answerOn('2026-11-24', [notice, order('2025-03-03')]).finality.status, 'final');
});
