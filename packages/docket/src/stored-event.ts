/** Between the rows of `docket.event` and the envelope that the rulebook reads and `--json` prints. */
import type { CaseEvent, EventBody, EventSource } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';
import { canonicalJson, eventHash } from './chain.ts';
import { DocketFailure } from './failure.ts';
import { type RunSource, recordSystem } from './run.ts';

/** A row of `docket.event` but its case. Days are ISO civil days, `recorded_at` is an ISO instant. */
export interface EventRow {
  readonly seq: number;
  readonly kind: string;
  readonly on_earliest: string;
  readonly on_latest: string;
  readonly at: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly run_id: number | null;
  readonly record: string | null;
  readonly source_row: string | null;
  readonly voids: number | null;
  readonly body: EventBody;
  readonly hash: Buffer;
  readonly system: string | null;
  readonly source_seq: number | null;
}

/** The columns of `docket.event` after `case_id`, in the order of {@link EventRow}. */
export const eventColumns =
  'seq, kind, on_earliest, on_latest, at, recorded_at, recorded_by, run_id, record, source_row, voids, body, hash, system, source_seq';

/** The id of the event with a seq, in its case. */
export function eventId(seq: number): string {
  return `e${seq}`;
}

/** The seq that an id names; nothing where it is not an id of the store. */
export function seqOf(id: string): number | undefined {
  return /^e[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) : undefined;
}

/**
 * The events of one case in the order of their seq; only those recorded by `knownAt` where it is given. Who reads as the
 * staff role reads the view of what the member may see.
 */
export async function readEventRows(
  client: ClientBase | Pool,
  caseId: string,
  knownAt?: string,
  from: 'docket.event' | 'docket.readable_event' = 'docket.event',
): Promise<EventRow[]> {
  const found = await client.query<EventRow>({
    name: `events-of-case-from-${from}`,
    text: `select ${eventColumns} from ${from} where case_id = $1 and ($2::timestamptz is null or recorded_at <= $2) order by seq`,
    values: [caseId, knownAt ?? null],
  });
  return found.rows;
}

/** Where a row came from: its run, or the source that the person who recorded it named. */
export function sourceOfRow(row: Pick<EventRow, 'run_id' | 'system'>, runs: ReadonlyMap<number, RunSource>): RunSource {
  if (row.run_id === null) return { system: row.system ?? recordSystem, release: null, mapping: null };
  const run = runs.get(row.run_id);
  if (run === undefined) {
    throw new DocketFailure(
      'record-damaged',
      `An event names run ${row.run_id}, which is not in docket.run: the database was changed from outside. Nothing was ` +
        'changed now. Run opendocket verify, and restore from a backup.',
    );
  }
  return run;
}

/** The same as an event of the rulebook has it. */
export function eventSource(
  row: Pick<EventRow, 'run_id' | 'system' | 'record' | 'source_row' | 'source_seq'>,
  runs: ReadonlyMap<number, RunSource>,
): EventSource {
  const { system, release, mapping } = sourceOfRow(row, runs);
  return {
    system,
    ...(release === null ? undefined : { release }),
    ...(mapping === null ? undefined : { mapping }),
    ...(row.record === null ? undefined : { record: row.record }),
    ...(row.source_row === null ? undefined : { row: row.source_row }),
    ...(row.source_seq === null ? undefined : { seq: row.source_seq }),
  };
}

/** A stored event without where it came from: enough for who asks what it says. */
export function bareEvent(
  row: Pick<EventRow, 'seq' | 'kind' | 'on_earliest' | 'on_latest' | 'voids' | 'body'>,
): CaseEvent {
  return {
    id: eventId(row.seq),
    kind: row.kind,
    on: row.on_earliest === row.on_latest ? row.on_earliest : { earliest: row.on_earliest, latest: row.on_latest },
    body: row.body,
    ...(row.voids === null ? undefined : { voids: eventId(row.voids) }),
  };
}

/** The envelope of a stored event. */
export function envelopeOf(row: Omit<EventRow, 'hash'>, runs: ReadonlyMap<number, RunSource>): CaseEvent {
  return {
    id: eventId(row.seq),
    kind: row.kind,
    on: row.on_earliest === row.on_latest ? row.on_earliest : { earliest: row.on_earliest, latest: row.on_latest },
    ...(row.at === null ? undefined : { at: row.at }),
    recordedAt: row.recorded_at,
    source: eventSource(row, runs),
    by: row.recorded_by,
    body: row.body,
    ...(row.voids === null ? undefined : { voids: eventId(row.voids) }),
  };
}

/** The hash that a row must have after the hash `previous`: over everything that the row says. */
export function hashOfRow(caseId: string, previous: Buffer, row: Omit<EventRow, 'hash'>, source: RunSource): Buffer {
  const body = canonicalJson(row.body);
  return eventHash(
    previous,
    {
      caseId,
      seq: row.seq,
      kind: row.kind,
      onEarliest: row.on_earliest,
      onLatest: row.on_latest,
      at: row.at,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      system: source.system,
      release: source.release,
      mapping: source.mapping,
      record: row.record,
      row: row.source_row,
      voids: row.voids,
      body: row.body,
    },
    // Only a person gives a sequence within a day; the text of all other events ends with the body.
    row.source_seq === null ? body : `${body}${canonicalJson({ seq: row.source_seq })}`,
  );
}
