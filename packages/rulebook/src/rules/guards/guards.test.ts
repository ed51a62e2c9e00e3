import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardedKinds } from '../../fold/readers.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../../testing/cases.ts';

const removal = order('2025-03-03');

function answer(kind: string, body: Record<string, string | boolean> = {}, on = '2026-10-01') {
  return answerOn('2026-11-24', [removal, event(kind, on, body)]);
}

test('a stay by any forum is a bar by the table of ids', () => {
  for (const [from, rule] of [
    ['circuit', 'C7'],
    ['supreme-court', 'C7'],
    ['district', 'C9'],
  ] as const) {
    assert.deepEqual(barsOf(answer('stay.granted', { from })), [rule]);
  }
});

test('habeas pending is a review; in Maryland it bars through the second business day after notice', () => {
  assert.ok(reviewsOf(answer('habeas.filed', { district: 'cacd' })).includes('C9'));
  const maryland = answer('habeas.filed', { district: 'mdd', noticedOn: '2026-11-20' }, '2026-11-20');
  assert.equal(maryland.bars[0]?.until, '2026-11-24');
});

test('a first motion for a stay in the Ninth Circuit bars; elsewhere a petition is a review', () => {
  assert.deepEqual(barsOf(answer('review.petitioned', { circuit: '9', stayMotion: true })), ['C8']);
  const fifth = answer('review.petitioned', { circuit: '5', stayMotion: true });
  assert.deepEqual([barsOf(fifth), reviewsOf(fifth).includes('C7')], [[], true]);
});

test('whatever a later rule will read is never silent', () => {
  for (const kind of guardedKinds) {
    const { onRecord, reviews } = answer(kind);
    assert.notEqual(onRecord, 'unbarred', kind);
    assert.ok(
      reviews.some(({ rule }) => rule === 'R1'),
      kind,
    );
  }
});
