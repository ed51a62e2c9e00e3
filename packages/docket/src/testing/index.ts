/**
 * PostgreSQL for tests: one throw-away server to a test process, a fresh database to a test.
 *
 * The server is the embedded one, without flushing to disk. It and its folder go when the process ends; what a killed
 * test process left behind goes at the start of the next.
 */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withConnection } from '../postgres/connect.ts';
import { attachEmbedded } from '../postgres/embedded.ts';
import { discardServer, isAbandoned } from '../postgres/throw-away.ts';

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
  createDatabase(): Promise<TestDatabase>;
}

const prefix = 'opendocket-test-';
let shared: Promise<TestServer> | undefined;

/** The server of this test process, started at the first call. Nothing needs to be stopped. */
export function startTestServer(): Promise<TestServer> {
  shared ??= start();
  return shared;
}

async function start(): Promise<TestServer> {
  sweep();
  const dataDir = mkdtempSync(join(tmpdir(), prefix));
  // Registered first, so that it runs before the server would be stopped in its ordinary, slower way.
  process.prependListener('exit', () => discardServer(dataDir));
  const { connectionString } = await attachEmbedded(dataDir, false);
  let made = 0;
  return {
    connectionString,
    dataDir,
    createDatabase: async () => {
      made += 1;
      const name = `test_${made}`;
      await withConnection(connectionString, (client) => client.query(`create database ${name}`));
      const url = new URL(connectionString);
      url.pathname = `/${name}`;
      return {
        connectionString: url.href,
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
 */
export async function withTestDatabase<T>(use: (database: TestDatabase) => Promise<T>): Promise<T> {
  const database = await (await startTestServer()).createDatabase();
  try {
    return await use(database);
  } finally {
    await database.drop();
  }
}
