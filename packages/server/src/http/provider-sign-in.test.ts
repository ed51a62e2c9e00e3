import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import Provider from 'oidc-provider';
import { type TestServer, withServer } from '../testing.ts';

const publicUrl = new URL('http://localhost:4500');
const clientId = 'opendocket';
const clientSecret = 'a secret of the test that is long enough';

/** A real provider on this machine, at which whoever comes is the one named. */
async function startProvider(context: TestContext): Promise<{ issuer: URL; comes: (subject: string) => void }> {
  let subject = '';
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const issuer = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  const provider = new Provider(issuer.origin, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl.origin}/api/v1/sign-in/return`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: () => '/interaction' },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    async loadExistingGrant({ oidc }: { oidc: { session: { accountId: string }; client: { clientId: string } } }) {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return answer(request, response);
    provider.interactionFinished(request, response, { login: { accountId: subject } }).catch(() => response.end());
  });
  context.after(() => {
    http.closeAllConnections();
    http.close();
  });
  return {
    issuer,
    comes: (named) => {
      subject = named;
    },
  };
}

/** Goes to the provider's pages with a browser's cookies until the provider leads back to us. */
async function atProvider(from: string): Promise<URL> {
  const jar = new Map<string, string>();
  for (let at = from, steps = 0; steps < 10; steps++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answered = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answered.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    const to = new URL(answered.headers.get('location') ?? 'about:blank', at);
    if (to.origin === publicUrl.origin) return to;
    assert.notEqual(to.href, 'about:blank', await answered.text());
    at = to.href;
  }
  throw new Error('The provider did not lead back.');
}

async function begin({ server }: TestServer): Promise<{ to: string; cookie: string }> {
  const answered = await server.inject('/api/v1/sign-in/provider');
  assert.equal(answered.statusCode, 303, answered.body);
  const cookie = answered.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { to: String(answered.headers.location), cookie };
}

async function comeBack({ server }: TestServer, back: URL, cookie: string) {
  return server.inject({ url: `${back.pathname}${back.search}`, headers: { cookie } });
}

async function signIn(on: TestServer) {
  const { to, cookie } = await begin(on);
  return comeBack(on, await atProvider(to), cookie);
}

async function withProvider(
  context: TestContext,
  use: (on: TestServer, comes: (subject: string) => void) => Promise<void>,
) {
  const { issuer, comes } = await startProvider(context);
  const configuration = { demo: false, publicUrl, provider: { issuer, clientId, clientSecret } };
  await withServer(
    async (on) => {
      await on.docket.pool.query(
        `insert into staff.member (member, subject, name, role, office, active) values
           ('ines', 'subject-1', 'Ines Example', 'officer', 'BAL', true),
           ('gone', 'subject-2', 'Gone Example', 'officer', 'BAL', false)`,
      );
      await on.docket.pool.query(`update staff.member set subject = 'subject-3' where member = 'officer'`);
      await use(on, comes);
    },
    { configuration },
  );
}

async function refusals({ docket }: TestServer): Promise<readonly string[]> {
  const found = await docket.pool.query<{ because: string }>(
    `select details ->> 'because' as because from staff.audit where action = 'sign-in-refused' order by seq`,
  );
  return found.rows.map(({ because }) => because);
}

test('A member whom the provider vouches for is signed in, under the member of the subject', async (context) => {
  await withProvider(context, async (on, comes) => {
    comes('subject-1');
    const answered = await signIn(on);
    assert.equal(answered.statusCode, 303, answered.body);
    assert.equal(answered.headers.location, '/');
    const session = answered.cookies.find(({ name }) => name === 'opendocket');
    const headers = { cookie: `opendocket=${session?.value}` };
    const own = (await on.server.inject({ url: '/api/v1/session', headers })).json();
    assert.equal(own.member.member, 'ines');
    assert.equal(own.demo, false);
    assert.doesNotMatch(on.log(), /Ines|subject-1|code=/);
  });
});

test('A subject that no member has, one who left and a made-up one are not signed in, and are told why', async (context) => {
  await withProvider(context, async (on, comes) => {
    const sentences = {
      'subject-9': /no member of this docket/,
      'subject-2': /no longer active/,
      'subject-3': /no member/,
    };
    for (const [subject, sentence] of Object.entries(sentences)) {
      comes(subject);
      const answered = await signIn(on);
      assert.equal(answered.statusCode, 403);
      assert.match(answered.body, sentence);
      assert.ok(!answered.cookies.some(({ name, value }) => name === 'opendocket' && value !== ''));
    }
    assert.deepEqual(await refusals(on), ['unknown-subject', 'inactive', 'synthetic']);
  });
});

test('A return that is late, of another browser, with another state or used twice signs nobody in', async (context) => {
  await withProvider(context, async (on, comes) => {
    comes('subject-1');
    const used = await begin(on);
    const usedBack = await atProvider(used.to);
    assert.equal((await comeBack(on, usedBack, used.cookie)).statusCode, 303);
    assert.match((await comeBack(on, usedBack, used.cookie)).body, /did not say who you are/);

    const foreign = await begin(on);
    const back = await atProvider(foreign.to);
    assert.match((await comeBack(on, back, '')).body, /did not begin in this browser/);
    const other = await begin(on);
    assert.match((await comeBack(on, back, other.cookie)).body, /not for this sign-in/);

    const late = await begin(on);
    const lateBack = await atProvider(late.to);
    on.setClock('2026-11-24T15:10:01.000Z');
    assert.match((await comeBack(on, lateBack, late.cookie)).body, /longer than ten minutes/);
    assert.deepEqual(await refusals(on), ['not-vouched', 'not-begun', 'not-vouched', 'expired']);
  });
});

test('A provider that cannot be reached is told as such, and asked again the next time', async () => {
  const provider = { issuer: new URL('http://127.0.0.1:9'), clientId, clientSecret };
  await withServer(
    async ({ server }) => {
      const answered = await server.inject('/api/v1/sign-in/provider');
      assert.equal(answered.statusCode, 503);
      assert.match(answered.json().detail, /provider.*cannot be reached/);
    },
    { configuration: { demo: false, publicUrl, provider } },
  );
});
