import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');

test('deferred action bars until it ends with notice', () => {
  const granted = event('status.granted', '2024-11-25', { status: 'deferred-action', until: '2026-11-24' });
  for (const [day, until] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-25', null],
  ] as const) {
    const answer = answerOn(day, [removal, granted]);
    assert.deepEqual([answer.onRecord, barsOf(answer), answer.bars[0]?.until], ['barred', ['C29'], until], day);
    // By analogy alone: a person looks as well.
    assert.deepEqual(reviewsOf(answer), ['C29'], day);
  }
  const ended = event('status.terminated', '2026-10-01', { status: 'deferred-action' });
  assert.equal(answerOn('2026-11-24', [removal, granted, ended]).onRecord, 'unbarred');
});

test('a status that no rule knows, or none told, bars; an end or an application in such words is a review', () => {
  for (const status of ['never-heard-of', undefined]) {
    assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, event('status.granted', '2026-10-01', { status })])), [
      'C29',
    ]);
    for (const kind of ['status.terminated', 'status.applied', 'status.denied']) {
      const answer = answerOn('2026-11-24', [removal, event(kind, '2026-10-01', { status })]);
      assert.deepEqual([answer.onRecord, reviewsOf(answer)], ['review', ['C29']], kind);
    }
  }
});

test('other applications are a review until they are decided', () => {
  for (const status of ['adjustment', 'other']) {
    const filed = event('status.applied', '2026-10-01', { status });
    assert.deepEqual(reviewsOf(answerOn('2026-11-24', [removal, filed])), ['C29'], status);
    const denied = event('status.denied', '2026-11-02', { status });
    assert.equal(answerOn('2026-11-24', [removal, filed, denied]).onRecord, 'unbarred', status);
  }
});

test('a status known to another rule is that rule’s alone', () => {
  const statuses =
    'asylee refugee lpr citizen tps ded daca sij-deferred-action u-bona-fide t-bona-fide vawa-deferred-action parole';
  for (const status of statuses.split(' ')) {
    const answer = answerOn('2026-11-24', [removal, event('status.granted', '2024-10-01', { status })]);
    assert.ok(![...barsOf(answer), ...reviewsOf(answer)].includes('C29'), status);
  }
});

test('a status that no rule knows bars every country, and a person looks', () => {
  const answer = answerOn('2026-11-24', [removal, event('status.granted', '2026-10-01', { status: 'never-heard-of' })]);
  assert.deepEqual(
    answer.bars.map(({ rule, countries }) => [rule, countries]),
    [['C29', 'all']],
  );
  assert.deepEqual(reviewsOf(answer), ['C29']);
  // A denial of another status says nothing of an application to adjust.
  const filed = event('status.applied', '2026-10-01', { status: 'adjustment' });
  const became = event('status.granted', '2026-11-02', { status: 'lpr' });
  assert.ok(!reviewsOf(answerOn('2026-11-24', [removal, filed, became])).includes('C29'));
});
