import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const protection = (...countries: readonly string[]) =>
  event('protection.granted', '2025-03-03', { protection: 'withholding', countries });

test('a bar on one country: of an order to it alone, to it and another, to another, and to none that is named', () => {
  const rows = [
    [['GT'], 'barred'],
    [['GT', 'HN'], 'review'],
    [[], 'barred'],
  ] as const;
  for (const [countries, expected] of rows) {
    const answer = answerOn('2026-11-24', [order('2025-03-03', { countries }), protection('GT')]);
    assert.equal(answer.onRecord, expected, countries.join());
  }
});

test('a country that cannot be read may be the one that is protected', () => {
  const events = [order('2025-03-03', { countries: ['GT', 'HN'] }), protection('GT')];
  assert.equal(answerOn('2026-11-24', events, 'somewhere').onRecord, 'barred');
  assert.equal(answerOn('2026-11-24', events, 'HN').onRecord, 'unbarred');
  assert.equal(answerOn('2026-11-24', events, 'GT').onRecord, 'barred');
});

test('a stay bars every country, beside a protection from one', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'judge' });
  const events = [order('2025-03-03', { countries: ['GT', 'HN'] }), protection('GT'), stay];
  for (const country of [undefined, 'GT', 'HN', 'somewhere']) {
    const answer = answerOn('2026-11-24', events, country);
    assert.deepEqual([answer.onRecord, [...barsOf(answer)].sort()], ['barred', ['C10', 'C28']], country);
  }
});

test('an order that is not yet final is not final for any country, whatever is protected', () => {
  const departing = order('2026-11-03', { order: 'voluntary-departure', appeal: 'waived', departBy: '2026-12-14' });
  assert.equal(answerOn('2026-11-24', [departing]).onRecord, 'not-final');
});

test('an order that may have been taken away is a review', () => {
  const doubt = event('proceeding.terminated', '2026-05-01');
  assert.equal(answerOn('2026-11-24', [order('2025-03-03'), doubt]).onRecord, 'review');
});

test('a day outside the law that is encoded is a review of its own, and names the event', () => {
  const { reviews } = answerOn('2026-11-24', [order('2025-03-03'), event('counsel.entered', '2200-01-01', {}, 'late')]);
  assert.deepEqual(
    reviews.filter(({ rule }) => rule === 'R1').map(({ because }) => because),
    [['late']],
  );
});

test('deferred action of a kind that no text rules bars, and a person must look as well', () => {
  const deferred = event('status.granted', '2026-01-05', { status: 'deferred-action' });
  const answer = answerOn('2026-11-24', [order('2025-03-03'), deferred]);
  assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['barred', ['C29'], ['C29']]);
});
