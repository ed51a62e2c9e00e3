import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { z } from 'zod';
import { readConfiguration } from './configuration.ts';
import { endpoint, nothing } from './endpoint.ts';
import { sessionEndpoints } from './endpoints/session/index.ts';
import { buildServer } from './server.ts';
import { withServer } from './testing.ts';

test('A made-up member signs in, is told who they are, and signs out', async () => {
  await withServer(async ({ as, nobody }) => {
    assert.equal((await nobody().get('/api/v1/session')).statusCode, 401);
    const officer = await as('officer');
    const session = (await officer.get('/api/v1/session')).json();
    assert.equal(session.member.role, 'officer');
    assert.equal(session.demo, true);
    assert.equal((await officer.post('/api/v1/sign-out')).statusCode, 200);
    assert.equal((await officer.get('/api/v1/session')).statusCode, 401);
  });
});

test('Signing in and out is in the audit of the staff', async () => {
  await withServer(async ({ as, docket }) => {
    await (await as('officer')).post('/api/v1/sign-out');
    const found = await docket.pool.query('select action from staff.audit where member = $1 order by seq', ['officer']);
    assert.deepEqual(
      found.rows.map(({ action }) => action),
      ['signed-in', 'signed-out'],
    );
  });
});

test('The cookie of a session is for this host alone, and hidden from scripts', async () => {
  await withServer(
    async ({ server }) => {
      const payload = { member: 'officer' };
      const answered = await server.inject({ method: 'POST', url: '/api/v1/sign-in/demo', payload });
      const cookie = String(answered.headers['set-cookie']);
      assert.match(cookie, /^__Host-opendocket=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    },
    { configuration: { publicUrl: new URL('https://docket.example.gov') } },
  );
});

test('Nobody signs in as a made-up member in production, and no list of them is given', async () => {
  await withServer(
    async ({ nobody }) => {
      const refused = await nobody().post('/api/v1/sign-in/demo', { member: 'officer' });
      assert.equal(refused.statusCode, 403);
      assert.match(refused.json().detail, /no demonstration/);
      assert.deepEqual((await nobody().get('/api/v1/sign-in/members')).json().items, []);
    },
    { configuration: { demo: false, publicUrl: new URL('https://docket.example.gov') } },
  );
});

test('A session of a made-up member, or of one who left, is worth nothing', async () => {
  await withServer(async ({ as, server, docket }) => {
    const officer = await as('officer');
    assert.equal((await officer.get('/api/v1/session')).statusCode, 200);
    const signIn = await server.inject({ method: 'POST', url: '/api/v1/sign-in/demo', payload: { member: 'auditor' } });
    const production = await buildServer({
      docket,
      configuration: { ...readConfiguration({ OPENDOCKET_LOG_LEVEL: 'silent' }, { demo: true }), demo: false },
    });
    const headers = { cookie: String(signIn.headers['set-cookie']).split(';')[0] };
    assert.equal((await server.inject({ url: '/api/v1/session', headers })).statusCode, 200);
    assert.equal((await production.inject({ url: '/api/v1/session', headers })).statusCode, 401);
    await docket.pool.query('update staff.member set active = false');
    assert.equal((await officer.get('/api/v1/session')).statusCode, 401);
  });
});

const touch = endpoint({
  method: 'POST',
  path: '/touch',
  summary: 'A command for tests.',
  tag: 'test',
  access: { roles: ['officer'] },
  weight: 10,
  params: nothing,
  query: nothing,
  body: z.object({ text: z.string() }).strict(),
  answer: z.object({ key: z.string(), purpose: z.string().nullable() }),
  handle: async ({ idempotencyKey, purpose }) => ({ key: idempotencyKey ?? '', purpose: purpose ?? null }),
});

const withTouch = (more = {}) => ({ endpoints: [...sessionEndpoints, touch], ...more });

test('A command wants the token of the session, an idempotency key, and to come from our own pages', async () => {
  await withServer(async ({ as, nobody }) => {
    const officer = await as('officer');
    const ask = (headers: Record<string, string>) => officer.post('/api/v1/touch', { text: 'x' }, headers);
    assert.equal((await ask({})).statusCode, 200);
    assert.equal((await ask({ 'x-csrf-token': 'made-up' })).statusCode, 403);
    assert.equal((await ask({ 'idempotency-key': '' })).statusCode, 400);
    assert.equal((await ask({ origin: 'https://elsewhere.example' })).statusCode, 403);
    assert.equal((await ask({ 'sec-fetch-site': 'cross-site' })).statusCode, 403);
    assert.equal((await ask({ origin: 'http://localhost:4500', host: 'localhost:4500' })).statusCode, 200);
    assert.equal((await nobody().post('/api/v1/touch', { text: 'x' })).statusCode, 401);
    const purpose = encodeURIComponent('revisión de la orden');
    assert.equal((await ask({ 'x-purpose': purpose })).json().purpose, 'revisión de la orden');
  }, withTouch());
});

test('Who may not is told for whom it is, and the attempt is written down', async () => {
  const acts: unknown[] = [];
  const parts = { recordServerAct: async (act: unknown) => void acts.push(act) };
  await withServer(async ({ as }) => {
    const refused = await (await as('auditor')).post('/api/v1/touch', { text: 'x' });
    assert.equal(refused.statusCode, 403);
    assert.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8');
    assert.match(refused.json().detail, /^This is for an officer, and you are signed in as an auditor\./);
    assert.deepEqual(acts.at(-1), { member: 'auditor', action: 'refused', details: { endpoint: 'POST /touch' } });
  }, withTouch({ parts }));
});

test('What cannot be read, is too large or is nowhere is told as a problem with a sentence', async () => {
  await withServer(async ({ as, server }) => {
    const officer = await as('officer');
    const wrong = await officer.post('/api/v1/touch', { text: 5, more: true });
    assert.equal(wrong.statusCode, 400);
    assert.equal(wrong.json().errors.length, 2);
    const large = await officer.post('/api/v1/touch', { text: 'x'.repeat(300_000) });
    assert.equal(large.statusCode, 413);
    assert.match(large.json().detail, /Nothing was recorded/);
    assert.equal((await officer.get('/api/v1/nowhere')).json().title, 'Not found');
    assert.equal((await server.inject('/api/v1/%zz')).statusCode, 400);
  }, withTouch());
});

test('A member who asks too much is told when to ask again; a heavy endpoint counts for more', async () => {
  await withServer(
    async ({ as, setClock }) => {
      const officer = await as('officer');
      const ask = () => officer.post('/api/v1/touch', { text: 'x' });
      for (let times = 0; times < 3; times++) assert.equal((await ask()).statusCode, 200);
      const refused = await ask();
      assert.equal(refused.statusCode, 429);
      assert.match(refused.json().detail, /Try again in 60 seconds/);
      assert.equal((await (await as('supervisor')).get('/api/v1/session')).statusCode, 200);
      setClock('2026-11-24T15:01:00.000Z');
      assert.equal((await ask()).statusCode, 200);
    },
    withTouch({ configuration: { weightPerMinute: 30 } }),
  );
});

test('The log holds no name, number, query or part of a path, whatever goes wrong', async () => {
  const fail = endpoint({
    ...{ method: 'GET', path: '/people/:person', summary: 'Fails.', tag: 'test', access: { public: true } },
    params: z.object({ person: z.string() }),
    query: z.object({ q: z.string() }),
    body: nothing,
    answer: nothing,
    handle: async ({ params, query, docket }) => {
      if (query.q === 'database') await docket.pool.query(`select ${params.person}`);
      throw new Error(`There is no ${params.person} in ${query.q}`);
    },
  });
  await withServer(
    async ({ nobody, log, as }) => {
      const browser = nobody();
      const planted = ['Xochitl-Planted', 'A200123456', '12-Elm-Street'];
      for (const person of planted) {
        for (const q of ['database', person]) {
          const answered = await browser.get(`/api/v1/people/${person}?q=${q}`, { 'x-request-id': person });
          assert.equal(answered.statusCode, 500);
          assert.ok(!answered.body.includes(person), answered.body);
        }
        await browser.get(`/api/v1/nowhere/${person}`);
        await browser.get(`/api/v1/${person}/%zz`);
        await browser.post('/api/v1/sign-in/demo', { member: person });
        await (await as('officer')).post(`/api/v1/touch?${person}`, { text: person, [person]: 1 });
      }
      assert.ok(log().split('\n').length > 12, log());
      assert.match(log(), /"route":"\/api\/v1\/people\/:person"/);
      for (const text of [...planted, 'Made Up']) assert.ok(!log().includes(text), `the log holds ${text}`);
    },
    { endpoints: [...sessionEndpoints, touch, fail] },
  );
});

test('The server lives, is ready, measures itself, and says how its pages may be used', async () => {
  await withServer(async ({ nobody, connectionString }) => {
    const browser = nobody();
    assert.equal((await browser.get('/healthz')).json().status, 'alive');
    assert.equal((await browser.get('/readyz')).json().status, 'ready');
    const metrics = (await browser.get('/metrics')).body;
    assert.match(metrics, /opendocket_request_seconds_count\{method="GET",route="\/readyz",status="200"\} 1/);
    const { 'content-security-policy': policy } = (await browser.get('/healthz')).headers;
    assert.match(String(policy), /default-src 'none'/);
    assert.doesNotMatch(String(policy), /unsafe/);
    const owner = new pg.Client({ connectionString });
    await owner.connect();
    await owner.query(
      'update docket.migration set version = 9999 where version = (select max(version) from docket.migration)',
    );
    await owner.end();
    assert.equal((await browser.get('/readyz')).statusCode, 503);
  });
});
