import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Browser, type TestServer, withServer } from '../../testing.ts';
import { addCases } from '../../testing-cases.ts';

const checkin = { kind: 'checkin.completed', on: '2026-11-23', body: {} };
const stay = { kind: 'stay.granted', on: '2026-11-23', body: { from: 'circuit' } };

const withCases = (use: (on: TestServer & { officer: Browser }) => Promise<void>) =>
  withServer(async (on) => {
    await addCases(on.docket);
    await use({ ...on, officer: await on.as('officer') });
  });

test('An officer reads a case of the own load: the answer whole, a protected record as protected, the court with its zone', async () => {
  await withCases(async ({ officer, docket }) => {
    const answered = await officer.get('/api/v1/cases/OD-5724');
    assert.equal(answered.statusCode, 200, answered.body);
    assert.equal(answered.headers['cache-control'], 'no-store');
    const read = answered.json();
    assert.equal(read.posture.execution, 'barred');
    assert.deepEqual(read.court, { code: 'BAL', name: 'Baltimore', zone: 'America/New_York' });
    assert.deepEqual(read.access, { isOwn: true, mayRecord: true, identity: true, purposeNeeded: false });
    assert.equal(read.events[2].kind, 'protected');
    assert.equal(read.events[1].words, 'the order of removal');
    assert.doesNotMatch(answered.body, /u-bona|C17|1367|2029/);
    const known = await officer.get('/api/v1/cases/572?known=2026-11-01T00:00:00Z&asOf=2026-11-01');
    assert.equal(known.json().events.length, 0);
    const audit = await docket.pool.query(`select action from docket.audit where actor = 'staff:officer'`);
    assert.equal(audit.rowCount, 2);
  });
});

test('Of another’s load a purpose is asked for; a mistyped number and a juvenile’s case are not there', async () => {
  await withCases(async ({ officer }) => {
    const asked = await officer.get('/api/v1/cases/580');
    assert.equal(asked.statusCode, 403);
    assert.equal(asked.json().type, 'urn:opendocket:problem:purpose-needed');
    const purpose = encodeURIComponent('covering for a colleague — día libre');
    assert.equal((await officer.get('/api/v1/cases/580', { 'x-purpose': purpose })).statusCode, 200);
    for (const number of ['590', '999', 'OD-5723', 'x']) {
      const missing = await officer.get(`/api/v1/cases/${number}`, { 'x-purpose': purpose });
      assert.equal(missing.statusCode, 404, number);
    }
    const wrong = await officer.get('/api/v1/cases/572?asOf=2026-02-30');
    assert.match(wrong.json().detail, /is no day/);
  });
});

test('What events would make of a case is shown before anything is recorded; then they are recorded once', async () => {
  await withCases(async ({ officer, docket }) => {
    const preview = await officer.post('/api/v1/cases/572/preview', { expectedSeq: 3, events: [stay] });
    assert.equal(preview.statusCode, 200, preview.body);
    assert.ok(
      preview.json().posture.bars.some(({ rule }: { rule: string }) => rule === 'C7'),
      preview.body,
    );
    const count = async () => (await docket.pool.query('select from docket.event where case_id = 572')).rowCount;
    assert.equal(await count(), 3);
    const key = { 'idempotency-key': 'key 1' };
    const command = { expectedSeq: 3, events: [stay] };
    const done = await officer.post('/api/v1/cases/572/events', command, key);
    assert.equal(done.statusCode, 200, done.body);
    assert.deepEqual([done.json().ids, done.json().headSeq, done.json().replayed], [['e4'], 4, false]);
    assert.doesNotMatch(done.body, /C17/);
    assert.equal((await officer.post('/api/v1/cases/572/events', command, key)).json().replayed, true);
    assert.equal(await count(), 4);
  });
});

