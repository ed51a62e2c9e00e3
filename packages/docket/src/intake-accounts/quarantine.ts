/** The rows that were refused, each with its raw line. Only records stewards see these. */
import type { ClientBase, Pool } from 'pg';
import { courtRelease, type Feed, releaseRuns, staffFiles } from './runs.ts';

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

/** Which refused rows are asked for. */
export interface QuarantineQuestion {
  readonly table?: string | undefined;
  /** As they stood with this release; the newest if not given. */
  readonly release?: string | undefined;
  /** The feed that the rows are of; court releases if not given. */
  readonly system?: Feed | undefined;
}

/** Where a page of refused rows ended: table, line and case of its last row. */
export type QuarantinePlace = readonly [table: string, line: string, caseId: string];

const beginning: QuarantinePlace = ['', '-1', '-1'];
const rowsAtOnce = 2000;

/**
 * Rows that are refused as things stand, or as they stood with a given release: those of court releases, then those of staff
 * files, each in order of table, line and case. The raw line of an identity is not among them: it is kept apart.
 */
export async function* quarantinedRows(
  docket: { readonly pool: Pool },
  only: QuarantineQuestion = {},
): AsyncGenerator<QuarantinedRow> {
  for (const system of only.system === undefined ? ([courtRelease, staffFiles] as const) : [only.system]) {
    let after: QuarantinePlace | undefined;
    do {
      const page = await quarantinePage(docket.pool, { ...only, system }, { after, limit: rowsAtOnce });
      yield* page.rows;
      after = page.next;
    } while (after !== undefined);
  }
}

/** One page of these rows. `next` is where the page after it begins; undefined after the last. */
export async function quarantinePage(
  client: ClientBase | Pool,
  only: QuarantineQuestion,
  { after = beginning, limit }: { readonly after?: QuarantinePlace | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly QuarantinedRow[]; readonly next: QuarantinePlace | undefined }> {
  const system = only.system ?? courtRelease;
  // Each feed has its own ledger of what it said of each case last.
  const ledger = system === staffFiles ? 'intake.staff_ledger' : 'intake.ledger';
  const runs = (await releaseRuns(client, system)).filter(
    (run) => run.kind === 'import' && (run.status === 'complete' || run.status === 'running'),
  );
  const last = only.release === undefined ? runs.at(-1) : runs.findLast((run) => run.release === only.release);
  if (last === undefined) return { rows: [], next: undefined };
  const counted = runs.filter((run) => run.runId <= last.runId).map((run) => run.runId);
  const found = await client.query<{
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
     where r.system = $8 and q.run_id = case when q.case_id = 0 then $1
                      else (select max(l.run_id) from ${ledger} l where l.case_id = q.case_id and l.run_id = any($2)) end
       and ($3::text is null or lower(q.table_name) = lower($3))
       and (q.table_name, q.line, q.case_id) > ($4, $5::bigint, $6::bigint)
     order by q.table_name, q.line, q.case_id limit $7`,
    [last.runId, counted, only.table ?? null, ...after, limit, system],
  );
  const end = found.rows.at(-1);
  return {
    rows: found.rows.map((row) => ({
      release: row.release,
      table: row.table_name,
      line: Number(row.line),
      row: row.row_id,
      case: row.case_id === '0' ? null : row.case_id,
      reason: row.reason,
      detail: row.detail,
      raw: row.raw,
    })),
    next: end === undefined || found.rows.length < limit ? undefined : [end.table_name, end.line, end.case_id],
  };
}
