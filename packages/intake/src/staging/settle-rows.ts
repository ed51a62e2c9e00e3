/**
 * Once every table is staged: finds rows with the same id, rows of no case, rows whose case another table names, and puts
 * refused rows to the cases that they may belong to.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { releaseTables } from '../release/tables.ts';
import { linesOf } from './lines.ts';

/** Table number of a refused row within its case's rows. */
export const refusedNumber = 99;
/** Table number of a family link as its lead's case sees it. It is a copy and is never counted. */
export const leadCopyNumber = 90;
/** Table number of a note that a row of the case was repaired. It is no row and is never counted. */
export const repairNoteNumber = 98;

/** Builds `case_rows`, `refused_row`, `repaired_row` and `ignored_row` from the staged tables that are present. */
export async function connectRows(
  connection: DuckDBConnection,
  present: ReadonlyMap<number, number>,
  options: { readonly files: ReadonlyMap<number, string>; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  await connection.run(`
    CREATE TABLE disposed (t INTEGER, line BIGINT);
    CREATE TABLE refused_row (t INTEGER, line BIGINT, case_id BIGINT, row_text VARCHAR, reason VARCHAR, detail VARCHAR, raw VARCHAR);
    CREATE TABLE ignored_row (t INTEGER, line BIGINT, case_id BIGINT, row_id BIGINT, hash BIGINT, rule VARCHAR);
    CREATE TABLE late_refusal (t INTEGER, line BIGINT, case_id BIGINT, row_id BIGINT, reason VARCHAR, detail VARCHAR);
    CREATE TABLE mended AS
      SELECT t, line, TRY_CAST(case_text AS BIGINT) AS case_id, row_text::BIGINT AS row_id,
             (md5_number_lower(canonical) >> 1)::BIGINT AS hash, payload, how, raw FROM mended_text;
    DROP TABLE mended_text;
  `);
  for (const number of present.keys()) {
    options.signal?.throwIfAborted();
    await connection.run(`CREATE VIEW read_${number} AS ${readRows(number, present)}`);
    await disposeDuplicates(connection, number);
  }
  await connection.run(`CREATE TABLE known_case AS
    SELECT DISTINCT case_id FROM (${knownCases(present)}) WHERE case_id > 0`);
  for (const number of present.keys()) {
    options.signal?.throwIfAborted();
    await disposeOrphans(connection, number);
  }
  await refuse(connection);
  await fetchRawLines(connection, options.files);
  await connection.run(`CREATE TABLE repaired_row AS
    SELECT m.t, m.line, m.case_id, m.row_id, m.how, m.raw FROM mended m
    WHERE m.how <> '' AND NOT EXISTS (FROM disposed d WHERE d.t = m.t AND d.line = m.line)`);
  // Written out once: to sort all tables in one pass while they are still being joined takes more memory than there is.
  await connection.run('SET preserve_insertion_order = false');
  await connection.run(`CREATE TABLE case_rows AS ${await caseRows(connection, present)}`);
  for (const number of present.keys()) await connection.run(`DROP VIEW read_${number}`);
  for (const number of present.keys()) await connection.run(`DROP TABLE t${number}`);
  await connection.run('DROP TABLE mended; DROP TABLE disposed; DROP TABLE late_refusal');
}

/** Rows of a table that could be read, with their case. A federal court row finds its case through its appeal. */
function readRows(number: number, present: ReadonlyMap<number, number>): string {
  const rows = `
    SELECT case_id, row_id, hash, payload, rowid AS line, 0 AS outcome FROM t${number} WHERE row_id IS NOT NULL AND rowid > 0
    UNION ALL
    SELECT case_id, row_id, hash, payload, line, CASE WHEN how = '' THEN 0 ELSE 1 END FROM mended WHERE t = ${number}`;
  if (releaseTables[number]?.name !== 'tblAppealFedCourts') return rows;
  const appeals = numberOf('tblAppeal');
  if (!present.has(appeals)) return rows;
  return `SELECT a.case_id, f.row_id, f.hash, f.payload, f.line, f.outcome FROM (${rows}) f
    LEFT JOIN (SELECT row_id AS appeal, min(case_id) AS case_id FROM read_${appeals} GROUP BY row_id) a
    ON a.appeal = TRY_CAST(split_part(f.payload, chr(9), 1) AS BIGINT)`;
}

function numberOf(table: string): number {
  return releaseTables.findIndex((candidate) => candidate.name === table);
}

/**
 * Rows with the same id: where they say the same, all but the first are ignored; where they differ, nobody can tell which is
 * right, and all are refused.
 */
async function disposeDuplicates(connection: DuckDBConnection, number: number): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE twice AS
      SELECT r.row_id, r.line, r.case_id, r.hash, g.kinds, row_number() OVER (PARTITION BY r.row_id ORDER BY r.line) AS place
      FROM read_${number} r JOIN (
        SELECT row_id, CASE WHEN min(hash) = max(hash) THEN 1 ELSE 2 END AS kinds
        FROM read_${number} GROUP BY row_id HAVING count(*) > 1
      ) g USING (row_id);
    INSERT INTO ignored_row SELECT ${number}, line, case_id, row_id, hash, 'same-row-twice' FROM twice WHERE kinds = 1 AND place > 1;
    INSERT INTO late_refusal SELECT ${number}, line, case_id, row_id, 'duplicate-id', 'several rows have this id and differ' FROM twice WHERE kinds > 1;
    INSERT INTO disposed SELECT ${number}, line FROM twice WHERE kinds > 1 OR place > 1;
  `);
}

/**
 * Cases of the release: those of A_TblCase, readable or not. Where the id of an unreadable row is not in its place, the row
 * still stands for a case if a neighbouring cell names one that has a proceeding.
 */
function knownCases(present: ReadonlyMap<number, number>): string {
  const cases = numberOf('A_TblCase');
  const proceedings = numberOf('B_TblProceeding');
  const parts = [`SELECT case_id FROM candidate WHERE t = ${cases} AND rank = 0`];
  if (present.has(cases)) parts.push(`SELECT case_id FROM read_${cases}`);
  if (present.has(proceedings)) {
    parts.push(
      `SELECT c.case_id FROM candidate c SEMI JOIN read_${proceedings} p ON p.case_id = c.case_id WHERE c.t = ${cases}`,
    );
  }
  return parts.join(' UNION ALL ');
}

async function disposeOrphans(connection: DuckDBConnection, number: number): Promise<void> {
  const table = releaseTables[number];
  const reason = table?.case === null ? 'no-such-appeal' : 'no-such-case';
  const detail =
    table?.case === null
      ? 'the appeal that it names is not in the release'
      : table?.name === 'A_TblCase'
        ? 'its number names no case'
        : 'the case that it names is not in A_TblCase';
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE orphan AS
      SELECT r.line, r.row_id, r.case_id FROM read_${number} r
      WHERE NOT EXISTS (FROM known_case k WHERE k.case_id = r.case_id)
        AND NOT EXISTS (FROM disposed d WHERE d.t = ${number} AND d.line = r.line);
    INSERT INTO disposed SELECT ${number}, line FROM orphan;
    INSERT INTO orphan SELECT line, row_id, case_id FROM ignored_row i
      WHERE i.t = ${number} AND NOT EXISTS (FROM known_case k WHERE k.case_id = i.case_id);
    DELETE FROM ignored_row WHERE t = ${number} AND line IN (SELECT line FROM orphan);
    INSERT INTO late_refusal SELECT ${number}, line, NULL, row_id, '${reason}', '${detail}' FROM orphan;
  `);
}

