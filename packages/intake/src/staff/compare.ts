/** Compares staged staff files with those before, by row and by hash: which cases to look at again, and what differs. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type pg from 'pg';
import type { RowChanges } from '../import/compare-staged.ts';
import { copiedRows } from '../import/copied-rows.ts';
import { digestInSql, noRows } from '../import/digest.ts';
import { firstCaseTable, staffTables } from './tables.ts';

/** Outcome of a staged row as the ledger numbers it, in DuckDB's SQL. */
const outcomeInSql = `CASE WHEN reason <> '' THEN 2 WHEN copy THEN 3 WHEN how IS NOT NULL THEN 1 ELSE 0 END`;

/**
 * Builds `case_rows` (case_id, t, row_id, hash, outcome, line, payload) from the tables whose rows belong to cases, and
 * `look_again` (case_id, gone) with the cases whose rows differ from the newest ledger before `runId`.
 */
export async function findChangedStaffCases(
  duck: DuckDBConnection,
  client: pg.ClientBase,
  runId: number,
): Promise<void> {
  const tables = staffTables.slice(firstCaseTable);
  // A refused row has no id that can be relied on: it is known again by its hash.
  const rows = tables.map(
    (
      { name },
      place,
    ) => `SELECT case_id, ${firstCaseTable + place} AS t, CASE WHEN reason <> '' THEN concat('!', hash) ELSE key END AS row_id,
      hash, ${outcomeInSql} AS outcome, line,
      to_json(list_concat([line::VARCHAR, coalesce(how, ''), reason, detail, CASE WHEN reason <> '' OR how IS NOT NULL THEN text ELSE '' END], cells))::VARCHAR AS payload
    FROM ${name} WHERE case_id > 0`,
  );
  await duck.run(`CREATE TABLE case_rows AS ${rows.join(' UNION ALL ')}`);
  await duck.run('CREATE TABLE told_digest (case_id BIGINT, digest VARCHAR)');
  const appender = await duck.createAppender('told_digest');
  const query = `copy (select distinct on (case_id) case_id, encode(digest, 'hex') from intake.staff_ledger
    where run_id < ${runId} order by case_id, run_id desc) to stdout`;
  for await (const [caseId = '0', digest = ''] of copiedRows(client, query)) {
    if (digest === noRows) continue;
    appender.appendBigInt(BigInt(caseId));
    appender.appendVarchar(digest);
    appender.endRow();
  }
  appender.closeSync();
  await duck.run(`CREATE TABLE look_again AS
    SELECT coalesce(d.case_id, t.case_id) AS case_id, d.case_id IS NULL AS gone, t.case_id IS NOT NULL AS told
    FROM (SELECT case_id, ${digestInSql} AS digest FROM case_rows GROUP BY case_id) d
    FULL OUTER JOIN told_digest t ON t.case_id = d.case_id WHERE d.digest IS DISTINCT FROM t.digest`);
  await duck.run('DROP TABLE told_digest');
}

/** Counts the rows that differ, by table. */
export async function countStaffChanges(
  duck: DuckDBConnection,
  client: pg.ClientBase,
  runId: number,
  before: number | undefined,
): Promise<RowChanges> {
  await duck.run('CREATE TABLE told_row (case_id BIGINT, t INTEGER, row_id VARCHAR, hash BIGINT)');
  const told = await duck.runAndReadAll('SELECT case_id FROM look_again WHERE told ORDER BY case_id');
  const caseIds = told.getRows().map((row) => String(row[0]));
  const appender = await duck.createAppender('told_row');
  const add = (row: readonly string[]): void => {
    const [caseId = '0', t = '0', id = '', hash = '0'] = row;
    appender.appendBigInt(BigInt(caseId));
    appender.appendInteger(Number(t));
    appender.appendVarchar(id);
    appender.appendBigInt(BigInt(hash));
    appender.endRow();
  };
  for (let from = 0; from < caseIds.length; from += 5000) {
    const query = `copy (select l.case_id, r.t, r.id, r.hash from (
        select distinct on (case_id) * from intake.staff_ledger
         where case_id = any('{${caseIds.slice(from, from + 5000).join(',')}}') and run_id < ${runId} order by case_id, run_id desc
      ) l, unnest(l.tables, l.row_ids, l.row_hashes) as r(t, id, hash)) to stdout`;
    for await (const row of copiedRows(client, query)) add(row);
  }
  if (before !== undefined) {
    const names = staffTables.slice(0, firstCaseTable).map(({ name }) => `'${name}'`);
    const query = `copy (select 0, array_position(array[${names.join(', ')}], table_name) - 1, row_id, hash
      from intake.staff_row where run_id = ${before} and outcome <> 3) to stdout`;
    for await (const row of copiedRows(client, query)) add(row);
  }
  appender.closeSync();
  return differences(duck);
}

async function differences(duck: DuckDBConnection): Promise<RowChanges> {
  const ofNoCase = staffTables
    .slice(0, firstCaseTable)
    .map(
      ({ name }, t) =>
        `SELECT 0 AS case_id, ${t} AS t, key AS row_id, hash FROM ${name} WHERE reason = '' AND NOT copy`,
    );
  const counted = await duck.runAndReadAll(`
    WITH now AS (
      SELECT case_id, t, row_id, min(hash) AS hash FROM case_rows SEMI JOIN look_again USING (case_id) GROUP BY ALL
      UNION ALL ${ofNoCase.join(' UNION ALL ')}
    ), before AS (SELECT case_id, t, row_id, min(hash) AS hash FROM told_row GROUP BY ALL)
    SELECT coalesce(n.t, b.t) AS t, count(*) FILTER (n.hash <> b.hash), count(*) FILTER (n.hash IS NULL), count(*) FILTER (b.hash IS NULL)
    FROM now n FULL OUTER JOIN before b ON n.case_id = b.case_id AND n.t = b.t AND n.row_id = b.row_id GROUP BY 1 ORDER BY 1`);
  const changes: RowChanges = { changed: {}, vanished: {}, added: {} };
  for (const row of counted.getRows()) {
    const table = staffTables[Number(row[0])]?.name;
    if (table === undefined) continue;
    const [changed = 0, vanished = 0, added = 0] = row.slice(1).map(Number);
    if (changed > 0) changes.changed[table] = changed;
    if (vanished > 0) changes.vanished[table] = vanished;
    if (added > 0) changes.added[table] = added;
  }
  return changes;
}

/** How the rows of each table were accounted for. */
export async function staffAccounts(
  duck: DuckDBConnection,
  counts: ReadonlyMap<string, number>,
): Promise<
  {
    table: string;
    read: number;
    imported: number;
    repaired: number;
    quarantined: number;
    ignored: number;
    expected: number | null;
  }[]
> {
  const accounts = [];
  for (const { name } of staffTables) {
    const counted = await duck.runAndReadAll(
      `SELECT count(*), ${[0, 1, 2, 3].map((outcome) => `count(*) FILTER (${outcomeInSql} = ${outcome})`).join(', ')} FROM ${name}`,
    );
    const [read = 0, imported = 0, repaired = 0, quarantined = 0, ignored = 0] = (counted.getRows()[0] ?? []).map(
      Number,
    );
    accounts.push({ table: name, read, imported, repaired, quarantined, ignored, expected: counts.get(name) ?? null });
  }
  return accounts;
}
