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

test('counted from a waiver, from an order in absentia, and not while an appeal is pending', () => {
  const due = (asOf: string, ...events: Parameters<typeof answerOn>[1]) =>
    deadline(answerOn(asOf, events), 'motion-to-reconsider');
  // New Year's Day is the thirtieth.
  assert.equal(due('2026-12-10', order('2026-12-02', { appeal: 'waived' })), '2027-01-04');
  assert.equal(due('2028-02-10', order('2028-01-30', { inAbsentia: true, appeal: 'unknown' })), '2028-02-29');
  assert.equal(due('2026-08-27', ...dismissed), undefined);
  // Days that the Board gave to leave move nothing of it.
  const reinstated = event('appeal.decided', '2026-08-28', {
    appeal: 'appeal.filed',
    decision: 'dismissed',
    departBy: '2026-10-27',
  });
  assert.equal(due('2026-09-01', ...dismissed.slice(0, 2), reinstated), '2026-09-28');
});
