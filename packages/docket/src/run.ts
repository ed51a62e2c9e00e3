import type { ClientBase, Pool } from 'pg';

/** Where the events of a run came from. These parts of a run are covered by the hashes of its events and never change. */
export interface RunSource {
  readonly system: string;
  readonly release: string | null;
  readonly mapping: number | null;
}

/** What an event without a run and without a named source came from: a person at this docket. */
export const recordSystem = 'record';

/** The sources of all runs, by run id: few rows, read whole. */
export async function readRunSources(client: ClientBase | Pool): Promise<ReadonlyMap<number, RunSource>> {
  const found = await client.query<RunSource & { run_id: number }>({
    name: 'run-sources',
    text: 'select run_id, system, release, mapping from docket.run',
  });
  return new Map(
    found.rows.map(({ run_id, system, release, mapping }) => [run_id, { system, release, mapping }] as const),
  );
}
