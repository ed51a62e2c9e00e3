/** The command that serves, as a process: it says where it answers, and ends in order. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { withTestDatabase } from '@opendocket/docket/testing';
import { run } from '../src/run.ts';
import { fakeSurroundings } from './surroundings.ts';

const main = resolve(import.meta.dirname, '../src/main.ts');

test('serve answers at the address that it printed, and ends in order at SIGTERM', async () => {
  await withTestDatabase(async ({ connectionString }) => {
    const child = spawn(process.execPath, [main, 'serve', '--demo', '--port', '0', '--json'], {
      env: { ...process.env, DATABASE_URL: connectionString },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close');
    let said = '';
    child.stderr.resume();
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (said.includes('}')) break;
    }
    const { address }: { address: string } = JSON.parse(said);
    assert.equal((await fetch(`${address}/readyz`)).status, 200);
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    assert.match(String(page.headers.get('content-security-policy')), /default-src 'none'/);
    child.kill('SIGTERM');
    const [code] = await ended;
    assert.equal(code, 0);
  });
});

test('serve without a provider says what is missing, before it opens a database', async () => {
  const fake = fakeSurroundings({ folder: join('/nowhere', 'at-all') });
  assert.equal(await run(['serve'], fake.surroundings), 1);
  assert.match(fake.err(), /OPENDOCKET_PUBLIC_URL is needed.*OPENDOCKET_OIDC_ISSUER/s);
});
