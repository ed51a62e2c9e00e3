/** First contact with a server. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, DatabaseUnavailable, reasonOf } from './unavailable.ts';

/** The major versions of PostgreSQL that a docket can live on. */
export const supportedMajors = { first: 15, last: 18 } as const;

/** Runs something on a connection of its own. */
export async function withConnection<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 15_000 });
  // A connection that breaks also fails the query under way, which is where it is dealt with.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starting up, shutting down or recovering; refused: between the two halves of a restart after a crash. */
const passing = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET']);

/**
 * The same, while a server of ours is still coming up.
 * @param isThere false once the server has gone and there is nothing to wait for
 */
export async function withPatience<T>(
  connectionString: string,
  isThere: () => boolean,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    try {
      return await withConnection(connectionString, use);
    } catch (error) {
      if (!passing.has(codeOf(error) ?? '') || performance.now() > end || !isThere()) throw error;
      await pause(50);
    }
  }
}

/** The server's version as it gives it, `18.4` or `15.13`. */
export async function readVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ number: string }>(`select current_setting('server_version_num') as number`);
  const number = Number(rows[0]?.number);
  return `${Math.floor(number / 10_000)}.${number % 10_000}`;
}

/** An address fit to be shown: without its password. */
export function withoutPassword(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    if (url.password !== '') url.password = '…';
    url.searchParams.delete('password');
    return decodeURI(url.href);
  } catch {
    return 'DATABASE_URL';
  }
}

/**
 * Checks that there is a PostgreSQL of a supported version at an address.
 * @returns its version
 */
export async function checkExternal(databaseUrl: string): Promise<string> {
  const shown = withoutPassword(databaseUrl);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new DatabaseUnavailable(
      'DATABASE_URL is no PostgreSQL address: write it as postgresql://user:password@host:5432/database, or unset it to use the embedded PostgreSQL.',
    );
  }
  let version: string;
  try {
    version = await withConnection(databaseUrl, readVersion);
  } catch (error) {
    throw new DatabaseUnavailable(
      `There is no connection to ${shown} (${reasonOf(error)}): check DATABASE_URL and that the server runs, or unset it to use the embedded PostgreSQL.`,
    );
  }
  refuseMajor(version, shown);
  return version;
}

/** Refuses a server of a version that a docket cannot live on. */
export function refuseMajor(version: string, shown: string): void {
  const major = Number.parseInt(version, 10);
  if (major >= supportedMajors.first && major <= supportedMajors.last) return;
  throw new DatabaseUnavailable(
    `The server at ${shown} is PostgreSQL ${version}, and OpenDocket works with ${supportedMajors.first} to ${supportedMajors.last}: choose another server, or unset DATABASE_URL to use the embedded PostgreSQL.`,
  );
}
