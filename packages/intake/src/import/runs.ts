/** Runs that import or withdraw a release: begun, finished, and the lock that lets one run at a time. */
import { courtRelease, importLock, type ReleaseRun, type RunDetails, type TableAccount } from '@opendocket/docket';
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';

/** Adds a run under the next free number. The import lock must be held. */
export async function beginRun(
  client: pg.ClientBase,
  run: Omit<ReleaseRun, 'runId' | 'status'>,
  system: string = courtRelease,
): Promise<ReleaseRun> {
  const added = await client.query<{ run_id: number }>(
    `insert into docket.run (run_id, kind, system, release, mapping, through, recorded_at, recorded_by, status, source_digest, details)
     select coalesce(max(run_id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, 'running', $8, $9 from docket.run returning run_id`,
    [
      run.kind,
      system,
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
