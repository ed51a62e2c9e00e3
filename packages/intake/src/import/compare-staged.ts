/**
 * Compares a staged release with what the docket was told before, by row and by hash, inside DuckDB: which cases have to be
 * looked at again, and how many rows of each table changed, vanished or came.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import type pg from 'pg';
import { releaseTables } from '../release/tables.ts';
import { refusedNumber, repairNoteNumber } from '../staging/settle-rows.ts';
import { copiedRows } from './copied-rows.ts';
import { digestInSql, noRows } from './digest.ts';

/** Rows by table that differ between what the docket was told and what the release says. */
export interface RowChanges {
  readonly changed: { [table: string]: number };
  readonly vanished: { [table: string]: number };
  readonly added: { [table: string]: number };
}

/**
 * Fills the DuckDB table `look_again` with the cases whose rows differ from the newest ledger of a run before `runId`, or
 * with all cases of the release and the ledger where `all` is set (`differs` tells the two apart).
 */
export async function findChangedCases(
  duck: DuckDBConnection,
  client: pg.ClientBase,
  runId: number,
  all: boolean,
): Promise<void> {
  await duck.run('CREATE TABLE told_digest (case_id BIGINT, digest VARCHAR)');
  const appender = await duck.createAppender('told_digest');
  const query = `copy (select distinct on (case_id) case_id, encode(digest, 'hex') from intake.ledger
    where run_id < ${runId} order by case_id, run_id desc) to stdout`;
  for await (const [caseId = '0', digest = ''] of copiedRows(client, query)) {
    // A case of which nothing was told, any more, is compared as one that is new.
    if (digest === noRows) continue;
    appender.appendBigInt(BigInt(caseId));
    appender.appendVarchar(digest);
    appender.endRow();
  }
  appender.closeSync();
  await duck.run(`CREATE TABLE look_again AS
    SELECT * FROM (
      SELECT coalesce(d.case_id, t.case_id) AS case_id, d.case_id IS NULL AS gone, t.case_id IS NOT NULL AS told,
             d.digest IS DISTINCT FROM t.digest AS differs
      FROM (SELECT case_id, ${digestInSql} AS digest FROM case_rows GROUP BY case_id) d
      FULL OUTER JOIN told_digest t ON t.case_id = d.case_id
    ) ${all ? '' : 'WHERE differs'}`);
  await duck.run('DROP TABLE told_digest');
}

/** Counts the rows that differ, by table, among the cases of `look_again`. */
export async function countChanges(duck: DuckDBConnection, client: pg.ClientBase, runId: number): Promise<RowChanges> {
  await duck.run('CREATE TABLE told_row (case_id BIGINT, t INTEGER, row_id BIGINT, hash BIGINT)');
  const told = await duck.runAndReadAll('SELECT case_id FROM look_again WHERE told AND differs ORDER BY case_id');
  const caseIds = told.getRows().map((row) => String(row[0]));
  const appender = await duck.createAppender('told_row');
  for (let from = 0; from < caseIds.length; from += 5000) {
    const some = caseIds.slice(from, from + 5000).join(',');
    const query = `copy (select l.case_id, r.t, r.row_id, r.hash from (
        select distinct on (case_id) * from intake.ledger where case_id = any('{${some}}') and run_id < ${runId}
        order by case_id, run_id desc
      ) l, unnest(l.tables, l.row_ids, l.row_hashes) as r(t, row_id, hash)) to stdout`;
    for await (const [caseId = '0', t = '0', row = '0', hash = '0'] of copiedRows(client, query)) {
      appender.appendBigInt(BigInt(caseId));
      appender.appendInteger(Number(t));
      appender.appendBigInt(BigInt(row));
      appender.appendBigInt(BigInt(hash));
      appender.endRow();
    }
  }
  appender.closeSync();
  return differences(duck);
}

async function differences(duck: DuckDBConnection): Promise<RowChanges> {
  const counted = await duck.runAndReadAll(`
    WITH now AS (
      SELECT case_id, CASE WHEN t = ${refusedNumber} THEN split_part(payload, chr(9), 1)::INTEGER ELSE t END AS t, row_id,
             min(hash) AS hash
      FROM case_rows SEMI JOIN (FROM look_again WHERE differs) USING (case_id)
      WHERE t <> ${repairNoteNumber} GROUP BY ALL
    ), before AS (
      SELECT case_id, t, row_id, min(hash) AS hash FROM told_row GROUP BY ALL
    )
    SELECT coalesce(n.t, b.t) AS t,
           count(*) FILTER (n.hash <> b.hash) AS changed,
           count(*) FILTER (n.hash IS NULL) AS vanished,
           count(*) FILTER (b.hash IS NULL) AS added
    FROM now n FULL OUTER JOIN before b ON n.case_id = b.case_id AND n.t = b.t AND n.row_id = b.row_id
    WHERE coalesce(n.t, b.t) < ${releaseTables.length} GROUP BY 1 ORDER BY 1`);
  const changes: RowChanges = { changed: {}, vanished: {}, added: {} };
  for (const row of counted.getRows()) {
    const table = releaseTables[Number(row[0])]?.name;
    if (table === undefined) continue;
    const [changed = 0, vanished = 0, added = 0] = row.slice(1).map(Number);
    if (changed > 0) changes.changed[table] = changed;
    if (vanished > 0) changes.vanished[table] = vanished;
    if (added > 0) changes.added[table] = added;
  }
  return changes;
}
