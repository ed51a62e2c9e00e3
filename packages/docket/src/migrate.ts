import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { DocketFailure, errorMessage, isLostConnection } from './failure.ts';
import { ensureRoles, grantRights, rolesAreReady } from './roles.ts';

/** One step of the schema: `NNNN-name.sql` in the folder `migrations`. A step that was ever released is never edited. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly checksum: string;
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

/** One lock for all that migrate the same database: 'docket' in ASCII. */
const migrationLock = 0x646f636b6574n;

const migrationTable = `create schema if not exists docket;
      create table if not exists docket.migration (
        version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
      );
      comment on table docket.migration is 'Reference table: the steps of the schema that this database has taken.';`;

/** The steps of the schema, in order. */
export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.+\.sql$/.test(name));
  return names.sort().map((name) => {
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return {
      version: Number(name.slice(0, 4)),
      name: name.slice(5, -4),
      sql,
      checksum: createHash('sha256').update(sql).digest('hex'),
    };
  });
}

/**
 * Brings the database to our schema: each missing step in order, all in one transaction under an advisory lock, so that
 * a start that fails leaves the database as it was. Returns the versions that were applied.
 * @throws DocketFailure with a sentence: a newer schema than ours, a step that differs from ours, an unfit server.
 */
export async function migrate(client: ClientBase, migrations = readMigrations()): Promise<readonly number[]> {
  await refuseUnfitServer(client);
  if (pending(await readApplied(client), migrations).length === 0 && (await rolesAreReady(client))) return [];
  await ensureRoles(client);
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(migrationTable);
    // Read again: another start may have migrated while this one waited for the lock.
    const missing = pending(await readApplied(client), migrations);
    for (const migration of missing) await apply(client, migration);
    await grantRights(client);
    await client.query('commit');
    return missing.map((migration) => migration.version);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Takes the first steps of the schema in an empty database, for a backup that was taken at that step. Belongs into a transaction of
 * the caller; roles are there, rights are granted by {@link migrate} afterwards.
 */
export async function buildSchema(client: ClientBase, steps: readonly Migration[]): Promise<void> {
  await client.query(migrationTable);
  for (const step of steps) await apply(client, step);
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    if (isLostConnection(error)) throw error;
    throw new DocketFailure(
      'migration-failed',
      `Step ${migration.version} (${migration.name}) of the database schema failed: ${errorMessage(error)}. ` +
        'Nothing was changed. Mend the cause and start again.',
      { cause: error },
    );
  }
  await client.query('insert into docket.migration (version, name, checksum) values ($1, $2, $3)', [
    migration.version,
    migration.name,
    migration.checksum,
  ]);
}

async function readApplied(client: ClientBase): Promise<readonly Applied[]> {
  const exists = await client.query<{ found: boolean }>(`select to_regclass('docket.migration') is not null as found`);
  if (exists.rows[0]?.found !== true) return [];
  const rows = await client.query<Applied>('select version, name, checksum from docket.migration order by version');
  return rows.rows;
}

/** The steps not yet taken. Refuses a database that took a step which we do not know, or know differently. */
function pending(applied: readonly Applied[], migrations: readonly Migration[]): readonly Migration[] {
  const ours = new Map(migrations.map((migration) => [migration.version, migration]));
  const newest = migrations.at(-1)?.version ?? 0;
  for (const step of applied) {
    const known = ours.get(step.version);
    if (known === undefined && step.version > newest) {
      const theirs = applied.at(-1)?.version ?? step.version;
      throw new DocketFailure(
        'database-newer',
        `This docket was made by a newer OpenDocket: its schema is at step ${theirs} and this version knows ${newest}. ` +
          'Nothing was changed. Use the newer OpenDocket, or another data folder or database.',
      );
    }
    if (known?.checksum !== step.checksum) {
      throw new DocketFailure(
        'migration-changed',
        `Step ${step.version} (${step.name}) of this database's schema is not the one that this OpenDocket has: one of the ` +
          'two was edited. Nothing was changed. Use the OpenDocket that made the docket, or restore its file of that step.',
      );
    }
  }
  const taken = new Set(applied.map((step) => step.version));
  return migrations.filter((migration) => !taken.has(migration.version));
}

async function refuseUnfitServer(client: ClientBase): Promise<void> {
  const found = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const server = found.rows[0];
  if (server === undefined || server.version < 150000) {
    throw new DocketFailure(
      'database-unfit',
      `The database server is PostgreSQL ${Math.floor((server?.version ?? 0) / 10000)}; OpenDocket needs 15 or newer. ` +
        'Nothing was changed. Point DATABASE_URL to a newer server, or leave it out to use the embedded one.',
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new DocketFailure(
      'database-unfit',
      `The database's encoding is ${server.encoding}; OpenDocket needs UTF8. Nothing was changed. Create the database with ` +
        "CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0; and point DATABASE_URL to it.",
    );
  }
}
