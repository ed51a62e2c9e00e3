import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventDate } from '../event.ts';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('a waiver ends the time to appeal; an appeal after it makes it contested', () => {
  const waived = [order('2026-11-02'), event('appeal.waived', '2026-11-04')];
  assert.equal(answerOn('2026-11-05', waived).finality.on, '2026-11-04');
  const answer = answerOn('2026-11-24', [...waived, event('appeal.filed', '2026-11-10', { what: 'case' })]);
  assert.equal(answer.finality.status, 'conflict');
  assert.equal(answer.onRecord, 'barred');
  assert.ok(reviewsOf(answer).includes('B2'));
});

test('a waiver from before the order is not of this order', () => {
  const answer = answerOn('2026-11-24', [event('appeal.waived', '2026-10-30'), order('2026-11-02')]);
  assert.equal(answer.finality.status, 'not-final');
  assert.ok(reviewsOf(answer).includes('B2'));
});

test('a waiver is contested while an appeal is open, can be cured, or ended nobody can say how; not once it is dismissed', () => {
  const isContested = (...ends: readonly CaseEvent[]) =>
    reviewsOf(
      answerOn('2026-11-24', [
        order('2026-11-02', { appeal: 'waived' }),
        event('appeal.filed', '2026-11-10', { what: 'case' }),
        ...ends,
      ]),
    ).includes('B2');
  const decided = (decision: string) => event('appeal.decided', '2026-11-20', { appeal: 'appeal.filed', decision });
  assert.ok(isContested());
  assert.ok(isContested(event('appeal.rejected', '2026-11-20', { reason: 'fee' })));
  assert.ok(isContested(decided('other')));
  assert.ok(!isContested(decided('dismissed')));
});

test('a waiver counts from the day of the order, once it surely happened', () => {
  const on = (waived: EventDate, asOf: string) => {
    const answer = answerOn(asOf, [order('2026-11-02'), event('appeal.waived', waived)]);
    return [answer.finality.status, reviewsOf(answer).includes('B2')];
  };
  assert.deepEqual(on('2026-11-02', '2026-11-05'), ['final', false]);
  // It may be from before the order, and then it is not of this one.
  assert.deepEqual(on({ earliest: '2026-10-30', latest: '2026-11-04' }, '2026-11-05'), ['not-final', true]);
  assert.deepEqual(on({ earliest: '2026-11-04', latest: '2026-11-10' }, '2026-11-09'), ['not-final', false]);
  assert.deepEqual(on({ earliest: '2026-11-04', latest: '2026-11-10' }, '2026-11-10'), ['final', false]);
});

test('a waiver is of the newest order before it, and makes no appeal of an older one contested', () => {
  const answer = answerOn('2026-11-24', [
    order('2026-06-01', {}, 'first'),
    event('appeal.filed', '2026-06-10', { what: 'case' }),
    order('2026-11-02', {}, 'second'),
    event('appeal.waived', '2026-11-04'),
  ]);
  assert.ok(!reviewsOf(answer).includes('B2'));
});

test('a waiver asks for nothing where no order of removal stands', () => {
  const relief = order('2026-11-02', { order: 'relief' });
  assert.ok(!reviewsOf(answerOn('2026-11-24', [event('appeal.waived', '2026-10-30'), relief])).includes('B2'));
});
