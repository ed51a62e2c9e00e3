import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { addWebApplication } from './web-application.ts';

const page = '<!doctype html><html lang="en"><title>OpenDocket</title></html>';
const script = 'document.title = "OpenDocket";'.repeat(100);

/** A server of two built files, each beside its compressed copies, as the build leaves them. */
async function withFiles(use: (server: ReturnType<typeof Fastify>) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-files-'));
  mkdirSync(join(folder, 'assets'));
  for (const [file, content] of [
    ['index.html', page],
    ['assets/main-1a2b.js', script],
  ] as const) {
    writeFileSync(join(folder, file), content);
    writeFileSync(join(folder, `${file}.gz`), gzipSync(content));
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content));
  }
  const server = Fastify();
  try {
    const answerPage = await addWebApplication(server, folder);
    server.setNotFoundHandler((request, reply) => (answerPage(request, reply) ? reply : reply.code(404).send()));
    await use(server);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('A script travels compressed to a browser that says it can read that, and as it is to one that does not', async () => {
  await withFiles(async (server) => {
    const asked = (encoding: string) =>
      server.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': encoding } });
    const brotli = await asked('gzip, deflate, br');
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.match(String(brotli.headers['content-type']), /javascript/);
    assert.match(String(brotli.headers['cache-control']), /immutable/);
    assert.match(String(brotli.headers.vary), /accept-encoding/i);
    assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), script);
    const zipped = await asked('gzip');
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(zipped.rawPayload).toString(), script);
    const plain = await asked('identity');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.payload, script);
    assert.match(String(plain.headers.vary), /accept-encoding/i);
  });
});

test('Every address that is no file and none of the API is answered with the page, compressed too, and kept in no cache', async () => {
  await withFiles(async (server) => {
    for (const url of ['/', '/work', '/cases/OD-1000-1']) {
      const headers = { accept: 'text/html', 'accept-encoding': 'br' };
      const answered = await server.inject({ url, headers });
      assert.equal(answered.statusCode, 200, url);
      assert.equal(answered.headers['content-encoding'], 'br', url);
      assert.match(String(answered.headers['content-type']), /html/, url);
      assert.equal(answered.headers['cache-control'], 'no-cache', url);
      assert.equal(brotliDecompressSync(answered.rawPayload).toString(), page, url);
    }
    const none = await server.inject({ url: '/api/v1/none', headers: { accept: 'text/html' } });
    assert.equal(none.statusCode, 404);
  });
});
