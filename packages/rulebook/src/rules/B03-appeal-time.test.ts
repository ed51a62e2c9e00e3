import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventDate } from '../event.ts';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

test('thirty days: the vacated ten-day rule is never applied', () => {
  const march = order('2026-03-10', { asylumMerits: false });
  assert.equal(deadline(answerOn('2026-03-21', [march]), 'appeal'), '2026-04-09');
});

test('a written decision runs from its mailing; mailed twice, the bar ends by the last', () => {
  const written = [order('2026-10-01', { form: 'written' }), event('order.served', '2026-10-06')];
  assert.equal(deadline(answerOn('2026-10-10', written), 'appeal'), '2026-11-05');
  const again = [...written, event('order.served', '2026-10-13', {}, 'again')];
  assert.equal(deadline(answerOn('2026-10-10', again), 'appeal'), '2026-11-05');
  assert.equal(answerOn('2026-11-12', again).onRecord, 'barred');
  assert.equal(answerOn('2026-11-13', again).onRecord, 'unbarred');
});

test('a written decision whose mailing is not on record is final only with a review', () => {
  const answer = answerOn('2026-11-24', [order('2025-03-03', { form: 'written' })]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['B3']]);
});

test('a decision of which the record does not say whether it was oral is no better than a written one', () => {
  const { form: _form, ...body } = order('2025-03-03').body;
  const answer = answerOn('2026-11-24', [event('order.entered', '2025-03-03', body)]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['B3']]);
});

test('the thirtieth day: a leap day counts, a Saturday and a legal holiday move on, the day before and the day after', () => {
  const last = (on: string) => deadline(answerOn(on, [order(on)]), 'appeal');
  assert.equal(last('2028-01-30'), '2028-02-29');
  // Saturday, 28 November 2026.
  assert.equal(last('2026-10-29'), '2026-11-30');
  // New Year's Day 2027, a Friday.
  assert.equal(last('2026-12-02'), '2027-01-04');
  const execution = (asOf: string) => answerOn(asOf, [order('2026-12-02')]).onRecord;
  assert.deepEqual(
    [execution('2027-01-03'), execution('2027-01-04'), execution('2027-01-05')],
    ['barred', 'barred', 'unbarred'],
  );
});

test('a last day on which offices closed by order only: the person is shown that day, the bar ends by the later reading', () => {
  // Day 30 is Wednesday, 24 December 2025; the order closed the 26th too, and the 29th is a Monday.
  const events = [order('2025-11-24')];
  assert.equal(deadline(answerOn('2025-12-20', events), 'appeal'), '2025-12-24');
  assert.equal(answerOn('2025-12-29', events).onRecord, 'barred');
  assert.equal(answerOn('2025-12-30', events).onRecord, 'unbarred');
});

test('who made the order cannot be read: the person is shown the time that an appeal from a judge would have', () => {
  const answer = answerOn('2026-11-10', [order('2026-11-02', { authority: 'oracle' })]);
  assert.equal(deadline(answer, 'appeal'), '2026-12-02');
});

test('a mailing before the decision is of another; where it may have been oral, the person counts from the decision', () => {
  const served = [event('order.served', '2026-09-15', {}, 'earlier'), event('order.served', '2026-10-06')];
  const shown = (form?: string) =>
    deadline(answerOn('2026-10-10', [order('2026-10-01', { form }), ...served]), 'appeal');
  assert.equal(shown('written'), '2026-11-05');
  // Day 30 from the decision is Saturday, 31 October.
  assert.equal(shown(), '2026-11-02');
});

test('a mailing on the day of the decision begins the time; one that may have come before it does not surely', () => {
  const isReviewed = (on: EventDate, served: string) => {
    const events = [order(on, { form: 'written' }), event('order.served', served)];
    return reviewsOf(answerOn('2027-01-05', events)).includes('B3');
  };
  assert.equal(isReviewed('2026-10-01', '2026-10-01'), false);
  assert.equal(isReviewed({ earliest: '2026-10-01', latest: '2026-10-05' }, '2026-10-03'), true);
});
