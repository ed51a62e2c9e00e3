/** The runs of the docket that imported or withdrew a release, and what became of the rows of each table. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';

/** What the feed of the court release calls itself in `source.system`. */
export const courtRelease = 'court-release';

/** What the feed of staff files calls itself. */
export const staffFiles = 'staff-files';

/** A feed whose rows are accounted for. */
export type Feed = typeof courtRelease | typeof staffFiles;

/** What became of the rows of one source table. The four outcomes add up to the rows read. */
export interface TableAccount {
  readonly table: string;
  readonly read: number;
  readonly imported: number;
  readonly repaired: number;
  readonly quarantined: number;
  readonly ignored: number;
  /** What the publisher says that there are; null where it does not say. */
  readonly expected: number | null;
}

/** A run as it is stored. */
export interface ReleaseRun {
  readonly runId: number;
  readonly kind: 'import' | 'withdraw';
  readonly release: string;
  readonly mapping: number;
  readonly through: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly status: 'running' | 'complete' | 'withdrawn' | 'refused';
  readonly digest: string;
  readonly details: RunDetails;
}

/** What a run keeps for those who read its result later. */
export interface RunDetails {
  /** Names of the tables, by the numbers that the ledger has for them. */
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

/** All runs of a feed, court releases if not said, oldest first. */
export async function releaseRuns(client: ClientBase | Pool, system: Feed = courtRelease): Promise<ReleaseRun[]> {
  const found = await client.query<RunRow>(
    `select run_id, kind, release, mapping, through::text, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at,
            recorded_by, status, source_digest, details
     from docket.run where system = $1 and kind in ('import', 'withdraw') order by run_id`,
    [system],
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

/** The accounts of a run's tables, in the order of the tables of the release. */
export async function readAccounts(client: ClientBase | Pool, runId: number): Promise<TableAccount[]> {
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

/** One import of a release, or of staff files. `rows` are those read. */
export interface ListedRelease {
  readonly system: Feed;
  readonly release: string;
  readonly runId: number;
  readonly status: ReleaseRun['status'];
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

/** All imports of releases and of staff files, oldest first. */
export async function listReleases({ pool }: { readonly pool: Pool }): Promise<ListedRelease[]> {
  const listed: ListedRelease[] = [];
  const court = (await releaseRuns(pool)).map((run) => ({ ...run, system: courtRelease }) as const);
  const staff = (await releaseRuns(pool, staffFiles)).map((run) => ({ ...run, system: staffFiles }) as const);
  for (const run of [...court, ...staff].sort((a, b) => a.runId - b.runId)) {
    if (run.kind !== 'import') continue;
    const tables = await readAccounts(pool, run.runId);
    listed.push({
      system: run.system,
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

/** A run of any feed, as a list of runs has it. `rows` are those read. */
export interface ListedRun {
  readonly runId: number;
  readonly kind: string;
  readonly system: string;
  readonly release: string | null;
  readonly status: string;
  readonly mapping: number | null;
  readonly through: IsoDate | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly by: string;
  readonly rows: number;
  readonly quarantined: number;
  readonly details: Pick<RunDetails, 'changed' | 'vanished' | 'added' | 'warnings' | 'cases' | 'events'>;
}

/** All runs of all feeds, newest first. */
export async function listRuns(client: ClientBase | Pool): Promise<readonly ListedRun[]> {
  const found = await client.query<
    Omit<ListedRun, 'rows' | 'quarantined' | 'details'> & {
      readonly rows: string;
      readonly quarantined: string;
      readonly details: Partial<RunDetails>;
    }
  >(
    `select r.run_id as "runId", kind, system, release, status, mapping, to_char(through, 'YYYY-MM-DD') as through,
            recorded_at as "recordedAt", recorded_by as by, details, coalesce(a.rows, 0) as rows, coalesce(a.quarantined, 0) as quarantined
       from docket.run r left join (
         select run_id, sum(read) as rows, sum(quarantined) as quarantined from intake.table_account group by run_id
       ) a using (run_id) order by r.run_id desc`,
  );
  return found.rows.map(({ rows, quarantined, details, ...run }) => {
    const { changed = {}, vanished = {}, added = {}, warnings = [], cases = 0, events = 0 } = details;
    return {
      ...run,
      rows: Number(rows),
      quarantined: Number(quarantined),
      details: { changed, vanished, added, warnings, cases, events },
    };
  });
}

/** Two keys of PostgreSQL's advisory locks: that of imports, held while one runs. */
export const importLock = [0x0d0c, 1] as const;
