import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfiguration } from '../configuration.ts';
import { withServer } from '../testing.ts';

const token = 'a-token-of-the-test-of-thirty';

test('The figures of the server are told to this machine, and elsewhere to who brings the token', () =>
  withServer(
    async ({ server }) => {
      const ask = async (remoteAddress: string, headers: Record<string, string> = {}) =>
        (await server.inject({ method: 'GET', url: '/metrics', remoteAddress, headers })).statusCode;
      for (const here of ['127.0.0.1', '127.8.0.9', '::1', '::ffff:127.0.0.1'])
        assert.equal(await ask(here), 200, here);
      for (const elsewhere of ['10.0.0.7', '203.0.113.9', '::ffff:10.0.0.7', '2001:db8::1']) {
        assert.equal(await ask(elsewhere), 403, elsewhere);
        assert.equal(await ask(elsewhere, { authorization: `Bearer ${token}` }), 200, elsewhere);
        for (const wrong of [`Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, `Basic ${token}`, token, 'Bearer ']) {
          assert.equal(await ask(elsewhere, { authorization: wrong }), 403, wrong);
        }
      }
      // A proxy on this machine hands on what somebody elsewhere asks.
      assert.equal(await ask('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }), 403);
    },
    { configuration: { metricsToken: token } },
  ));

test('Without a token nobody elsewhere is told, whatever is brought', () =>
  withServer(async ({ server }) => {
    for (const authorization of ['Bearer undefined', 'Bearer ', 'Bearer null']) {
      const asked = { method: 'GET', url: '/metrics', remoteAddress: '10.0.0.7', headers: { authorization } } as const;
      assert.equal((await server.inject(asked)).statusCode, 403, authorization);
    }
  }));

test('No label holds a name, a number or what was asked', () =>
  withServer(async ({ as, nobody }) => {
    const officer = await as('officer');
    await officer.get('/api/v1/cases/572?asOf=2026-01-01', { 'x-purpose': 'curious' });
    await officer.post('/api/v1/search', { q: 'Xochitl Planted' });
    for (const path of ['/api/v1/Xochitl', '/Xochitl/572', '/api/v1/administration/members/xochitl'])
      await officer.get(path);
    const told = (await nobody().get('/metrics')).body;
    assert.match(told, /route="\/api\/v1\/cases\/:case"/);
    assert.doesNotMatch(told, /xochitl|572|officer|curious|2026-01-01/i);
    const labels = new Set([...told.matchAll(/(\w+)="/g)].map(([, name]) => name));
    for (const name of labels) assert.ok(!/member|user|case$|name$|ip|address/.test(name ?? ''), name);
  }));

test('A token is long, or the server does not start', () => {
  for (const short of ['secret', 'x'.repeat(23), 'a token with blanks in it, and long']) {
    assert.throws(
      () => readConfiguration({ OPENDOCKET_METRICS_TOKEN: short }, { demo: true }),
      /OPENDOCKET_METRICS_TOKEN/,
    );
  }
  assert.equal(readConfiguration({ OPENDOCKET_METRICS_TOKEN: token }, { demo: true }).metricsToken, token);
});
