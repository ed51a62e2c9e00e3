/** Restores a backup into a database that holds nothing yet, and compares every table with what was backed up. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DocketFailure, errorMessage } from '../failure.ts';
import type { LongWork } from '../long-work.ts';
import { buildSchema, type Migration, migrate, readMigrations } from '../migrate.ts';
import { withConnection } from '../postgres/connect.ts';
import { ensureRoles } from '../roles.ts';
import { type BackedUpTable, type Manifest, readManifest } from './manifest.ts';
import { type ContentDigest, digesting, digestTable, plainSession } from './table-content.ts';

/**
 * Restores the backup in `folder` into the database at `connectionString`, as the role that owns it: all of it in one transaction,
 * or nothing. Its files are checked before anything is written and its tables compared afterwards; then the schema is brought up
 * to this version. Cut short, it can be run again.
 * @throws DocketFailure with a sentence: no whole backup, a damaged file, a docket already there, a newer schema
 */
export async function restoreBackup(connectionString: string, folder: string, work: LongWork = {}): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const steps = stepsOf(manifest);
  for (const [index, table] of manifest.tables.entries()) {
    work.signal?.throwIfAborted();
    work.onProgress?.({ step: `check ${table.table}`, done: index, total: manifest.tables.length });
    await checkFile(folder, table);
  }
  await withConnection(connectionString, async (client) => {
    await refuseUsed(client);
    await ensureRoles(client);
    await client.query(`${plainSession}; begin`);
    await buildSchema(client, steps);
    for (const [index, table] of manifest.tables.entries()) {
      work.signal?.throwIfAborted();
      work.onProgress?.({ step: `restore ${table.table}`, done: index, total: manifest.tables.length });
      await restoreTable(client, folder, table, work.signal);
    }
    for (const [index, table] of manifest.tables.entries()) {
      work.onProgress?.({ step: `compare ${table.table}`, done: index, total: manifest.tables.length });
      if (!isSame(table, await digestTable(client, table))) {
        throw new DocketFailure(
          'record-damaged',
          `The table ${table.table} is not, after restoring, what was backed up. Nothing was kept. Use another backup.`,
        );
      }
    }
    await client.query('commit');
    await migrate(client);
  });
  return manifest;
}

/** The steps of the schema at which the backup was taken, which this version must know as they were. */
function stepsOf({ migrations }: Manifest): readonly Migration[] {
  const ours = readMigrations();
  return migrations.map(({ version, name, checksum }) => {
    const known = ours.find((step) => step.version === version);
    if (known?.checksum === checksum) return known;
    throw new DocketFailure(
      known === undefined ? 'database-newer' : 'migration-changed',
      `The backup was taken at step ${version} (${name}) of the schema, which this OpenDocket ${known === undefined ? 'does not know' : 'knows otherwise'}. Nothing was changed. Restore it with the OpenDocket that took it.`,
    );
  });
}

async function refuseUsed(client: ClientBase): Promise<void> {
  const found = await client.query<{ used: boolean }>(
    `select exists (select from pg_namespace where nspname in ('docket', 'intake', 'identity', 'staff')) as used`,
  );
  if (found.rows[0]?.used !== true) return;
  throw new DocketFailure(
    'bad-argument',
    'There is a docket in this place already, and a restore overwrites nothing. Nothing was changed. Name a new data folder, or an empty database.',
  );
}

async function checkFile(folder: string, table: BackedUpTable): Promise<void> {
  const { stream, digest } = digesting();
  const drain = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(join(folder, table.file)), createGunzip(), stream, drain);
  } catch (error) {
    throw damaged(table.file, errorMessage(error));
  }
  if (!isSame(table, digest())) throw damaged(table.file, 'its content is not what the manifest says');
}

function damaged(file: string, why: string): DocketFailure {
  return new DocketFailure(
    'record-damaged',
    `The file ${file} of the backup is damaged: ${why}. Nothing was changed. Use another backup.`,
  );
}

function isSame(one: ContentDigest, other: ContentDigest): boolean {
  return one.rows === other.rows && one.sha256 === other.sha256;
}

async function restoreTable(
  client: ClientBase,
  folder: string,
  { table, columns, file }: BackedUpTable,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(createReadStream(join(folder, file)), createGunzip(), target, { signal });
}
