/** Databases on a server of tests: empty ones, and copies of one that the docket's migrations have been run on. */
import { createHash } from 'node:crypto';
import { migrate, readMigrations } from '../migrate.ts';
import { withConnection } from '../postgres/connect.ts';

/** The address of another database of the same server. */
export function databaseAt(connectionString: string, name: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes an empty database. */
export async function createDatabase(connectionString: string, name: string): Promise<void> {
  await withConnection(connectionString, (client) => client.query(`create database ${name}`));
}

/** Makes a database with the content of another one; on a server that flushes nothing, copying files is quickest. */
export async function copyDatabase(connectionString: string, template: string, name: string): Promise<void> {
  await withConnection(connectionString, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
}

/** 'test' in ASCII. */
const templateLock = 0x74657374;

/**
 * The name of a database with the docket's schema, made by the first who asks on this server.
 * The name tells the migrations, for a long-lived server may see them change.
 */
export async function ensureTemplate(connectionString: string): Promise<string> {
  const checksums = readMigrations().map(({ checksum }) => checksum);
  const name = `migrated_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 16)}`;
  await withConnection(connectionString, async (client) => {
    // Ends with the connection, so that whoever dies half-way keeps nobody waiting.
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rows } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rows.length > 0) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await withConnection(databaseAt(connectionString, name), (inside) => migrate(inside));
    // Said last: what lacks it was never completed.
    await client.query(`alter database ${name} with is_template true`);
  });
  return name;
}
