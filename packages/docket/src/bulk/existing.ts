/** Reads what the docket already has of a batch of cases, locked until the transaction ends. */
import type { CaseEvent } from '@opendocket/rulebook';
import type pg from 'pg';
import type { RunSource } from '../run.ts';
import { type EventRow, envelopeOf, eventColumns } from '../stored-event.ts';
import type { ChainHeads } from './encode.ts';

/** A stored event with what the bulk path needs to compare it with its source. */
export interface StoredEvent {
  readonly seq: number;
  readonly runId: number | null;
  readonly record: string | null;
  readonly row: string | null;
  readonly voids: number | null;
  readonly event: CaseEvent;
}

/** What the docket has of one case. */
export interface ExistingCase {
  readonly heads: ChainHeads;
  readonly events: readonly StoredEvent[];
}

interface HeadRow {
  readonly case_id: string;
  readonly event_seq: number;
  readonly event_head: Buffer;
  readonly audit_seq: number;
  readonly audit_head: Buffer;
}

interface EventOfCase extends EventRow {
  readonly case_id: string;
}

/** Locks the files of those cases that exist, in order of number, and reads their events. */
export async function lockCases(
  client: pg.ClientBase,
  caseIds: readonly string[],
  runs: ReadonlyMap<number, RunSource>,
): Promise<Map<string, ExistingCase>> {
  // Right after a large import the planner knows nothing of the tables yet, and would read them whole for a few cases.
  await client.query(`select set_config('enable_seqscan', 'off', true)`);
  const heads = await client.query<HeadRow>(
    `select case_id::text, event_seq, event_head, audit_seq, audit_head from docket.case_file
     where case_id = any($1::bigint[]) order by case_id for update`,
    [caseIds],
  );
  const events = new Map<string, StoredEvent[]>(heads.rows.map((row) => [row.case_id, []]));
  if (events.size > 0) {
    const found = await client.query<EventOfCase>(
      `select case_id::text, ${eventColumns} from docket.event where case_id = any($1::bigint[]) order by case_id, seq`,
      [[...events.keys()]],
    );
    for (const row of found.rows) events.get(row.case_id)?.push(storedEvent(row, runs));
  }
  return new Map(
    heads.rows.map((row) => [
      row.case_id,
      {
        heads: {
          eventSeq: row.event_seq,
          eventHead: row.event_head,
          auditSeq: row.audit_seq,
          auditHead: row.audit_head,
        },
        events: events.get(row.case_id) ?? [],
      },
    ]),
  );
}

function storedEvent(row: EventRow, runs: ReadonlyMap<number, RunSource>): StoredEvent {
  return {
    seq: row.seq,
    runId: row.run_id,
    record: row.record,
    row: row.source_row,
    voids: row.voids,
    event: envelopeOf(row, runs),
  };
}

/** The seqs of the events that are voided, of a whole case in the order of seq: a void that is itself voided voids nothing. */
export function voidedSeqs(events: readonly StoredEvent[]): ReadonlySet<number> {
  const voided = new Set<number>();
  for (const event of events.toReversed()) if (event.voids !== null && !voided.has(event.seq)) voided.add(event.voids);
  return voided;
}
