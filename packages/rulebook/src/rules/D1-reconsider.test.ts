import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const dismissed = [
  order('2026-06-02'),
  event('appeal.filed', '2026-06-25', { what: 'case' }),
  event('appeal.decided', '2026-08-28', { appeal: 'appeal.filed', decision: 'dismissed' }),
];

test('thirty days from the dismissal of Fri 08-28: Sun 09-27, so Mon 09-28', () => {
  assert.equal(deadline(answerOn('2026-09-25', dismissed), 'motion-to-reconsider'), '2026-09-28');
});
