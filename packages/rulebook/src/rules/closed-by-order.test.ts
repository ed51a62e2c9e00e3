import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, deadlinesOf, event, order, reviewsOf } from '../testing/cases.ts';

// On 24 and 26 December 2025 the offices were closed by order alone, on the 25th by law: a bar that would end on Wed 12-24
// ends on Mon 12-29, on the later reading.

test('the fourteen days of an administrative order', () => {
  const ordered = order('2025-12-10', { authority: 'administrative', appeal: 'unknown' });
  assert.deepEqual(
    answerOn('2025-12-24', [ordered]).bars.map(({ rule, until }) => [rule, until]),
    [['B13', '2025-12-29']],
  );
  // The person is shown the day that is in no doubt.
  assert.deepEqual(deadlinesOf(answerOn('2025-12-11', [ordered]), 'B13'), ['seek-review-before-removal 2025-12-24']);
});

test('the time to appeal a denial of protection', () => {
  const events = [
    order('2025-03-03', { authority: 'reinstatement', appeal: 'unknown', priorOrderOn: '2012-05-01' }),
    event('fear.decided', '2025-03-17', { screening: 'reasonable', stage: 'officer', result: 'positive' }),
    event('application.decided', '2025-11-24', { relief: 'withholding', decision: 'denied' }),
  ];
  assert.deepEqual(barsOf(answerOn('2025-12-29', events)), ['C1']);
  assert.deepEqual(barsOf(answerOn('2025-12-30', events)), []);
});

test('an appeal of an order in absentia, which the Board has to dispose of', () => {
  const appealed = (on: string) => [
    order('2025-11-24', { inAbsentia: true, appeal: 'unknown' }),
    event('appeal.filed', on, { what: 'case' }),
  ];
  assert.ok(barsOf(answerOn('2026-01-15', appealed('2025-12-29'))).includes('C2'));
  assert.ok(!barsOf(answerOn('2026-01-15', appealed('2025-12-30'))).includes('C2'));
});

test('the days to cure an appeal that was rejected, counted or set', () => {
  const rejected = (body: object) => [
    order('2025-10-27'),
    event('appeal.filed', '2025-11-24', { what: 'case' }),
    event('appeal.rejected', '2025-12-09', { reason: 'fee', ...body }),
  ];
  for (const body of [{}, { cureBy: '2025-12-24' }]) {
    assert.ok(reviewsOf(answerOn('2025-12-29', rejected(body))).includes('B4'), JSON.stringify(body));
    assert.ok(!reviewsOf(answerOn('2025-12-30', rejected(body))).includes('B4'), JSON.stringify(body));
  }
});

test("the agency's ten business days to appeal bond", () => {
  const events = (on: string) => [
    event('custody.booked-in', '2025-11-03'),
    event('bond.decided', '2025-12-10', { decision: 'amount-decreased' }),
    event('bond.stayed', '2025-12-10'),
    event('appeal.filed', on, { what: 'bond', by: 'dhs' }),
  ];
  const lapses = (on: string) =>
    deadlinesOf(answerOn('2026-01-15', events(on)), 'C35').some((listed) => listed.startsWith('bond-stay-lapse'));
  assert.ok(lapses('2025-12-29'));
  assert.ok(!lapses('2025-12-30'));
});
