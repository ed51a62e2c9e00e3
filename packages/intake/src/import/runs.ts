/** The runs of the docket that imported or withdrew a release: begun, resumed, finished, listed. */
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';
import type { TableAccount } from '../staging/stage.ts';

/** What feeds call themselves in `source.system`. */
export const courtRelease = 'court-release';

/** A run as it is stored. */
export interface ReleaseRun {
  readonly runId: number;
  readonly kind: 'import' | 'withdraw';
  readonly release: string;
  readonly mapping: number;
  readonly through: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly status: 'running' | 'complete' | 'withdrawn' | 'refused';
  readonly digest: string;
  readonly details: RunDetails;
}

/** What a run keeps for those who read its result later. */
export interface RunDetails {
  readonly tables: readonly string[];
  readonly changed: { readonly [table: string]: number };
  readonly vanished: { readonly [table: string]: number };
  readonly added: { readonly [table: string]: number };
  readonly warnings: readonly string[];
  /** Cases that the run wrote, and events that it appended. */
  readonly cases: number;
  readonly events: number;
  /** Cases that were mapped anew because our mapping changed. */
  readonly remapped: number;
  /** The last day that bounded dates which the release leaves open. */
  readonly openDatesEnd: string;
}

interface RunRow {
  readonly run_id: number;
  readonly kind: 'import' | 'withdraw';
  readonly release: string;
  readonly mapping: number;
  readonly through: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly status: ReleaseRun['status'];
  readonly source_digest: string;
  readonly details: RunDetails;
}

/** All runs of court releases, oldest first. */
export async function releaseRuns(client: pg.ClientBase | pg.Pool): Promise<ReleaseRun[]> {
  const found = await client.query<RunRow>(
    `select run_id, kind, release, mapping, through::text, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at,
            recorded_by, status, source_digest, details
     from docket.run where system = $1 and kind in ('import', 'withdraw') order by run_id`,
    [courtRelease],
  );
  return found.rows.map((row) => ({
    runId: row.run_id,
    kind: row.kind,
    release: row.release,
    mapping: row.mapping,
    through: row.through,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    status: row.status,
    digest: row.source_digest,
    details: row.details,
  }));
}

/** Adds a run under the next free number. The import lock must be held. */
export async function beginRun(client: pg.ClientBase, run: Omit<ReleaseRun, 'runId' | 'status'>): Promise<ReleaseRun> {
  const added = await client.query<{ run_id: number }>(
    `insert into docket.run (run_id, kind, system, release, mapping, through, recorded_at, recorded_by, status, source_digest, details)
     select coalesce(max(run_id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, 'running', $8, $9 from docket.run returning run_id`,
    [
      run.kind,
      courtRelease,
      run.release,
      run.mapping,
      run.through,
      run.recordedAt,
      run.recordedBy,
      run.digest,
      JSON.stringify(run.details),
    ],
  );
  return { ...run, runId: added.rows[0]?.run_id ?? 0, status: 'running' };
}

/** The state of a run, and what it found, once it has ended. */
export async function finishRun(
  client: pg.ClientBase,
  runId: number,
  status: ReleaseRun['status'],
  details: RunDetails,
): Promise<void> {
  await client.query('update docket.run set status = $2, details = $3 where run_id = $1', [
    runId,
    status,
    JSON.stringify(details),
  ]);
}

/** Writes the accounts of a run's tables, once. */
export async function writeAccounts(
  client: pg.ClientBase,
  runId: number,
  accounts: readonly TableAccount[],
): Promise<void> {
  for (const account of accounts) {
    await client.query(
      `insert into intake.table_account (run_id, table_name, read, imported, repaired, quarantined, ignored, expected)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        runId,
        account.table,
        account.read,
        account.imported,
        account.repaired,
        account.quarantined,
        account.ignored,
        account.expected,
      ],
    );
  }
}

/** The accounts of a run's tables, in the order of the tables of the release. */
export async function readAccounts(client: pg.ClientBase | pg.Pool, runId: number): Promise<TableAccount[]> {
  const found = await client.query<{ [field: string]: string | null }>(
    'select table_name, read, imported, repaired, quarantined, ignored, expected from intake.table_account where run_id = $1',
    [runId],
  );
  return found.rows.map((row) => ({
    table: row.table_name ?? '',
    read: Number(row.read),
    imported: Number(row.imported),
    repaired: Number(row.repaired),
    quarantined: Number(row.quarantined),
    ignored: Number(row.ignored),
    expected: row.expected === null || row.expected === undefined ? null : Number(row.expected),
  }));
}

/** Two keys of PostgreSQL's advisory locks: that of imports, held while one runs. */
const importLock = [0x0d0c, 1] as const;

/** Takes the lock that lets one import or withdrawal run at a time. Throws {@link ImportRefusal} where another holds it. */
export async function lockImports(client: pg.ClientBase): Promise<void> {
  const taken = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [...importLock]);
  if (taken.rows[0]?.taken !== true) {
    throw new ImportRefusal(
      'Another import or withdrawal is running on this docket. Nothing was changed; wait until it has ended and run again.',
    );
  }
}

/** Gives the lock back. */
export async function unlockImports(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_unlock($1, $2)', [...importLock]).catch(() => undefined);
}
