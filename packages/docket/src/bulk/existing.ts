/** Reads what the docket already has of a batch of cases, locked until the transaction ends. */
import type { CaseEvent } from '@opendocket/rulebook';
import type pg from 'pg';
import type { Json } from '../chain.ts';
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

interface EventRow {
  readonly case_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly on_earliest: string;
  readonly on_latest: string;
  readonly at: string | null;
  readonly run_id: number | null;
  readonly record: string | null;
  readonly source_row: string | null;
  readonly voids: number | null;
  readonly body: { readonly [field: string]: Json | undefined };
}

/** Locks the files of those cases that exist, in order of number, and reads their events. */
export async function lockCases(client: pg.ClientBase, caseIds: readonly string[]): Promise<Map<string, ExistingCase>> {
  const heads = await client.query<HeadRow>(
    `select case_id::text, event_seq, event_head, audit_seq, audit_head from docket.case_file
     where case_id = any($1::bigint[]) order by case_id for update`,
    [caseIds],
  );
  const events = new Map<string, StoredEvent[]>(heads.rows.map((row) => [row.case_id, []]));
  if (events.size > 0) {
    const found = await client.query<EventRow>(
      `select case_id::text, seq, kind, on_earliest::text, on_latest::text, at, run_id, record, source_row, voids, body
       from docket.event where case_id = any($1::bigint[]) order by case_id, seq`,
      [[...events.keys()]],
    );
    for (const row of found.rows) events.get(row.case_id)?.push(storedEvent(row));
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

function storedEvent(row: EventRow): StoredEvent {
  const on = row.on_earliest === row.on_latest ? row.on_earliest : { earliest: row.on_earliest, latest: row.on_latest };
  const event: CaseEvent = {
    id: `e${row.seq}`,
    kind: row.kind,
    on,
    body: row.body,
    ...(row.at === null ? {} : { at: row.at }),
    ...(row.voids === null ? {} : { voids: `e${row.voids}` }),
  };
  return { seq: row.seq, runId: row.run_id, record: row.record, row: row.source_row, voids: row.voids, event };
}
