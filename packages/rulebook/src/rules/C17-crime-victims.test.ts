import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const found = event('status.granted', '2022-10-03', { status: 'u-bona-fide', until: '2026-10-02' });
const filed = event('status.applied', '2020-10-05', { status: 'u', primaFacie: true });

test('deferred action bars until it ends with notice: a last day that passes is no notice', () => {
  assert.equal(answerOn('2026-10-02', [removal, found]).bars[0]?.until, '2026-10-02');
  const after = answerOn('2026-10-03', [removal, found]);
  assert.deepEqual([after.onRecord, after.bars[0]?.until, reviewsOf(after)], ['barred', null, ['C17']]);
  const ended = event('status.terminated', '2026-11-02', { status: 'u-bona-fide' });
  assert.equal(answerOn('2026-11-01', [removal, found, ended]).onRecord, 'barred');
  assert.equal(answerOn('2026-11-02', [removal, found, ended]).onRecord, 'unbarred');
});

test('a petition that is pending, prima facie or not, is a review until it is denied', () => {
  const pending = answerOn('2026-11-24', [removal, filed]);
  assert.deepEqual([pending.onRecord, barsOf(pending), reviewsOf(pending)], ['review', [], ['C17']]);
  const denied = event('status.denied', '2026-11-02', { status: 'u' });
  assert.equal(answerOn('2026-11-24', [removal, filed, denied]).onRecord, 'unbarred');
  assert.equal(
    answerOn('2026-11-24', [removal, filed, event('status.denied', '2026-11-02', { status: 't' })]).onRecord,
    'review',
  );
  // Denied before it was filed: another petition was.
  assert.equal(
    answerOn('2026-11-24', [removal, filed, event('status.denied', '2019-11-01', { status: 'u' })]).onRecord,
    'review',
  );
});

test('a denial that may be yet to come decides nothing', () => {
  const denied = event('status.denied', { earliest: '2026-11-16', latest: '2026-11-25' }, { status: 'u' });
  assert.equal(answerOn('2026-11-24', [removal, filed, denied]).onRecord, 'review');
  assert.equal(answerOn('2026-11-25', [removal, filed, denied]).onRecord, 'unbarred');
});

test('a stay that the agency grants on the petition is a bar of its own', () => {
  const stay = event('stay.granted', '2026-10-01', { from: 'agency', until: '2027-03-31' });
  assert.deepEqual(barsOf(answerOn('2026-11-24', [removal, filed, stay])), ['C6']);
});

test('a denial of one of two petitions leaves the other pending', () => {
  const again = event('status.applied', '2023-10-02', { status: 'u' }, 'again');
  const denied = event('status.denied', '2024-11-04', { status: 'u' });
  const answer = answerOn('2026-11-24', [removal, filed, again, denied]);
  assert.deepEqual([answer.onRecord, answer.reviews[0]?.because], ['review', ['again']]);
});
