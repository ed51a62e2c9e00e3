import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { event } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';

// Law.md scenario 9: supervised since 2019, reporting today, and an officer enters "revoke: third country".
const record = [event('supervision.ordered', '2019-05-06', { terms: 'report each year' })];
const whole: EventBody = {
  reasons: ['a travel document was issued on November 20'],
  authority: 'Field Office Director',
  changedCircumstances: 'the consulate issued a travel document',
  interviewOn: '2026-11-24',
};
const revoked = (body: EventBody) => event('supervision.revoked', '2026-11-24', body, 'revoked');
const refusals = (body: EventBody) => propose([revoked(body)], { events: record });

test('"revoke: third country" is refused, and the sentence says all that is missing and what to do', () => {
  const [refusal, ...more] = refusals({ reasons: 'third country' });
  assert.deepEqual(more, []);
  assert.equal(refusal?.rule, 'C34');
  assert.equal(refusal.event, 'revoked');
  assert.match(
    refusal.sentence,
    /^The end of supervision by revocation of 2026-11-24 is not recorded: it lacks the official who revoked \(authority\), the changed circumstances or the violation \(.*\) and the interview \(interviewOn\)\. Add reasons, /,
  );
  assert.ok(refusal.citations.some(({ cite }) => cite === '8 CFR 241.4(l)'));
  assert.ok(refusal.citations.some(({ cite }) => cite === '8 CFR 241.13(i)'));
});

test('one with written reasons, authority, changed circumstances and an interview is recorded', () => {
  assert.deepEqual(refusals(whole), []);
  const { changedCircumstances: _, ...rest } = whole;
  assert.deepEqual(refusals({ ...rest, violation: 'two reports missed' }), []);
  assert.deepEqual(refusals({ ...whole, opportunityToRespond: true, reasons: 'in one text' }), []);
});

test('each part alone is missed', () => {
  for (const [field, words] of [
    ['reasons', /written reasons/],
    ['authority', /the official who revoked/],
    ['changedCircumstances', /the changed circumstances or the violation/],
    ['interviewOn', /the interview/],
  ] as const) {
    const { [field]: _, ...rest } = whole;
    assert.match(refusals(rest)[0]?.sentence ?? '', words, field);
    assert.match(refusals({ ...whole, [field]: '  ' })[0]?.sentence ?? '', words, field);
  }
  assert.match(refusals({ ...whole, reasons: [] })[0]?.sentence ?? '', /written reasons/);
});

test('the official is one who may revoke, or has the power in writing', () => {
  const lacks = (authority: string) => refusals({ ...whole, authority }).map(({ refusal }) => refusal);
  assert.deepEqual(lacks('a deportation officer'), ['supervision-revoked']);
  assert.deepEqual(lacks('supervisory detention and deportation officer'), ['supervision-revoked']);
  for (const may of ['Executive Associate Director', 'FOD Baltimore', 'officer, by delegation of June 3, 2026']) {
    assert.deepEqual(lacks(may), [], may);
  }
});

test('the interview is held after the revocation and by today, with an opportunity to respond', () => {
  const on = (interviewOn: string) => refusals({ ...whole, interviewOn }).map(({ refusal }) => refusal);
  assert.deepEqual(on('2026-11-23'), ['supervision-revoked-interview']);
  assert.deepEqual(on('2026-11-24'), []);
  assert.deepEqual(on('2026-11-25'), ['supervision-revoked-interview']);
  assert.match(refusals({ ...whole, opportunityToRespond: false })[0]?.sentence ?? '', /no opportunity to respond/);
});

test('a revocation that was made all the same is recorded as disputed', () => {
  const unlawful = revoked({ reasons: 'third country' });
  const disputed = event('record.disputed', '2026-11-24', { event: 'revoked', reason: 'no interview was held' });
  assert.deepEqual(grounds([unlawful, disputed], { events: record }), []);
  const another = event('record.disputed', '2026-11-24', { event: 'supervision.ordered' });
  assert.deepEqual(grounds([unlawful, another], { events: record }), ['supervision-revoked']);
});
