import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const removal = order('2025-03-03');
const paroled = event('status.granted', '2024-11-25', { status: 'parole', until: '2026-11-24' });

test('parole never bars: valid it is a review, and so it is once it has run out with no end on record', () => {
  for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    const answer = answerOn(day, [removal, paroled]);
    assert.deepEqual([answer.onRecord, barsOf(answer), reviewsOf(answer)], ['review', [], ['C22']], day);
  }
  assert.notEqual(
    answerOn('2026-11-24', [removal, paroled]).reviews[0]?.why,
    answerOn('2026-11-25', [removal, paroled]).reviews[0]?.why,
  );
});

test('a termination on record ends it', () => {
  const ended = event('status.terminated', '2025-05-30', { status: 'parole' });
  assert.equal(answerOn('2025-05-29', [removal, paroled, ended]).onRecord, 'review');
  assert.equal(answerOn('2025-05-30', [removal, paroled, ended]).onRecord, 'unbarred');
});

test('parole that was given again is told by the later grant', () => {
  const older = event('status.granted', '2022-11-25', { status: 'parole', until: '2024-11-24' }, 'older');
  assert.equal(answerOn('2026-11-24', [removal, older, paroled]).reviews.length, 1);
});
