import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseEvent, EventBody, EventDate } from '../event.ts';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

test('pending after the order: a review; decided: none', () => {
  const filed = event('application.filed', '2026-10-01', { relief: 'asylum' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed])), ['C15']);
  const denied = event('application.decided', '2026-10-20', { relief: 'asylum', decision: 'denied' });
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [order('2025-03-03'), filed, denied])), []);
});

test('an application with the agency is read too, until it is denied or asylum is granted', () => {
  const filed = event('status.applied', '2026-10-01', { status: 'asylum' });
  const answer = answerOn('2026-11-24', [order('2025-03-03'), filed]);
  assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['C15']]);
  const denied = event('status.denied', '2026-11-20', { status: 'asylum' });
  assert.equal(answerOn('2026-11-19', [order('2025-03-03'), filed, denied]).onRecord, 'review');
  assert.equal(answerOn('2026-11-20', [order('2025-03-03'), filed, denied]).onRecord, 'unbarred');
});

const reviewsAfter = (...events: readonly CaseEvent[]) =>
  reviewsOf(answerOn('2026-11-24', [order('2026-03-02'), ...events]));

test('an application for protection from before the order is looked at; other relief falls with the order', () => {
  const filed = (on: string, relief?: string) => event('application.filed', on, relief === undefined ? {} : { relief });
  for (const relief of ['asylum', 'withholding', 'cat', 'cat-deferral', undefined]) {
    assert.deepEqual(reviewsAfter(filed('2025-05-05', relief)), ['C15'], relief);
  }
  for (const relief of ['cancellation-b', 'adjustment']) {
    assert.deepEqual(reviewsAfter(filed('2025-05-05', relief)), [], relief);
    assert.deepEqual(reviewsAfter(filed('2026-03-02', relief)), ['C15'], relief);
    assert.deepEqual(reviewsAfter(filed('2026-05-05', relief)), ['C15'], relief);
  }
});

test('only a decision that can be read, of the same relief and surely after the filing, ends the review', () => {
  const filed = { ...event('application.filed', '2026-10-01', { relief: 'asylum' }), seq: 2 };
  const decided = (on: EventDate, body: EventBody, seq?: number) => {
    const decision = event('application.decided', on, body);
    return seq === undefined ? decision : { ...decision, seq };
  };
  const denied = { relief: 'asylum', decision: 'denied' };
  for (const pending of [
    decided('2026-10-20', { relief: 'asylum', decision: 'other' }),
    decided('2026-10-20', { relief: 'cancellation-b', decision: 'denied' }),
    decided('2026-09-30', denied),
    decided('2026-10-01', denied),
    decided('2026-10-01', denied, 1),
    decided({ earliest: '2026-11-20', latest: '2026-11-30' }, denied),
  ]) {
    assert.deepEqual(reviewsAfter(filed, pending), ['C15'], JSON.stringify(pending));
  }
  assert.deepEqual(reviewsAfter(filed, decided('2026-10-20', { relief: 'asylum' })), ['B17', 'C15']);
  assert.deepEqual(reviewsAfter(filed, decided('2026-10-01', denied, 3)), []);
  assert.deepEqual(reviewsAfter(filed, decided('2026-10-02', denied)), []);
});

test('a decision that nobody can read, and one of a relief that nobody can read, leave the application pending', () => {
  const after = (filed: EventBody, decided: EventBody) =>
    reviewsAfter(event('application.filed', '2026-10-01', filed), event('application.decided', '2026-10-20', decided));
  assert.deepEqual(after({ relief: 'asylum' }, { relief: 'asylum', decision: 'never-heard-of' }).includes('C15'), true);
  assert.deepEqual(after({}, { decision: 'denied' }).includes('C15'), true);
  assert.deepEqual(after({ relief: 'other' }, { relief: 'other', decision: 'denied' }).includes('C15'), true);
  assert.deepEqual(after({ relief: 'adjustment' }, { relief: 'adjustment', decision: 'denied' }), []);
});

test('asylum that was granted leaves nothing pending with the agency', () => {
  const filed = event('status.applied', '2026-10-01', { status: 'asylum' });
  const granted = event('status.granted', '2026-11-20', { status: 'asylee' });
  assert.ok(!reviewsAfter(filed, granted).includes('C15'));
});

test('an application for what nobody can read may be one for protection', () => {
  const reviews = (relief: string) =>
    reviewsOf(answerOn('2026-11-24', [event('application.filed', '2024-05-06', { relief }), order('2025-03-03')]));
  assert.ok(reviews('illegible').includes('C15'));
  assert.ok(!reviews('cancellation-b').includes('C15'));
});
