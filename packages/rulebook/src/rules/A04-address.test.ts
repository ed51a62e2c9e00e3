import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event } from '../testing/cases.ts';

test('moved on Fri 11-20: the court by Wed 11-25, the Board by Mon 11-30 (the holiday is skipped), the agency by Mon 11-30', () => {
  const answer = answerOn('2026-11-24', [event('address.changed', '2026-11-20')]);
  assert.equal(deadline(answer, 'address-court'), '2026-11-25');
  assert.equal(deadline(answer, 'address-board'), '2026-11-30');
  assert.equal(deadline(answer, 'address-agency'), '2026-11-30');
});
