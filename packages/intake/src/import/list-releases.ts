/** What was imported: the releases of a docket, and the rows that were refused. */
import type { Docket } from '@opendocket/docket';
import type { IsoDate } from '@opendocket/rulebook';
import type { TableAccount } from '../staging/stage.ts';
import { readAccounts, releaseRuns } from './runs.ts';

/** One import of a release. `rows` are those read. */
export interface ListedRelease {
  readonly release: string;
  readonly runId: number;
  readonly status: 'running' | 'complete' | 'withdrawn' | 'refused';
  readonly mapping: number;
  readonly through: IsoDate | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly by: string;
  readonly cases: number;
  readonly events: number;
  readonly rows: number;
  readonly tables: readonly TableAccount[];
}

/** All imports of releases, oldest first. */
export async function listReleases(docket: Docket): Promise<ListedRelease[]> {
  const listed: ListedRelease[] = [];
  for (const run of await releaseRuns(docket.pool)) {
    if (run.kind !== 'import') continue;
    const tables = await readAccounts(docket.pool, run.runId);
    listed.push({
      release: run.release,
      runId: run.runId,
      status: run.status,
      mapping: run.mapping,
      through: run.through,
      recordedAt: run.recordedAt,
      by: run.recordedBy,
      cases: run.details.cases,
      events: run.details.events,
      rows: tables.reduce((sum, table) => sum + table.read, 0),
      tables,
    });
  }
  return listed;
}

/** A row that was refused. */
export interface QuarantinedRow {
  readonly release: string;
  readonly table: string;
  /** Number of the row's line in its file; the header is line 0. */
  readonly line: number;
  readonly row: string | null;
  /** The case that is under review because of it; null where none could be told. */
  readonly case: string | null;
  readonly reason: string;
  readonly detail: string | null;
  readonly raw: string;
}

const rowsAtOnce = 2000;

/** Rows that are refused as things stand, or as they stood with a given release, in order of table, line and case. */
export async function* quarantinedRows(
  docket: Docket,
  only: { readonly table?: string | undefined; readonly release?: string | undefined } = {},
): AsyncGenerator<QuarantinedRow> {
  const runs = (await releaseRuns(docket.pool)).filter(
    (run) => run.kind === 'import' && (run.status === 'complete' || run.status === 'running'),
  );
  const last = only.release === undefined ? runs.at(-1) : runs.findLast((run) => run.release === only.release);
  if (last === undefined) return;
  const counted = runs.filter((run) => run.runId <= last.runId).map((run) => run.runId);
  let after: readonly [string, string, string] = ['', '-1', '-1'];
  for (;;) {
    const found = await docket.pool.query<{
      release: string;
      case_id: string;
      table_name: string;
      line: string;
      row_id: string | null;
      reason: string;
      detail: string | null;
      raw: string;
    }>(
      `select r.release, q.case_id::text, q.table_name, q.line::text, q.row_id, q.reason, q.detail, q.raw
       from intake.quarantine q join docket.run r on r.run_id = q.run_id
       where q.run_id = case when q.case_id = 0 then $1
                        else (select max(l.run_id) from intake.ledger l where l.case_id = q.case_id and l.run_id = any($2)) end
         and ($3::text is null or lower(q.table_name) = lower($3))
         and (q.table_name, q.line, q.case_id) > ($4, $5::bigint, $6::bigint)
       order by q.table_name, q.line, q.case_id limit $7`,
      [last.runId, counted, only.table ?? null, ...after, rowsAtOnce],
    );
    for (const row of found.rows) {
      yield {
        release: row.release,
        table: row.table_name,
        line: Number(row.line),
        row: row.row_id,
        case: row.case_id === '0' ? null : row.case_id,
        reason: row.reason,
        detail: row.detail,
        raw: row.raw,
      };
    }
    const end = found.rows.at(-1);
    if (end === undefined || found.rows.length < rowsAtOnce) return;
    after = [end.table_name, end.line, end.case_id];
  }
}
