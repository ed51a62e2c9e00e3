import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const dismissed = [
  order('2026-06-02'),
  event('appeal.filed', '2026-06-25', { what: 'case' }),
  event('appeal.decided', '2026-08-28', { appeal: 'appeal.filed', decision: 'dismissed' }),
];

test('thirty days from the final decision, shown once there is one', () => {
  assert.equal(deadline(answerOn('2026-09-25', dismissed), 'petition-for-review'), '2026-09-28');
  assert.equal(deadline(answerOn('2026-08-27', dismissed), 'petition-for-review'), undefined);
});

test('no appeal: counted from the last day to appeal, the earlier reading', () => {
  assert.equal(deadline(answerOn('2026-11-24', [order('2026-10-23')]), 'petition-for-review'), '2026-12-23');
});
