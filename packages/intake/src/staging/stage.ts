/**
 * Stages a whole release in DuckDB under a memory limit: every row is read, repaired or refused, told to its case, and
 * hashed. What comes out is the view `case_rows` (case_id, t, row_id, hash, outcome, payload), the tables `refused_row` and
 * `repaired_row`, and the counts by table. Nothing of it outlives the import.
 */
import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { TableAccount } from '@opendocket/docket';
import { ImportRefusal } from '../refusal.ts';
import { isLookup, type ReleaseCodes, readCodes } from '../release/codes.ts';
import type { ReleaseFolder } from '../release/folder.ts';
import { type ReleaseTable, releaseTables } from '../release/tables.ts';
import { type Layout, layoutOf } from '../rows/layout.ts';
import { enumOf } from './fast-path.ts';
import { literal } from './lines.ts';
import { type Prescan, prescan, rewrite } from './prescan.ts';
import { connectRows } from './settle-rows.ts';
import { stageTable } from './stage-table.ts';

/** A staged release. Close it to free the memory and the files. */
export interface StagedRelease {
  readonly connection: DuckDBConnection;
  readonly codes: ReleaseCodes;
  /** Accounts of all tables; of mapped ones before the mapping's own ignoring (see `ignoredRule`). */
  readonly accounts: readonly TableAccount[];
  /** Digest of the files that were read: the same digest is the same release. */
  readonly digest: string;
  readonly warnings: readonly string[];
  close(): void;
}

/** What staging reports while it works. */
export type StagingProgress = (step: { readonly what: string; readonly done: number; readonly of: number }) => void;

