import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withServer } from '../testing.ts';

const page = '<!doctype html><title>OpenDocket</title>';

/** Runs a test with a folder as the build makes it, in a place whose own path has the word `assets` in it. */
async function withBuilt(use: (folder: string) => Promise<void>): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'opendocket-web-'));
  const folder = join(made, 'assets', 'web');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'index-4f2a.js'), 'export {};');
  writeFileSync(join(made, 'secret.txt'), 'not for anybody');
  try {
    await use(folder);
  } finally {
    rmSync(made, { recursive: true });
  }
}

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('Files that carry a hash stay in caches for a year; the page is asked for each time', () =>
  withBuilt((webFolder) =>
    withServer(
      async ({ server }) => {
        const script = await server.inject({ url: '/assets/index-4f2a.js' });
        assert.equal(script.statusCode, 200);
        assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable');
        assert.match(String(script.headers['content-type']), /javascript/);
        for (const url of ['/', '/index.html', '/case/OD-5724', '/nowhere/at/all']) {
          const shown = await server.inject({ url, headers: browser });
          assert.deepEqual(
            [shown.statusCode, shown.headers['cache-control'], shown.body],
            [200, 'no-cache', page],
            url,
          );
        }
        const { etag } = script.headers;
        const again = await server.inject({ url: '/assets/index-4f2a.js', headers: { 'if-none-match': String(etag) } });
        assert.equal(again.statusCode, 304);
      },
      { parts: { webFolder } },
    ),
  ));

test('The page is for browsers that want a page; a script, an address of the API or a command gets a problem', () =>
  withBuilt((webFolder) =>
    withServer(
      async ({ server }) => {
        for (const asked of [
          { url: '/assets/index-old.js', headers: { accept: '*/*' } },
          { url: '/api/v1/nowhere', headers: browser },
          { url: '/case/OD-5724', method: 'POST', headers: browser },
        ] as const) {
          const answer = await server.inject(asked);
          assert.equal(answer.statusCode, 404, asked.url);
          assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
          assert.match(answer.json().detail, /nothing at this address/);
        }
      },
      { parts: { webFolder } },
    ),
  ));

test('No path leads out of the folder', () =>
  withBuilt((webFolder) =>
    withServer(
      async ({ server }) => {
        for (const url of [
          '/../../secret.txt',
          '/..%2f..%2fsecret.txt',
          '/assets/..%5c..%5csecret.txt',
          '/%2e%2e/%2e%2e/secret.txt',
        ]) {
          const answer = await server.inject({ url });
          assert.ok([400, 403, 404].includes(answer.statusCode), `${url}: ${answer.statusCode}`);
          assert.ok(!answer.body.includes('not for anybody'));
        }
      },
      { parts: { webFolder } },
    ),
  ));

test('Where the pages were not built, a browser is told how to build them, and the API answers', () =>
  withServer(async ({ server }) => {
    const shown = await server.inject({ url: '/', headers: browser });
    assert.equal(shown.statusCode, 503);
    assert.match(shown.body, /Nothing is wrong with the docket\. Run <code>npm run web<\/code>/);
    assert.equal((await server.inject({ url: '/healthz' })).statusCode, 200);
  }));
