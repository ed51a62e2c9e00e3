/** What changed between two imported releases, by table, from the ledger: rows by their known columns, and samples. */
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { type ReleaseRun, readAccounts, releaseRuns } from './runs.ts';

/** How a row differs. */
export type RowChange = 'changed' | 'vanished' | 'added';

/** A row that differs: the case and the row are named by the release's own numbers. */
export interface ChangedRow {
  readonly caseId: string;
  readonly row: string;
  readonly change: RowChange;
}

/** One table in both releases. Rows that belong to no case are not compared. */
export interface ComparedTable {
  readonly table: string;
  readonly unchanged: number;
  readonly changed: number;
  readonly vanished: number;
  readonly added: number;
  readonly samples: readonly ChangedRow[];
}

/** Two releases side by side. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly tables: readonly ComparedTable[];
}

/**
 * Compares two releases of a docket by name; `samples` rows of each kind of change are named for each table.
 * @throws DocketFailure `not-found` where the docket has no such release
 */
export async function compareReleases(
  docket: Docket,
  from: string,
  to: string,
  options: { readonly samples?: number | undefined } = {},
): Promise<Comparison> {
  const runs = (await releaseRuns(docket.pool)).filter((run) => run.kind === 'import' && run.status === 'complete');
  const [before, after] = [runOf(runs, from), runOf(runs, to)];
  const reversed = before.runId > after.runId;
  const [older, newer] = reversed ? [after, before] : [before, after];
  return inTransaction(docket.pool, async (client) => {
    await fillDifferences(client, older, newer, reversed);
    const counts = await client.query<{ t: number; change: RowChange; count: string }>(
      'select t, change, count(*)::text as count from row_difference group by t, change',
    );
    const samples = await client.query<{ t: number; case_id: string; row_id: string; change: RowChange }>(
      `select t, case_id::text, row_id::text, change from (
         select *, row_number() over (partition by t, change order by case_id, row_id) as place from row_difference
       ) d where place <= $1 order by t, change, case_id, row_id`,
      [options.samples ?? 3],
    );
    const rowsBefore = await rowsOfCases(client, before.runId);
    const tables = newer.details.tables.map((name, t) => {
      const count = (change: RowChange): number =>
        Number(counts.rows.find((row) => row.t === t && row.change === change)?.count ?? 0);
      const [changed, vanished, added] = [count('changed'), count('vanished'), count('added')];
      return {
        table: name,
        unchanged: (rowsBefore.get(name) ?? 0) - changed - vanished,
        changed,
        vanished,
        added,
        samples: samples.rows
          .filter((row) => row.t === t)
          .map((row) => ({ caseId: row.case_id, row: row.row_id, change: row.change })),
      };
    });
    return { from, to, tables };
  });
}

function runOf(runs: readonly ReleaseRun[], name: string): ReleaseRun {
  const run = runs.findLast((other) => other.release === name);
  if (run !== undefined) return run;
  const names = [...new Set(runs.map((other) => other.release))];
  throw new DocketFailure(
    'not-found',
    `There is no release ${name} in this docket${names.length === 0 ? '' : ` (there are: ${names.join(', ')})`}. Nothing was changed.`,
  );
}

/**
 * Fills the temporary table `row_difference`. Only cases told of again between the two runs can differ. What the ledger
 * keeps of an entry beyond the tables of the release is a copy of one of their rows, and is not counted a second time.
 */
async function fillDifferences(
  client: ClientBase,
  older: ReleaseRun,
  newer: ReleaseRun,
  reversed: boolean,
): Promise<void> {
  const tables = Math.max(older.details.tables.length, newer.details.tables.length);
  const [vanished, added] = reversed ? ['added', 'vanished'] : ['vanished', 'added'];
  await client.query(
    `create temp table row_difference on commit drop as
     with newer as (
       select distinct on (case_id) case_id, tables, row_ids, row_hashes from intake.ledger
       where run_id > ${older.runId} and run_id <= ${newer.runId} order by case_id, run_id desc
     ), older as (
       select distinct on (l.case_id) l.case_id, l.tables, l.row_ids, l.row_hashes from intake.ledger l join newer using (case_id)
       where l.run_id <= ${older.runId} order by l.case_id, l.run_id desc
     ), n as (
       select case_id, t, row_id, min(hash) as hash from newer, unnest(tables, row_ids, row_hashes) as r(t, row_id, hash)
       where t < ${tables} group by case_id, t, row_id
     ), o as (
       select case_id, t, row_id, min(hash) as hash from older, unnest(tables, row_ids, row_hashes) as r(t, row_id, hash)
       where t < ${tables} group by case_id, t, row_id
     )
     select case_id, t, row_id,
            case when n.hash is null then '${vanished}' when o.hash is null then '${added}' else 'changed' end as change
     from n full join o using (case_id, t, row_id) where n.hash is distinct from o.hash`,
  );
}

/** Rows of each table that belong to a case. */
async function rowsOfCases(client: ClientBase, runId: number): Promise<Map<string, number>> {
  const loose = await client.query<{ table_name: string; count: string }>(
    'select table_name, count(*)::text as count from intake.quarantine where case_id = 0 and run_id = $1 group by table_name',
    [runId],
  );
  const without = new Map(loose.rows.map((row) => [row.table_name, Number(row.count)]));
  const accounts = await readAccounts(client, runId);
  return new Map(accounts.map(({ table, read }) => [table, read - (without.get(table) ?? 0)]));
}
