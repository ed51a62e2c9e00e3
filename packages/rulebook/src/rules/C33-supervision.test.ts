import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, deadlinesOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const supervised = [removal, event('supervision.ordered', '2025-08-04', { terms: 'report each month' })];
const scheduled = event('checkin.scheduled', '2026-10-01', { dueOn: '2026-11-02', mode: 'in person' });

function due(...events: Parameters<typeof answerOn>[1]): readonly string[] {
  const answer = answerOn('2026-11-24', [...supervised, ...events]);
  assert.deepEqual([answer.onRecord, answer.bars, reviewsOf(answer)], ['unbarred', [], []]);
  return deadlinesOf(answer, 'C33');
}

test('a check-in is due on its day, until one is completed or excused on that day or later', () => {
  assert.deepEqual(due(scheduled), ['check-in 2026-11-02']);
  assert.deepEqual(due(scheduled, event('checkin.completed', '2026-11-02')), []);
  assert.deepEqual(due(scheduled, event('checkin.excused', '2026-11-05')), []);
  assert.deepEqual(due(scheduled, event('checkin.completed', '2026-11-01')), ['check-in 2026-11-02']);
});

test('missed without excuse: it stays listed, and nothing else follows', () => {
  assert.deepEqual(due(scheduled, event('checkin.missed', '2026-11-02')), ['check-in 2026-11-02']);
});

test('a missed check-in lifts no bar', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'agency' });
  const answer = answerOn('2026-11-24', [...supervised, stay, scheduled, event('checkin.missed', '2026-11-02')]);
  assert.equal(answer.onRecord, 'barred');
});

test('a condition is reviewed by the day set, until it ends or is imposed anew', () => {
  const imposed = event('condition.imposed', '2026-09-01', { condition: 'curfew', reviewOn: '2026-12-01' });
  assert.deepEqual(due(imposed), ['condition-review 2026-12-01']);
  assert.deepEqual(due(imposed, event('condition.ended', '2026-10-01', { condition: 'curfew' })), []);
  assert.deepEqual(due(imposed, event('condition.ended', '2026-10-01', { condition: 'another' })), [
    'condition-review 2026-12-01',
  ]);
  assert.deepEqual(due(imposed, event('condition.ended', '2026-10-01')), ['condition-review 2026-12-01']);
  const anew = event('condition.imposed', '2026-10-01', { condition: 'curfew', reviewOn: '2027-01-04' }, 'anew');
  assert.deepEqual(due(imposed, anew), ['condition-review 2027-01-04']);
  assert.deepEqual(due(event('condition.imposed', '2026-09-01', { condition: 'curfew' })), []);
});

test('devices are inventory: no kind of them is unread, and nothing follows', () => {
  const kinds = ['monitoring.enrolled', 'monitoring.changed', 'monitoring.ended'];
  assert.deepEqual(due(...kinds.map((kind) => event(kind, '2026-10-01', { technology: 'wrist' }))), []);
});

test('a day that cannot be read is a review; who left has nothing due', () => {
  const unreadable = { ...scheduled, body: { dueOn: 'next week' } };
  assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, unreadable])), ['C33']);
  const left = event('departure.verified', '2026-10-05', { how: 'voluntary' });
  assert.deepEqual(deadlinesOf(answerOn('2026-11-24', [removal, scheduled, left]), 'C33'), []);
});

test('a condition with no name is ended by none', () => {
  const imposed = event('condition.imposed', '2026-09-01', { reviewOn: '2026-12-01' });
  assert.deepEqual(due(imposed, event('condition.ended', '2026-10-01')), ['condition-review 2026-12-01']);
});
