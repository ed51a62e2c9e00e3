/** What a backup holds: a folder with one compressed file for each table, and a manifest that was written last. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { schemas } from '../catalogue.ts';
import { DocketFailure } from '../failure.ts';

const table = z.strictObject({
  /** As in `docket.event`. */
  table: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z_][a-z_0-9]*$/)).min(1),
  file: z.string().regex(/^[a-z_.]+\.copy\.gz$/),
  rows: z.int().min(0),
  /** Of the content before it was compressed, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifest = z.strictObject({
  format: z.literal('opendocket-backup'),
  version: z.literal(1),
  /** ISO instant: everything that was committed before it is in, nothing that came after. */
  takenAt: z.string(),
  serverVersion: z.string(),
  migrations: z.array(z.strictObject({ version: z.int(), name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table).min(1),
});

export type BackedUpTable = z.output<typeof table>;
export type Manifest = z.output<typeof manifest>;

export const manifestName = 'manifest.json';

/** Reads the manifest of a backup. @throws DocketFailure `bad-argument` where the folder is no whole backup */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), 'utf8');
  } catch (error) {
    throw new DocketFailure(
      'bad-argument',
      `${folder} is no whole backup: it has no ${manifestName}, which is written last. Nothing was changed. Use another backup.`,
      { cause: error },
    );
  }
  try {
    const read = manifest.parse(JSON.parse(text));
    if (read.tables.every((one) => schemas.includes(one.table.split('.')[0] ?? ''))) return read;
  } catch (error) {
    throw unreadable(folder, error);
  }
  throw unreadable(folder, undefined);
}

function unreadable(folder: string, cause: unknown): DocketFailure {
  return new DocketFailure(
    'bad-argument',
    `The ${manifestName} of ${folder} cannot be read: it was changed, or made by a newer OpenDocket. Nothing was changed. Use another backup.`,
    { cause },
  );
}
