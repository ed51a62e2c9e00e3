/**
 * Stages staff files in DuckDB under a memory limit: every line is split, its cells are checked by their types, and rows that
 * contradict each other or name what is not there are refused with a sentence. What comes out is a table for each file
 * (`offices`, `staff`, `assignments`, `identities`, `supervision`), and nothing of it outlives the import.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';
import { linesOf, literal } from '../staging/lines.ts';
import { prescan, rewrite } from '../staging/prescan.ts';
import { checkAcrossRows } from './cross-checks.ts';
import type { StaffFolder } from './folder.ts';
import { columnAt, type StaffFile, staffTables } from './tables.ts';

/** Staged files. Close them to free the memory. */
export interface StagedStaff {
  readonly connection: DuckDBConnection;
  /** Digest of the files: the same digest is the same import. */
  readonly digest: string;
  readonly warnings: readonly string[];
  close(): void;
}

/** Settings of {@link stageStaff}. */
export interface StagingOptions {
  readonly workFolder: string;
  /** The run of the import that these files follow. */
  readonly before: number | undefined;
  readonly memoryMB: number;
  readonly threads: number;
  readonly progress?:
    | ((step: { readonly what: string; readonly done: number; readonly of: number }) => void)
    | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A line that is not UTF-8 begins with this, in the copy that DuckDB reads; no line has it. */
const foreignMark = '\u0006';

/** Stages the files; `client` tells which cases, offices and members the docket knows. */
export async function stageStaff(
  client: pg.ClientBase,
  folder: StaffFolder,
  options: StagingOptions,
): Promise<StagedStaff> {
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
    const warnings: string[] = [];
    const digests: string[] = [];
    for (const [done, table] of staffTables.entries()) {
      options.signal?.throwIfAborted();
      options.progress?.({ what: table.name, done, of: staffTables.length });
      const file = folder.files.get(table.name) ?? '';
      const scan = prescan(file, options.signal);
      digests.push(`${table.name}:${scan.digest}`);
      if (scan.bytes === 0) {
        throw new ImportRefusal(
          `${table.name}.csv is empty: it has not even a header. Nothing was changed; write its header, or get the file again.`,
        );
      }
      if (!scan.ended && scan.rows > 0) {
        warnings.push(
          `${table.name}.csv does not end with a line end; it may have been cut off. Its last row was read as it stands.`,
        );
      }
      const clean = scan.clean ? file : join(options.workFolder, `${table.name}.clean`);
      if (!scan.clean) await rewrite(file, clean, options.signal, foreignMark);
      await readTable(connection, table, clean, scan.rows);
    }
    options.signal?.throwIfAborted();
    await checkAcrossRows(connection, client, options.before);
    return { connection, digest: digests.join('\n'), warnings, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Creates the table of a file: line, text, cells (in our order), key, how (repaired), reason and detail (refused), hash. */
async function readTable(connection: DuckDBConnection, table: StaffFile, file: string, rows: number): Promise<void> {
  const order = placesOf(table, headerOf(file));
  const cellsOf = order.map((at) => (at < 0 ? `''` : `trim(split[${at + 1}])`)).join(', ');
  const width = Math.max(...order) + 1;
  const headerWidth = headerOf(file).length;
  await connection.run(`CREATE TABLE line_${table.name} AS SELECT line AS text FROM ${linesOf(file)}`);
  await connection.run(`CREATE TABLE ${table.name} AS
    WITH lines AS (
      SELECT rowid AS line, replace(text, ${literal(foreignMark)}, '') AS text, starts_with(text, ${literal(foreignMark)}) AS is_foreign
      FROM line_${table.name} WHERE rowid > 0 AND text <> ''
    ), split AS (
      SELECT *, ${splitInSql} AS split FROM lines
    ), whole AS (
      SELECT *, len(split) < ${width} AS short, len(list_filter(split[${headerWidth + 1}:], lambda c: trim(c) <> '')) > 0 AS long,
             CASE WHEN split IS NULL OR len(split) < ${width} THEN [] ELSE [${cellsOf}] END AS cells FROM split
    ), judged AS (
      SELECT *, ${faultInSql(table, headerWidth)} AS fault,
             CASE WHEN len(split) > ${headerWidth} THEN 'empty cells beyond the last column were left out'
                  WHEN list_aggregate(list_transform(split, lambda c: length(c) - length(trim(c))), 'sum') > 0
                  THEN 'blanks around a cell were left out' END AS mended FROM whole
    )
    SELECT line, text, cells,
           CASE WHEN len(cells) > 0 THEN cells[${columnAt(table, table.key) + 1}] ELSE '' END AS key,
           CASE WHEN fault IS NULL THEN mended END AS how,
           coalesce(split_part(fault, chr(31), 1), '') AS reason, coalesce(split_part(fault, chr(31), 2), '') AS detail, 0::BIGINT AS case_id, false AS copy
    FROM judged`);
  await connection.run(`DROP TABLE line_${table.name}`);
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${table.name}`);
  const read = Number(counted.getRows()[0]?.[0] ?? 0);
  if (read !== rows) {
    throw new ImportRefusal(
      `${table.name}.csv has ${rows} rows but ${read} were read, so rows would have been lost. Nothing was changed; ` +
        'please report this with the first lines of the file.',
    );
  }
}

/** The cells of a line: a row is one line, so a quoted cell holds no line end. Null where the quotes do not fit. */
const quoted = '"(?:[^"]|"")*"|[^",]*';
const splitInSql = `CASE WHEN NOT contains(text, '"') THEN string_split(text, ',')
  WHEN regexp_full_match(',' || text, '(?:,(?:${quoted}))*') THEN list_transform(
    regexp_extract_all(',' || text, ',(${quoted})', 1),
    lambda c: CASE WHEN starts_with(c, '"') THEN replace(substr(c, 2, length(c) - 2), '""', '"') ELSE c END) END`;

/** Why a row is refused by itself: a code and a sentence, or null. */
function faultInSql(table: StaffFile, headerWidth: number): string {
  const faults = [
    when('is_foreign', 'not-utf8', `'Its bytes are not UTF-8.'`),
    when('split IS NULL', 'not-csv', `'Its quotation marks do not fit: a quoted cell begins and ends with one.'`),
    when(
      'short',
      'too-few-cells',
      `concat('It has ', len(split), ' cells, and the header has ${headerWidth} columns.')`,
    ),
    when(
      'long',
      'too-many-cells',
      `concat('It has ', len(split), ' cells, and the header has ${headerWidth} columns.')`,
    ),
  ];
  for (const [at, { name, type, required }] of table.columns.entries()) {
    const x = `cells[${at + 1}]`;
    if (required) faults.push(when(`${x} = ''`, 'missing-cell', `'The column ${name} is blank; it must be filled.'`));
    const must = type.must.replaceAll("'", "''");
    const shown = table.identity
      ? `'The column ${name} holds what it may not; it must be ${must}.'`
      : `concat('The column ${name} holds "', left(${x}, 60), '"; it must be ${must}.')`;
    faults.push(when(`${x} <> '' AND NOT coalesce(${type.test(x)}, false)`, 'bad-cell', shown));
  }
  return `CASE ${faults.join('\n')} END`;
}

function when(condition: string, reason: string, sentence: string): string {
  return `WHEN ${condition} THEN concat('${reason}', chr(31), ${sentence})`;
}

/** The columns that a file has, in small letters. */
function headerOf(file: string): string[] {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(64 * 1024);
    const read = readSync(descriptor, buffer, 0, buffer.length, 0);
    const [line = ''] = buffer
      .toString('utf8', 0, read)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    return line.split(',').map((name) =>
      name
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    );
  } finally {
    closeSync(descriptor);
  }
}

/** For each of our columns its place in the file, -1 for one that may be absent and is. */
function placesOf(table: StaffFile, header: readonly string[]): number[] {
  const known = table.columns.map(({ name }) => name);
  const unknown = header.filter((name) => !known.includes(name));
  const missing = table.columns.filter(({ name, required }) => required && !header.includes(name));
  const twice = header.filter((name, at) => header.indexOf(name) !== at);
  if (unknown.length + missing.length + twice.length > 0) {
    const faults = [
      ...missing.map(({ name }) => `the column ${name} is missing`),
      ...unknown.map((name) => `there is no column "${name.slice(0, 40)}"`),
      ...twice.map((name) => `the column ${name} is there twice`),
    ];
    throw new ImportRefusal(
      `The header of ${table.name}.csv cannot be read: ${faults.join('; ')}. Nothing was changed; its columns are ` +
        `${known.join(', ')} (docs/staff-import.md).`,
    );
  }
  return known.map((name) => header.indexOf(name));
}
