import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { answerOn, barsOf, event, order, reviewsOf } from '../testing/cases.ts';

const whole = {
  reasons: ['the country of removal issued a travel document'],
  authority: 'field office director',
  changedCircumstances: 'a travel document was issued on 2026-11-02',
  interviewOn: '2026-11-05',
  opportunityToRespond: true,
};

function reviews(body: EventBody, ...more: Parameters<typeof answerOn>[1]): readonly string[] {
  const revoked = event('supervision.revoked', '2026-11-04', body);
  const answer = answerOn('2026-11-24', [order('2025-03-03'), revoked, ...more]);
  assert.deepEqual(barsOf(answer), []);
  return reviewsOf(answer);
}

test('with reasons, authority, changed circumstances and an interview on record nothing is missing', () => {
  assert.deepEqual(reviews(whole), []);
  assert.deepEqual(reviews({ ...whole, reasons: 'the country issued a travel document' }), []);
});

test('without any one of them a person must look', () => {
  for (const field of ['reasons', 'authority', 'changedCircumstances', 'interviewOn', 'opportunityToRespond']) {
    assert.deepEqual(reviews({ ...whole, [field]: undefined }), ['C34'], field);
  }
  assert.deepEqual(reviews({}), ['C34']);
  assert.deepEqual(reviews({ ...whole, reasons: [] }), ['C34']);
  assert.deepEqual(reviews({ ...whole, reasons: [' '] }), ['C34']);
  assert.deepEqual(reviews({ ...whole, reasons: ' ' }), ['C34']);
  assert.deepEqual(reviews({ ...whole, interviewOn: 'soon' }), ['C34']);
  assert.deepEqual(reviews({ ...whole, opportunityToRespond: false }), ['C34']);
});

test('a violation stands in the place of changed circumstances', () => {
  assert.deepEqual(reviews({ ...whole, changedCircumstances: undefined, violation: 'left the district' }), []);
});

test('an interview that is set for a day to come has not been held: on the day it is', () => {
  assert.deepEqual(reviews({ ...whole, interviewOn: '2026-11-25' }), ['C34']);
  assert.deepEqual(reviews({ ...whole, interviewOn: '2026-11-24' }), []);
});

test('released again since, what was wrong with it is past', () => {
  assert.deepEqual(reviews({}, event('custody.released', '2026-11-10', { terms: 'supervision' })), []);
  assert.deepEqual(reviews({}, event('supervision.ordered', '2026-11-10')), []);
  assert.deepEqual(reviews({}, event('supervision.ordered', '2026-11-01')), ['C34']);
});

test('blanks say nothing', () => {
  assert.deepEqual(reviews({ ...whole, authority: '  ' }), ['C34']);
});
