/** Which releases a report rests on, and which of their rows were refused. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { type Figure, shareOf } from './tally.ts';

/** A release that the docket held at the instant of the report. */
export interface ReportedRelease {
  readonly runId: number;
  readonly system: string;
  readonly release: string | null;
  readonly mapping: number | null;
  readonly through: IsoDate | null;
  /** ISO instant. */
  readonly recordedAt: string;
}

/** The releases that were in at an instant and had not been withdrawn by then, oldest first. */
export async function releasesKnownAt(client: ClientBase, knownAt: string): Promise<readonly ReportedRelease[]> {
  const found = await client.query<ReportedRelease>(
    `select run_id as "runId", system, release, mapping, through, recorded_at as "recordedAt" from docket.run r
      where kind = 'import' and recorded_at <= $1 and exists (select from intake.table_account a where a.run_id = r.run_id)
        and not exists (select from docket.run w where w.kind = 'withdraw' and w.system = r.system and w.release = r.release
                           and w.run_id > r.run_id and w.status = 'complete' and w.recorded_at <= $1)
      order by run_id`,
    [knownAt],
  );
  return found.rows;
}

/** Rows that were refused, by table, in the newest release of each source. */
export async function refusedByTable(client: ClientBase, releases: readonly ReportedRelease[]): Promise<Figure> {
  const newest = new Map(releases.map((release) => [release.system, release.runId]));
  const found = await client.query<{ table_name: string; read: string; quarantined: string }>(
    `select table_name, sum(read) as read, sum(quarantined) as quarantined from intake.table_account
      where run_id = any($1::int[]) group by table_name order by sum(quarantined) desc, table_name`,
    [[...newest.values()]],
  );
  const rows = found.rows.map(({ table_name, read, quarantined }) => {
    const [count, of] = [Number(quarantined), Number(read)];
    return { key: table_name, label: table_name, count, of, share: shareOf(count, of) };
  });
  return {
    id: 'refused-by-table',
    title: 'Rows refused, by table',
    definition:
      'Rows of the newest release that could not be read in exactly one way. They are kept with their raw line, and each makes its case a review.',
    numerator: 'Rows of the table that were refused.',
    denominator: 'Rows of the table that were read.',
    unit: 'rows',
    of: rows.reduce((sum, row) => sum + row.of, 0),
    rows,
    note: 'Each row is a share of its own table.',
  };
}