/** Gathers the refused rows with their raw lines and the likeliest case of each that the release knows; 0 where none is. */
async function refuse(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    INSERT INTO refused_row
      SELECT r.t, r.line, coalesce(c.case_id, 0), r.row_text, r.reason, r.detail, r.raw FROM refused r
      LEFT JOIN (
        SELECT t, line, arg_min(case_id, rank) AS case_id FROM candidate SEMI JOIN known_case USING (case_id) GROUP BY t, line
      ) c ON c.t = r.t AND c.line = r.line;
    INSERT INTO refused_row
      SELECT l.t, l.line, CASE WHEN k.case_id IS NULL THEN 0 ELSE l.case_id END, l.row_id::VARCHAR, l.reason, l.detail, NULL
      FROM late_refusal l LEFT JOIN known_case k ON k.case_id = l.case_id;
    DROP TABLE refused;
    DROP TABLE candidate;
  `);
}

/** Reads the raw lines of rows that were refused only once all tables were staged: a second look at their files. */
async function fetchRawLines(connection: DuckDBConnection, files: ReadonlyMap<number, string>): Promise<void> {
  for (const [number, file] of files) {
    const wanted = `SELECT line FROM refused_row WHERE t = ${number} AND raw IS NULL`;
    if ((await connection.runAndReadAll(`${wanted} LIMIT 1`)).currentRowCount === 0) continue;
    await connection.run(`
      CREATE OR REPLACE TEMP TABLE raw_line AS
        SELECT place, line FROM (SELECT row_number() OVER () - 1 AS place, line FROM ${linesOf(file)}) WHERE place IN (${wanted});
      UPDATE refused_row SET raw = raw_line.line FROM raw_line WHERE refused_row.t = ${number} AND refused_row.line = raw_line.place;
      DROP TABLE raw_line;
    `);
  }
}

/** What a refused row says, tab-separated: table number, line, row id, reason, detail, and the raw line to the end. */
export const refusedPayload = `concat_ws(chr(9), t, line, coalesce(row_text, ''), reason, replace(coalesce(detail, ''), chr(9), ' '), coalesce(raw, ''))`;

/** All rows of all cases, refused ones among them. */
async function caseRows(connection: DuckDBConnection, present: ReadonlyMap<number, number>): Promise<string> {
  const parts: string[] = [];
  for (const number of present.keys()) {
    const disposed = await connection.runAndReadAll(`SELECT 1 FROM disposed WHERE t = ${number} LIMIT 1`);
    const kept =
      disposed.currentRowCount === 0
        ? ''
        : ` r WHERE NOT EXISTS (FROM disposed d WHERE d.t = ${number} AND d.line = r.line)`;
    parts.push(`SELECT case_id, ${number} AS t, row_id, hash, outcome, payload FROM read_${number}${kept}`);
  }
  parts.push(`SELECT case_id, t, row_id, hash, 3 AS outcome, '' AS payload FROM ignored_row
    SEMI JOIN known_case USING (case_id)`);
  // A refused row has no id that can be relied on; its hash takes that place, so that it is known again in the next release.
  const refusedHash = `(md5_number_lower(concat_ws(chr(9), t, reason, coalesce(raw, ''))) >> 1)::BIGINT`;
  parts.push(`SELECT case_id, ${refusedNumber} AS t, ${refusedHash} AS row_id, ${refusedHash} AS hash, 2 AS outcome,
    ${refusedPayload} AS payload FROM refused_row WHERE case_id <> 0`);
  parts.push(`SELECT case_id, ${repairNoteNumber} AS t, row_id, 0 AS hash, 1 AS outcome,
    concat_ws(chr(9), t, line, row_id, replace(how, chr(9), ' '), raw) AS payload FROM repaired_row WHERE case_id IS NOT NULL`);
  const riders = numberOf('tbl_Lead_Rider');
  if (present.has(riders)) {
    parts.push(`SELECT TRY_CAST(split_part(payload, chr(9), 1) AS BIGINT) AS case_id, ${leadCopyNumber} AS t, row_id, hash, outcome, payload
      FROM read_${riders} r WHERE TRY_CAST(split_part(payload, chr(9), 1) AS BIGINT) <> r.case_id
      AND EXISTS (FROM known_case k WHERE k.case_id = TRY_CAST(split_part(r.payload, chr(9), 1) AS BIGINT))
      AND NOT EXISTS (FROM disposed d WHERE d.t = ${riders} AND d.line = r.line)`);
  }
  return parts.join(' UNION ALL ');
}