/** Stages a release. Throws {@link ImportRefusal} with a sentence where it cannot be imported. */
export async function stageRelease(
  folder: ReleaseFolder,
  options: {
    readonly workFolder: string;
    readonly memoryMB: number;
    readonly threads: number;
    readonly progress?: StagingProgress | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<StagedRelease> {
  const codes = readCodes(folder);
  // In memory as far as the limit goes, and beyond it in files of the work folder, which are cheaper than a database's.
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${options.memoryMB}MB`,
    threads: String(options.threads),
    temp_directory: join(options.workFolder, 'spill'),
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    await createTables(connection, codes);
    const warnings: string[] = [];
    const accounts: TableAccount[] = [];
    const digests: string[] = [];
    const present = new Map<number, number>();
    const files = new Map<number, string>();
    const names = [...folder.files.keys()].sort();
    for (const [done, name] of names.entries()) {
      options.signal?.throwIfAborted();
      options.progress?.({ what: name, done, of: names.length });
      const file = folder.files.get(name) ?? '';
      const number = releaseTables.findIndex((table) => table.name.toLowerCase() === name);
      const table = releaseTables[number];
      const scan = prescan(file, options.signal);
      digests.push(`${name}:${scan.digest}`);
      if (!scan.ended && scan.rows > 0) {
        warnings.push(
          `${name} does not end with a line end; it may have been cut off. Its last row was read as it stands.`,
        );
      }
      if (table === undefined) {
        accounts.push(accountOfUnmapped(name, scan, codes, folder));
        continue;
      }
      const clean = scan.clean ? file : await rewritten(file, table, options);
      files.set(number, clean);
      present.set(number, await stageOne(connection, { table, number, file: clean, scan, codes, ...options }));
    }
    await connectRows(connection, present, { files, signal: options.signal });
    for (const [number, clean] of files) {
      if (clean !== folder.files.get(releaseTables[number]?.name.toLowerCase() ?? '')) rmSync(clean, { force: true });
    }
    for (const [number, read] of present) accounts.push(await accountOf(connection, number, read, folder));
    return { connection, codes, accounts: accounts.sort(byTable), digest: digests.join('\n'), warnings, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function createTables(connection: DuckDBConnection, codes: ReleaseCodes): Promise<void> {
  await connection.run(`
    CREATE TABLE mended_text (t INTEGER, line BIGINT, case_text VARCHAR, row_text VARCHAR, canonical VARCHAR, payload VARCHAR, how VARCHAR, raw VARCHAR);
    CREATE TABLE refused (t INTEGER, line BIGINT, row_text VARCHAR, reason VARCHAR, detail VARCHAR, raw VARCHAR);
    CREATE TABLE candidate (t INTEGER, line BIGINT, rank INTEGER, case_id BIGINT);
  `);
  const lookups = new Set<string>();
  for (const table of releaseTables) {
    for (const type of table.columns.values()) if (type.is === 'lookup') lookups.add(type.table);
  }
  for (const lookup of lookups) {
    const known = codes.sets(lookup);
    if (known === undefined) continue;
    const list = [...known].map(literal).join(', ');
    await connection.run(`CREATE TYPE ${enumOf(lookup)} AS ENUM (${list})`);
  }
}

async function stageOne(
  connection: DuckDBConnection,
  options: {
    readonly table: ReleaseTable;
    readonly number: number;
    readonly file: string;
    readonly scan: Prescan;
    readonly codes: ReleaseCodes;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<number> {
  const { table, number, scan, file } = options;
  if (scan.bytes === 0) {
    throw new ImportRefusal(
      `The file of ${table.name} is empty: it has not even a header. Nothing was changed; get the file again from the publisher.`,
    );
  }
  const layout: Layout = layoutOf(table, headerOf(file));
  const read = await stageTable(connection, {
    number,
    file,
    layout,
    codes: options.codes.sets,
    signal: options.signal,
  });
  if (read !== scan.rows) {
    throw new ImportRefusal(
      `${table.name} has ${scan.rows} rows but ${read} were read, so rows would have been lost. Nothing was changed; ` +
        'please report this with the first lines of the file.',
    );
  }
  return read;
}

/** A copy of a file that DuckDB can read. */
async function rewritten(
  file: string,
  table: ReleaseTable,
  options: { readonly workFolder: string; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const clean = join(options.workFolder, `${table.name}.clean`);
  await rewrite(file, clean, options.signal);
  return clean;
}

/** The first line of a clean file. */
function headerOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(64 * 1024);
    const read = readSync(descriptor, buffer, 0, buffer.length, 0);
    const text = buffer.toString('utf8', 0, read);
    return (text.split('\n')[0] ?? '').replace(/\r$/, '');
  } finally {
    closeSync(descriptor);
  }
}

/** A look-up's rows are imported as codes; the rows of a table that nothing reads are ignored by that rule. */
function accountOfUnmapped(name: string, scan: Prescan, codes: ReleaseCodes, folder: ReleaseFolder): TableAccount {
  const expected = folder.counts.get(name) ?? null;
  const lookup = isLookup(name) ? codes.accounts.get(name) : undefined;
  if (lookup === undefined) {
    return { table: name, read: scan.rows, imported: 0, repaired: 0, quarantined: 0, ignored: scan.rows, expected };
  }
  const { read, short } = lookup;
  return { table: name, read, imported: read - short, repaired: 0, quarantined: short, ignored: 0, expected };
}

async function accountOf(
  connection: DuckDBConnection,
  number: number,
  read: number,
  folder: ReleaseFolder,
): Promise<TableAccount> {
  const table = releaseTables[number]?.name ?? '';
  const counted = await connection.runAndReadAll(`SELECT
      (SELECT count(*) FROM refused_row WHERE t = ${number}),
      (SELECT count(*) FROM repaired_row WHERE t = ${number}),
      (SELECT count(*) FROM ignored_row WHERE t = ${number})`);
  const [quarantined = 0, repaired = 0, ignored = 0] = (counted.getRows()[0] ?? []).map(Number);
  const expected = folder.counts.get(table.toLowerCase()) ?? null;
  return { table, read, imported: read - quarantined - repaired - ignored, repaired, quarantined, ignored, expected };
}

function byTable(a: TableAccount, b: TableAccount): number {
  const rank = (account: TableAccount): number => {
    const at = releaseTables.findIndex((table) => table.name === account.table);
    return at < 0 ? releaseTables.length : at;
  };
  return rank(a) - rank(b) || (a.table < b.table ? -1 : 1);
}
