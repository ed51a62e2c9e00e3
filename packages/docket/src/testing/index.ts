/**
 * PostgreSQL for tests: one throw-away server to a run of the tests, a fresh database to a test.
 *
 * The server is the embedded one, without flushing to disk. `npm test` hosts one for all its files; a file that is run
 * by itself starts its own. It and its folder go when the process ends that made it; what a killed one left behind goes
 * at the start of the next.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withConnection } from '../postgres/connect.ts';
import { attachEmbedded } from '../postgres/embedded.ts';
import { pathsOf } from '../postgres/folder.ts';
import { askToStop, findServer } from '../postgres/server.ts';
import { discardServer, isAbandoned } from '../postgres/throw-away.ts';
import { copyDatabase, createDatabase, databaseAt, ensureTemplate } from './databases.ts';

export { withConnection } from '../postgres/connect.ts';

/** A fresh database. */
export interface TestDatabase {
  /** An address for `pg`, of a role that owns the server. */
  readonly connectionString: string;
  /** Removes it, whoever is connected. */
  drop(): Promise<void>;
}

/** A server on which tests make databases. */
export interface TestServer {
  /** The address of the server's first database; tests make their own. */
  readonly connectionString: string;
  readonly dataDir: string;
  createDatabase(content?: DatabaseContent): Promise<TestDatabase>;
}

/** What a fresh database begins with: nothing, or the docket's own schema as its migrations make it. */
export type DatabaseContent = 'empty' | 'migrated';

const prefix = 'opendocket-test-';
/** Names the data folder of the server that `npm test` hosts. */
const hostVariable = 'OPENDOCKET_TEST_SERVER';
let shared: Promise<TestServer> | undefined;

/** The server of this test process, started or attached to at the first call. Nothing needs to be stopped. */
export function startTestServer(): Promise<TestServer> {
  shared ??= attach(process.env[hostVariable] || makeFolder());
  return shared;
}

/** Starts a server for other processes, and says by which variables they find it. */
export async function hostTestServer(): Promise<{ environment: Record<string, string>; end(): Promise<void> }> {
  const dataDir = makeFolder();
  await attachEmbedded(dataDir, false);
  return { environment: { [hostVariable]: dataDir }, end: async () => discardServer(dataDir) };
}

/** A new data folder, which goes with this process. */
function makeFolder(): string {
  sweep();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  // Registered first, so that it runs before the server would be stopped in its ordinary, slower way.
  process.prependListener('exit', () => discardServer(dataDir));
  return dataDir;
}

async function attach(dataDir: string): Promise<TestServer> {
  const { connectionString } = await attachEmbedded(dataDir, false);
  return {
    connectionString,
    dataDir,
    createDatabase: async (content = 'empty') => {
      const name = `test_${randomBytes(8).toString('hex')}`;
      if (content === 'empty') await createDatabase(connectionString, name);
      else await copyDatabase(connectionString, await ensureTemplate(connectionString), name);
      return {
        connectionString: databaseAt(connectionString, name),
        drop: async () => {
          await withConnection(connectionString, (client) =>
            client.query(`drop database if exists ${name} with (force)`),
          );
        },
      };
    },
  };
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (isAbandoned(folder)) discardServer(folder);
    } catch {
      // Somebody else's, or gone already.
    }
  }
}

/**
 * Runs a test on a fresh database, dropped afterwards.
 * @param use is given its address; connections that it leaves open are cut
 * @param content what it begins with; empty unless said
 */
export async function withTestDatabase<T>(
  use: (database: TestDatabase) => Promise<T>,
  content: DatabaseContent = 'empty',
): Promise<T> {
  const database = await (await startTestServer()).createDatabase(content);
  try {
    return await use(database);
  } finally {
    await database.drop();
  }
}

/** A server of a test's own, which flushes to disk, and which the test makes fall over. */
export interface FallibleServer {
  readonly connectionString: string;
  /** Ends it in the middle of its work, as a crash would, and waits until it has gone. */
  fall(): Promise<void>;
  /** Starts it again, at the same address. */
  start(): Promise<void>;
}

/** Runs a test on a server of its own, with a docket's empty database on it. */
export async function withFallibleServer<T>(use: (server: FallibleServer) => Promise<T>): Promise<T> {
  const dataDir = makeFolder();
  const { connectionString } = await attachEmbedded(dataDir);
  const folder = pathsOf(dataDir);
  try {
    return await use({
      connectionString,
      async fall() {
        const server = findServer(folder);
        if (server === undefined) return;
        askToStop(server, 'immediate');
        while (findServer(folder) !== undefined) await pause(10);
      },
      async start() {
        const again = await attachEmbedded(dataDir);
        if (again.connectionString !== connectionString) throw new Error('The server came up at another address.');
      },
    });
  } finally {
    discardServer(dataDir);
  }
}
