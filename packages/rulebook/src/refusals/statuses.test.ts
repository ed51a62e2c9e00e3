import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody } from '../event.ts';
import { event } from '../testing/cases.ts';
import { grounds, propose } from '../testing/propose.ts';
import { bodySchema } from '../vocabulary/kinds.ts';

const granted = (status: string) => event('status.granted', '2024-03-04', { status }, 'grant');
const refused = (status: string, body: EventBody = {}) =>
  propose([event('status.terminated', '2026-11-20', { status, ...body }, 'end')], { events: [granted(status)] });

/** How each status ends lawfully, worked out from the law and not from the table in the code. */
const lawful: readonly (readonly [string, string, EventBody])[] = [
  ['tps', 'C12', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['tps', 'C12', { procedure: 'designation-ended', authority: 'secretary', noticeOn: '2026-09-21' }],
  ['ded', 'C13', { procedure: 'memorandum', authority: 'president' }],
  ['asylee', 'C16', { procedure: 'interview', authority: 'uscis', noticeOn: '2026-10-21' }],
  ['asylee', 'C16', { procedure: 'reopened', authority: 'board', noticeOn: '2026-11-01' }],
  ['refugee', 'C16', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-10-21' }],
  ['lpr', 'C16', { procedure: 'hearing', authority: 'judge', noticeOn: '2026-01-05' }],
  ['lpr', 'C16', { procedure: 'own-request', authority: 'uscis' }],
  ['citizen', 'C16', { procedure: 'judgment', authority: 'district' }],
  ['u-bona-fide', 'C17', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['t-bona-fide', 'C18', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['vawa-deferred-action', 'C19', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['sij-deferred-action', 'C20', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['daca', 'C21', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
  ['parole', 'C22', { procedure: 'notice', authority: 'agency', noticeOn: '2026-11-01' }],
  ['deferred-action', 'C29', { procedure: 'notice', authority: 'uscis', noticeOn: '2026-11-01' }],
];

for (const [status, rule, body] of lawful) {
  test(`${status} ends by ${body.procedure} of ${body.authority}, and not without any part of that`, () => {
    assert.deepEqual(refused(status, body), []);
    for (const field of Object.keys(body)) {
      const { [field]: _, ...rest } = body;
      const [refusal] = refused(status, rest);
      assert.deepEqual([refusal?.rule, refusal?.event], [rule, 'end'], field);
      assert.match(refusal?.sentence ?? '', new RegExp(`\\(${field}\\)`), field);
    }
    assert.equal(refused(status).length, 1);
    assert.equal(refused(status, { ...body, authority: 'attorney-general' }).length, 1);
  });
}

test('the notice is early enough, to the day', () => {
  const asylee = { procedure: 'interview', authority: 'uscis' };
  assert.equal(refused('asylee', { ...asylee, noticeOn: '2026-10-22' }).length, 1);
  // Sixty days before November 20 is September 21.
  const designation = { procedure: 'designation-ended', authority: 'secretary' };
  assert.equal(refused('tps', { ...designation, noticeOn: '2026-09-22' }).length, 1);
});

test('no status of the vocabulary ends without a word on how', () => {
  const schema = bodySchema('status.granted');
  const statuses = lawful.map(([status]) => status);
  for (const status of statuses) assert.ok(schema?.safeParse({ status }).success, status);
  const message = schema?.safeParse({ status: 'none' }).error?.issues[0]?.message ?? '';
  const words = [...message.matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? '');
  assert.deepEqual([...new Set(words)].sort(), [...new Set(statuses)].sort());
});

test('there is no end of a status that was never granted, or granted later', () => {
  const end = event('status.terminated', '2026-11-20', {
    status: 'ded',
    procedure: 'memorandum',
    authority: 'president',
  });
  assert.deepEqual(grounds([end]), ['status-not-on-record']);
  assert.deepEqual(grounds([end], { events: [granted('tps')] }), ['status-not-on-record']);
  assert.deepEqual(grounds([end], { events: [event('status.granted', '2026-11-21', { status: 'ded' })] }), [
    'status-not-on-record',
  ]);
  assert.deepEqual(grounds([granted('ded'), end]), []);
});

test('a status that nobody has heard of ends as other deferred action does', () => {
  assert.deepEqual(
    refused('blue').map(({ rule }) => rule),
    ['C29'],
  );
});
