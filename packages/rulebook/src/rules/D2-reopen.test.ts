import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order } from '../testing/cases.ts';

const dismissed = [
  order('2026-06-02'),
  event('appeal.filed', '2026-06-25', { what: 'case' }),
  event('appeal.decided', '2026-08-28', { appeal: 'appeal.filed', decision: 'dismissed' }),
];

test('ninety days from the dismissal of 08-28 is Thanksgiving, so Fri 11-27', () => {
  assert.equal(deadline(answerOn('2026-09-25', dismissed), 'motion-to-reopen'), '2026-11-27');
});

test('an order in absentia of 11-02: 180 days end on a Saturday, so Mon 2027-05-03', () => {
  const absent = order('2026-11-02', { inAbsentia: true });
  assert.equal(deadline(answerOn('2026-11-24', [absent]), 'rescind-in-absentia'), '2027-05-03');
});

test('an appeal of an order in absentia, which the law does not give, hides none of the last days', () => {
  const events = [
    order('2026-11-02', { inAbsentia: true, appeal: 'unknown' }),
    event('appeal.filed', '2026-11-20', { what: 'case' }),
  ];
  const answer = answerOn('2026-11-24', events);
  assert.equal(deadline(answer, 'rescind-in-absentia'), '2027-05-03');
  assert.equal(deadline(answer, 'motion-to-reopen'), '2027-02-01');
  assert.equal(deadline(answer, 'petition-for-review'), '2026-12-02');
});
