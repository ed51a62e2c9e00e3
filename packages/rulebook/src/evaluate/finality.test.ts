import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const notOver = { earliest: '2026-11-20', latest: '2026-12-05' };

test('an order whose day may be yet to come is not known to be final, whoever made it', () => {
  for (const authority of ['judge', 'board', 'expedited', 'administrative', 'reinstatement']) {
    const made = order(notOver, { authority, appeal: authority === 'judge' ? 'waived' : 'unknown', inAbsentia: true });
    const answer = answerOn('2026-11-24', [made]);
    assert.deepEqual(answer.finality, { status: 'unknown', on: null, rule: null }, authority);
    assert.ok(
      answer.reviews.some(({ rule, because }) => rule === 'B1' && because.includes('order')),
      authority,
    );
    assert.notEqual(answer.onRecord, 'unbarred', authority);
    assert.equal(answerOn('2026-12-05', [made]).finality.status, 'final', authority);
  }
});

test('an order of a kind, or of an author, that is not told is not known to be final; in its time to appeal it is not', () => {
  for (const untold of [{ order: 'banishment' }, { order: undefined }, { authority: 'sheriff' }]) {
    const answer = answerOn('2026-11-24', [order('2025-03-03', untold)]);
    assert.deepEqual([answer.finality.status, answer.finality.on, answer.onRecord], ['unknown', null, 'review']);
    assert.ok(reviewsOf(answer).includes('B1'));
    // Day 30 of 2026-11-10 is 12-10.
    assert.equal(answerOn('2026-11-24', [order('2026-11-10', untold)]).finality.status, 'not-final');
  }
});

test('an order that may have been taken away: unknown, by the rule on what takes it away', () => {
  const { finality } = answerOn('2026-11-24', [order('2025-03-03'), event('proceeding.terminated', '2026-05-01')]);
  assert.deepEqual(finality, { status: 'unknown', on: null, rule: 'B16' });
});

test('a stipulated order whose appeal was withdrawn is final by the withdrawal', () => {
  const counsel = event('counsel.entered', '2026-01-05', { form: 'E-28' });
  const stipulated = order('2026-02-02', { authority: 'stipulated' });
  const appeal = event('appeal.filed', '2026-02-20', { what: 'case', by: 'respondent' });
  const withdrawn = event('appeal.withdrawn', '2026-06-01', { appeal: 'appeal.filed' });
  assert.equal(answerOn('2026-11-24', [counsel, stipulated]).finality.rule, 'B14');
  assert.equal(answerOn('2026-11-24', [counsel, stipulated, appeal, withdrawn]).finality.rule, 'B18');
});

test("an officer's order of a kind that nobody can read is not known to be final, nor to be of removal", () => {
  const read = (kind: string) =>
    answerOn('2026-11-24', [order('2026-06-09', { order: kind, authority: 'administrative' })]);
  assert.equal(read('removal').finality.status, 'final');
  const unread = read('illegible');
  assert.deepEqual([unread.finality.status, unread.onRecord, reviewsOf(unread)], ['unknown', 'review', ['B1']]);
});
