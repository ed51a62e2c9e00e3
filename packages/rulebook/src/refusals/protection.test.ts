import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

const granted = (protection: string) =>
  event('protection.granted', '2019-10-10', { protection, countries: ['SV'] }, 'grant');
const ended = (protection: string, body: EventBody = {}, on = '2026-11-20') =>
  event('protection.terminated', on, { protection, countries: ['SV'], ...body }, 'end');
const refused = (protection: string, body: EventBody = {}) =>
  propose([ended(protection, body)], { events: [granted(protection)] });
const names = (protection: string, body: EventBody = {}) => refused(protection, body).map(({ refusal }) => refusal);

test('an end of withholding with nothing but its day is refused, and the sentence says what it lacks', () => {
  const [refusal] = refused('withholding');
  assert.equal(refusal?.rule, 'C10');
  assert.match(
    refusal?.sentence ?? '',
    /lacks a procedure by which it can end: "reopened" or "interview" \(procedure\)/,
  );
  assert.match(refusal?.sentence ?? '', /an authority that may end it: "judge", "board" or "uscis" \(authority\)/);
  assert.match(refusal?.sentence ?? '', /the day of the notice to the person/);
  assert.match(refusal?.sentence ?? '', /record a record\.disputed that names the entry of the grant/);
});

test('a judge or the Board ends withholding in a reopened case, after notice', () => {
  for (const authority of ['judge', 'board']) {
    for (const protection of ['withholding', 'cat-withholding']) {
      const body = { procedure: 'reopened', authority, noticeOn: '2026-10-01' };
      assert.deepEqual(names(protection, body), []);
      assert.deepEqual(names(protection, { ...body, noticeOn: '2026-11-21' }), ['protection-ended']);
      assert.deepEqual(names(protection, { ...body, authority: 'agency' }), ['protection-ended']);
    }
  }
});

test('an asylum officer ends it after an interview and 30 days of notice, no day less', () => {
  const body = { procedure: 'interview', authority: 'uscis' };
  // Thirty days before November 20 is October 21.
  assert.deepEqual(names('withholding', { ...body, noticeOn: '2026-10-20' }), []);
  assert.deepEqual(names('withholding', { ...body, noticeOn: '2026-10-21' }), []);
  assert.deepEqual(names('withholding', { ...body, noticeOn: '2026-10-22' }), ['protection-ended']);
  assert.deepEqual(names('withholding', { ...body, authority: 'judge', noticeOn: '2026-10-20' }), ['protection-ended']);
});

test('deferral ends at a hearing, on assurances or at the own request of the person, and in no other way', () => {
  assert.deepEqual(names('cat-deferral', { procedure: 'hearing', authority: 'judge', noticeOn: '2026-10-01' }), []);
  assert.deepEqual(names('cat-deferral', { procedure: 'hearing', authority: 'judge' }), ['protection-ended']);
  assert.deepEqual(names('cat-deferral', { procedure: 'assurances', authority: 'attorney-general' }), []);
  assert.deepEqual(names('cat-deferral', { procedure: 'own-request', authority: 'judge' }), []);
  assert.deepEqual(names('cat-deferral', { procedure: 'interview', authority: 'uscis', noticeOn: '2026-01-01' }), [
    'protection-ended',
  ]);
});

test('there is no end of what was never granted, was withdrawn, or was granted later', () => {
  const body = { procedure: 'reopened', authority: 'judge', noticeOn: '2026-10-01' };
  assert.deepEqual(grounds([ended('withholding', body)]), ['protection-not-on-record']);
  assert.deepEqual(grounds([ended('withholding', body)], { events: [granted('cat-deferral')] }), [
    'protection-not-on-record',
  ]);
  const taken = { ...event('record.corrected', '2026-01-01', { reason: 'another case' }), voids: 'grant' };
  assert.deepEqual(grounds([ended('withholding', body)], { events: [granted('withholding'), taken] }), [
    'protection-not-on-record',
  ]);
  assert.deepEqual(grounds([ended('withholding', body, '2019-10-09')], { events: [granted('withholding')] }), [
    'protection-not-on-record',
  ]);
});

test('a dispute of the end does not let it in; one of the grant is recorded, and the bar stays', () => {
  const events = [order('2019-10-10'), granted('withholding')];
  const ofTheEnd = event('record.disputed', '2026-11-20', { event: 'end' }, 'dispute');
  assert.deepEqual(grounds([ended('withholding'), ofTheEnd], { events }), ['protection-ended']);
  const ofTheGrant = event('record.disputed', '2026-11-20', { event: 'grant', reason: 'a letter says that it ended' });
  assert.deepEqual(grounds([ofTheGrant], { events }), []);
  const answer = answerOn('2026-11-24', [...events, ofTheGrant], 'SV');
  assert.deepEqual(barsOf(answer), ['C10']);
  assert.ok(reviewsOf(answer).includes('R5'));
});
