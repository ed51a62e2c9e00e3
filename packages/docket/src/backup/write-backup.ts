/** Writes the whole docket, as it was at one moment, into a folder. The docket goes on meanwhile. */
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { LongWork } from '../long-work.ts';
import { readVersion, withConnection } from '../postgres/connect.ts';
import { type BackedUpTable, type Manifest, manifestName } from './manifest.ts';
import { contentOf, digesting, plainSession, type TableShape, tablesInOrder } from './table-content.ts';

/** Only their owner reads them: identities are in. */
const ownFolder = 0o700;
const ownFile = 0o600;

/**
 * Writes a backup of the database at `connectionString`, as the role that owns it. The folder must be new or empty. The
 * manifest is written last: a folder without one is of a backup that was cut short, and can be thrown away.
 * @throws DocketFailure `bad-argument` where the folder holds something
 */
export async function writeBackup(
  connectionString: string,
  folder: string,
  { clock, signal, onProgress }: LongWork & { readonly clock: () => Date },
): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: ownFolder });
  if ((await readdir(folder)).length > 0) {
    throw new DocketFailure(
      'bad-argument',
      `${folder} is not empty, and a backup overwrites nothing. Nothing was written. Name a new folder.`,
    );
  }
  return withConnection(connectionString, async (client) => {
    await client.query(plainSession);
    await client.query('begin isolation level repeatable read read only');
    const tables = await tablesInOrder(client);
    const takenAt = clock().toISOString();
    const written: BackedUpTable[] = [];
    for (const shape of tables) {
      signal?.throwIfAborted();
      onProgress?.({ step: `back up ${shape.table}`, done: written.length, total: tables.length });
      written.push(await writeTable(client, folder, shape, signal));
    }
    const manifest: Manifest = {
      format: 'opendocket-backup',
      version: 1,
      takenAt,
      serverVersion: await readVersion(client),
      migrations: await migrationsOf(client),
      tables: written,
    };
    await client.query('commit');
    await writeManifest(folder, manifest);
    return manifest;
  });
}

async function writeTable(
  client: ClientBase,
  folder: string,
  shape: TableShape,
  signal: AbortSignal | undefined,
): Promise<BackedUpTable> {
  const file = `${shape.table}.copy.gz`;
  const { stream, digest } = digesting();
  const out = createWriteStream(join(folder, file), { mode: ownFile, flags: 'wx', flush: true });
  await pipeline(contentOf(client, shape), stream, createGzip({ level: 4 }), out, { signal });
  return { table: shape.table, columns: [...shape.columns], file, ...digest() };
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const making = join(folder, `${manifestName}.in-the-making`);
  await rm(making, { force: true });
  await writeFile(making, `${JSON.stringify(manifest, null, 2)}\n`, { mode: ownFile, flush: true });
  await rename(making, join(folder, manifestName));
  const handle = await open(folder);
  // The name of the manifest is on the disk, too, before anyone is told that there is a backup.
  await handle.sync().finally(() => handle.close());
}

async function migrationsOf(client: ClientBase): Promise<Manifest['migrations']> {
  const found = await client.query<Manifest['migrations'][number]>(
    'select version, name, checksum from docket.migration order by version',
  );
  return found.rows;
}
