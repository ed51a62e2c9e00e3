import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOn, event, order, reviewsOf } from '../testing/cases.ts';

const granted = order('2026-09-28', {
  order: 'voluntary-departure',
  appeal: 'waived',
  departBy: '2026-11-26',
  departureKind: 'at-conclusion',
  bondRequired: true,
});
const bond = event('departure-bond.posted', '2026-10-01');

test('not final while it runs, final the day after the last day', () => {
  assert.equal(answerOn('2026-11-27', [granted, bond]).onRecord, 'not-final');
  assert.deepEqual(answerOn('2026-11-28', [granted, bond]).finality, { status: 'final', on: '2026-11-28', rule: 'B5' });
});

test('the last day is not on record: never final by itself', () => {
  const answer = answerOn('2026-11-24', [order('2025-01-06', { order: 'voluntary-departure', appeal: 'waived' })]);
  assert.deepEqual([answer.finality.status, reviewsOf(answer)], ['unknown', ['B5']]);
});

test('a person who left in time never has the alternate order', () => {
  const left = event('departure.verified', '2026-11-20', { how: 'voluntary' });
  const answer = answerOn('2027-03-01', [granted, bond, left]);
  assert.deepEqual([answer.stage, answer.finality.status], ['departed', 'not-final']);
});

test('the Board dismisses and the record is silent on the days to leave: a review while sixty days could run', () => {
  const dismissed = (departBy?: string) => [
    order('2026-03-02', { order: 'voluntary-departure', departBy: '2026-05-01', departureKind: 'at-conclusion' }),
    event('appeal.filed', '2026-03-20', { what: 'case' }),
    event('appeal.decided', '2026-11-02', {
      appeal: 'appeal.filed',
      decision: 'dismissed',
      ...(departBy === undefined ? {} : { departBy }),
    }),
  ];
  // Day 60 is New Year's Day, a Friday: the days could run through Monday, 4 January.
  assert.deepEqual(reviewsOf(answerOn('2027-01-04', dismissed())), ['B5']);
  const after = answerOn('2027-01-05', dismissed());
  assert.deepEqual([after.onRecord, after.finality.on], ['unbarred', '2026-11-02']);
  assert.equal(answerOn('2027-01-04', dismissed('2027-01-01')).onRecord, 'not-final');
});

test('who left after a petition had ended the days is not plainly gone in time', () => {
  const petition = event('review.petitioned', '2026-10-20', { circuit: '4' });
  const left = event('departure.verified', '2026-11-20', { how: 'voluntary' });
  assert.equal(answerOn('2026-11-24', [granted, bond, petition, left]).finality.status, 'unknown');
  assert.equal(answerOn('2026-11-24', [granted, bond, left]).finality.status, 'not-final');
});