test('Two officers at once: one is told what changed, without what is protected', async () => {
  await withCases(async ({ officer, as }) => {
    const reviewer = await as('legal-reviewer');
    const purpose = { 'x-purpose': 'review' };
    const bona = { kind: 'status.granted', on: '2026-11-20', body: { status: 't-bona-fide' } };
    const first = await reviewer.post('/api/v1/cases/572/events', { expectedSeq: 3, events: [stay, bona] }, purpose);
    assert.equal(first.statusCode, 200, first.body);
    const second = await officer.post('/api/v1/cases/572/events', { expectedSeq: 3, events: [checkin] });
    assert.equal(second.statusCode, 409);
    const { headSeq, changed } = second.json();
    assert.equal(headSeq, 5);
    assert.deepEqual(changed, [
      {
        seq: 4,
        kind: 'stay.granted',
        on: '2026-11-23',
        by: 'staff:legal-reviewer',
        recordedAt: '2026-11-24T15:00:00.000Z',
      },
      { seq: 5, kind: null, on: null, by: null, recordedAt: null },
    ]);
    const racing = await Promise.all(
      [1, 2].map(() => officer.post('/api/v1/cases/572/events', { expectedSeq: 5, events: [checkin] })),
    );
    assert.deepEqual(racing.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  });
});

test('What the law refuses is told with its citations, and what cannot be read with its field', async () => {
  await withCases(async ({ officer }) => {
    const revoked = { kind: 'supervision.revoked', on: '2026-11-23', body: {} };
    const refused = await officer.post('/api/v1/cases/572/events', { expectedSeq: 3, events: [revoked] });
    assert.equal(refused.statusCode, 422, refused.body);
    assert.ok(refused.json().citations[0].length > 0);
    const unknown = { kind: 'stay.granted', on: '2026-11-23', body: { from: 'nobody' } };
    const unread = await officer.post('/api/v1/cases/572/preview', { expectedSeq: 3, events: [unknown] });
    assert.equal(unread.statusCode, 400);
    assert.match(unread.json().errors[0], /from/);
  });
});

test('A record is corrected by one command; a protected one by nobody who does not see it; a case of another by nobody else', async () => {
  await withCases(async ({ officer }) => {
    const on = '2026-11-24';
    const corrected = await officer.post('/api/v1/cases/572/corrections', {
      ...{ expectedSeq: 3, voids: 'e2', on, reason: 'entered in the wrong case', replacements: [checkin] },
    });
    assert.equal(corrected.statusCode, 200, corrected.body);
    assert.equal(corrected.json().ids.length, 2);
    const hidden = { expectedSeq: 5, voids: 'e3', on, reason: 'a mistake', replacements: [] };
    assert.equal((await officer.post('/api/v1/cases/572/corrections', hidden)).statusCode, 403);
    const purpose = { 'x-purpose': 'helping' };
    const other = await officer.post('/api/v1/cases/580/events', { expectedSeq: 1, events: [checkin] }, purpose);
    assert.equal(other.statusCode, 403);
    assert.match(other.json().detail, /Only the officer who has this case/);
  });
});

test('Who read a file is shown to who may read it and to an auditor, who sees no content', async () => {
  await withCases(async ({ officer, as }) => {
    await officer.get('/api/v1/cases/572');
    const auditor = await as('auditor');
    const { items } = (await auditor.get('/api/v1/cases/572/readers')).json();
    assert.deepEqual(
      items.map(({ actor, readings }: { actor: string; readings: number }) => [actor, readings]),
      [['staff:officer', 1]],
    );
    const entries = (await officer.get('/api/v1/cases/572/audit?limit=1')).json();
    assert.equal(entries.items[0].action, 'read');
    assert.ok(entries.next);
    assert.equal((await auditor.get('/api/v1/cases/572')).statusCode, 403);
    const searched = (await auditor.get('/api/v1/audit?actor=staff:officer&case=OD-5724')).json();
    assert.deepEqual(
      searched.items.map(({ action }: { action: string }) => action),
      ['read'],
    );
    assert.equal((await auditor.get('/api/v1/audit?case=OD-5723')).statusCode, 400);
    assert.equal((await officer.get('/api/v1/audit')).statusCode, 403);
    assert.equal((await auditor.get('/api/v1/cases/572/identity')).statusCode, 403);
  });
});

test('A case is found by its numbers, or by a name among the own load; the name is in no log', async () => {
  await withCases(async ({ officer, connectionString, log, as }) => {
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    await owner.query(
      `insert into identity.person (case_id, name) values (572, 'Xochitl Planted'), (580, 'Xochitl Other')`,
    );
    await owner.end();
    const search = async (browser: Browser, q: string) => (await browser.post('/api/v1/search', { q })).json().items;
    assert.deepEqual(await search(officer, 'OD-5724'), [{ caseId: '572', docketNumber: 'OD-5724', name: null }]);
    assert.deepEqual(await search(officer, 'xochitl'), [
      { caseId: '572', docketNumber: 'OD-5724', name: 'Xochitl Planted' },
    ]);
    const who = (await officer.get('/api/v1/cases/572/identity')).json();
    assert.equal(who.items[0].name, 'Xochitl Planted');
    assert.equal((await officer.get('/api/v1/cases/580/identity', { 'x-purpose': 'curious' })).statusCode, 403);
    assert.equal((await (await as('auditor')).post('/api/v1/search', { q: 'xochitl' })).statusCode, 403);
    assert.doesNotMatch(log(), /xochitl|5724|572\b/i);
  });
});
