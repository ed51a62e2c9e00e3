import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

test('a case appeal in time bars, a late one is a review, one of bond is neither', () => {
  const filed = (on: string, what: string) => [order('2026-08-03'), event('appeal.filed', on, { what })];
  assert.deepEqual(barsOf(answerOn('2026-11-24', filed('2026-09-02', 'case'))), ['C2']);
  const late = answerOn('2026-11-24', filed('2026-09-03', 'case'));
  assert.deepEqual([barsOf(late), reviewsOf(late)], [[], ['C2']]);
  assert.equal(answerOn('2026-11-24', filed('2026-08-20', 'bond')).onRecord, 'unbarred');
});

test('an end that cannot be read never makes the order final', () => {
  const events = [
    order('2026-08-03'),
    event('appeal.filed', '2026-08-20', { what: 'case' }),
    event('appeal.decided', '2026-10-01', { appeal: 'appeal.filed', decision: 'other' }),
  ];
  const answer = answerOn('2026-11-24', events);
  assert.deepEqual([answer.onRecord, answer.finality.status], ['review', 'unknown']);
});

test('who appealed is not on record: it bars all the same', () => {
  const events = [order('2026-08-03'), event('appeal.filed', '2026-08-20', {})];
  assert.deepEqual(barsOf(answerOn('2026-11-24', events)), ['C2']);
});
