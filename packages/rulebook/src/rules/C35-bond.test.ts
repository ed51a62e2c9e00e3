import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { answerOn, barsOf, deadlinesOf, event, reviewsOf } from '../testing/cases.ts';

const decision = (on: string, body: EventBody = { amount: 5000, decision: 'amount-decreased' }) =>
  event('bond.decided', on, body);

test('decided on Tue 11-10: notice by Thu 11-12 (Veterans Day), appeal by Wed 11-25; the day before Thanksgiving by Mon 11-30', () => {
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [decision('2026-11-10')]), 'C35'), [
    'bond-stay-notice 2026-11-12',
    'bond-stay-appeal 2026-11-25',
  ]);
  // Thanksgiving is skipped, and so are weekends: Fri 11-27 is the first business day, Thu 12-10 the tenth.
  assert.deepEqual(deadlinesOf(answerOn('2026-11-25', [decision('2026-11-25')]), 'C35'), [
    'bond-stay-notice 2026-11-27',
    'bond-stay-appeal 2026-12-10',
  ]);
});

test('a decision that leaves the person where the agency had gives it nothing to stay', () => {
  for (const word of ['no-bond', 'no-jurisdiction', 'withdrawn', 'no-change', 'amount-increased']) {
    assert.deepEqual(
      deadlinesOf(answerOn('2026-11-24', [decision('2026-11-10', { decision: word })]), 'C35'),
      [],
      word,
    );
  }
  for (const word of ['zero-bond', 'own-recognizance', 'amelioration', 'other']) {
    assert.equal(
      deadlinesOf(answerOn('2026-11-24', [decision('2026-11-10', { decision: word })]), 'C35').length,
      2,
      word,
    );
  }
  assert.equal(deadlinesOf(answerOn('2026-11-24', [decision('2026-11-10', {})]), 'C35').length, 2);
});

const booked = event('custody.booked-in', '2026-01-05');
const decided = decision('2026-03-02');
const appeal = (on: string, by = 'dhs') => event('appeal.filed', on, { what: 'bond', by });

test('ninety days after the appeal the stay lapses; still held the day after, a person must look', () => {
  const events = [booked, decided, appeal('2026-03-16')];
  assert.ok(deadlinesOf(answerOn('2026-06-14', events), 'C35').includes('bond-stay-lapse 2026-06-14'));
  assert.ok(!reviewsOf(answerOn('2026-06-14', events)).includes('C35'));
  const after = answerOn('2026-06-15', events);
  assert.ok(reviewsOf(after).includes('C35'));
  assert.deepEqual(barsOf(after), []);
});

test('no lapse: appealed by the person, late, not at all, decided, or the person released', () => {
  const lapse = (...events: Parameters<typeof answerOn>[1]) => {
    const answer = answerOn('2026-11-24', [booked, decided, ...events]);
    return deadlinesOf(answer, 'C35').length > 2 || reviewsOf(answer).includes('C35');
  };
  assert.equal(lapse(), false);
  assert.equal(lapse(appeal('2026-03-10', 'respondent')), false);
  assert.equal(lapse(appeal('2026-03-17')), false);
  assert.equal(lapse(appeal('2026-03-16')), true);
  const ruled = event('appeal.decided', '2026-05-04', { appeal: 'appeal.filed', decision: 'dismissed' });
  assert.equal(lapse(appeal('2026-03-16'), ruled), false);
  const free = event('custody.released', '2026-04-01', { terms: 'bond' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [booked, decided, appeal('2026-03-16'), free])), []);
});

test('a day that cannot be read gives no last day', () => {
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [decision('some day')]), 'C35'), []);
});

test('an appeal of the agency that is not of the bond stays no decision on it', () => {
  const ofCase = event('appeal.filed', '2026-03-16', { what: 'case', by: 'dhs' });
  assert.ok(
    !deadlinesOf(answerOn('2026-06-14', [booked, decided, ofCase]), 'C35').some((told) =>
      told.startsWith('bond-stay-lapse'),
    ),
  );
});
