/** Through which day all that a source knew is in. It belongs to the docket as a whole, not to a case. */
import { type Coverage, type CoverageSource, coverageSources, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';

/** What is recorded of one source. */
export interface CoverageEntry {
  readonly source: CoverageSource;
  /** The last day covered; null takes the coverage back. */
  readonly through: IsoDate | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Records the coverage of a source in place of what was recorded before, be that a later or an earlier day. */
export async function setCoverage(client: ClientBase | Pool, entry: CoverageEntry): Promise<void> {
  if (entry.through === null) {
    await client.query('delete from docket.coverage where source = $1', [entry.source]);
    return;
  }
  await client.query(
    `insert into docket.coverage (source, through, recorded_at, recorded_by) values ($1, $2, $3, $4)
     on conflict (source) do update set through = excluded.through, recorded_at = excluded.recorded_at,
       recorded_by = excluded.recorded_by`,
    [entry.source, entry.through, entry.recordedAt, entry.recordedBy],
  );
}

/**
 * The coverage of all sources. As known at an earlier instant, a source that was recorded since counts as not covered:
 * the docket keeps no history of it, and an answer may then be a review where it was none, never the other way round.
 */
export async function readCoverage(client: ClientBase | Pool, knownAt?: string): Promise<Coverage> {
  const found = await client.query<{ source: string; through: IsoDate }>({
    name: 'coverage',
    text: `select source, to_char(through, 'YYYY-MM-DD') as through from docket.coverage
            where $1::timestamptz is null or recorded_at <= $1`,
    values: [knownAt ?? null],
  });
  const through = new Map(found.rows.map((row) => [row.source, row.through]));
  const coverage: { -readonly [source in CoverageSource]?: IsoDate } = {};
  for (const source of coverageSources) {
    const day = through.get(source);
    if (day !== undefined) coverage[source] = day;
  }
  return coverage;
}
