import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadline, event, order, reviewsOf } from '../testing/cases.ts';

const reinstated = (body: Record<string, string> = {}) =>
  order('2026-09-15', { authority: 'reinstatement', appeal: 'unknown', ...body }, 'reinstated');

test('it is of the date of the prior order, and review is sought from the day of reinstatement', () => {
  const answer = answerOn('2026-11-24', [reinstated({ priorOrderOn: '2012-05-01' })]);
  assert.deepEqual(
    [answer.onRecord, answer.finality],
    ['unbarred', { status: 'final', on: '2012-05-01', rule: 'B12' }],
  );
  assert.equal(deadline(answer, 'petition-for-review'), '2026-10-15');
  assert.equal(deadline(answer, 'appeal'), undefined);
});

test('a prior order that the record does not tell: of the day of reinstatement, with a review', () => {
  const answer = answerOn('2026-11-24', [reinstated()]);
  assert.deepEqual([answer.onRecord, answer.finality.on, reviewsOf(answer)], ['review', '2026-09-15', ['B12']]);
  assert.equal(answerOn('2026-09-14', [reinstated()]).onRecord, 'no-order');
});

test('the one order of removal on record before it is the prior order; of two, nobody knows which', () => {
  const prior = order('2012-05-01', { appeal: 'waived' }, 'prior');
  const left = event('departure.verified', '2012-06-01', { how: 'removed' });
  const answer = answerOn('2026-11-24', [prior, left, reinstated()]);
  assert.deepEqual([answer.onRecord, answer.finality.on], ['unbarred', '2012-05-01']);
  const other = order('2009-03-02', { appeal: 'waived' }, 'other');
  const vacated = event('order.vacated', '2010-03-02');
  assert.ok(reviewsOf(answerOn('2026-11-24', [other, vacated, prior, left, reinstated()])).includes('B12'));
});

test('a prior order dated after its reinstatement is a conflict', () => {
  const answer = answerOn('2026-11-24', [reinstated({ priorOrderOn: '2026-10-01' })]);
  assert.deepEqual([answer.onRecord, answer.finality.on, reviewsOf(answer)], ['review', '2026-09-15', ['R4']]);
  assert.deepEqual(
    answer.conflicts.map(({ what }) => what),
    ['prior-order-after-reinstatement'],
  );
});

test('an order that was carried out is not carried out again without reinstatement', () => {
  const left = event('departure.verified', '2025-09-01', { how: 'removed' });
  const answer = answerOn('2026-11-24', [order('2025-03-03'), left]);
  assert.deepEqual([answer.stage, answer.onRecord, reviewsOf(answer)], ['departed', 'review', ['B12']]);
  const again = event('departure.verified', '2026-10-01', { how: 'removed' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [reinstated({ priorOrderOn: '2012-05-01' }), again])), ['B12']);
});

test('who left on the day of the order or later has carried it out, and no order but a reinstatement revives it', () => {
  const old = order('2012-05-01', { appeal: 'waived' }, 'old');
  const left = (on: string) => event('departure.verified', on, { how: 'voluntary' }, 'left');
  const isCarriedOut = (...events: readonly ReturnType<typeof event>[]) =>
    answerOn('2026-11-24', events).reviews.some(({ rule, because }) => rule === 'B12' && because.includes('left'));
  assert.ok(isCarriedOut(old, left('2013-02-04')));
  assert.ok(isCarriedOut(old, left('2012-05-01')));
  assert.ok(!isCarriedOut(old, left('2012-04-30')));
  assert.ok(isCarriedOut(old, left('2013-02-04'), order('2020-03-02', { appeal: 'waived' }, 'anew')));
  const reinstated = order('2020-03-02', { authority: 'reinstatement', appeal: 'unknown' }, 'reinstated');
  assert.ok(!isCarriedOut(old, left('2013-02-04'), reinstated));
});
