/**
 * The bulk path's counterpart of a command: from what a case had and what an import adds to it, the rows of all tables,
 * ready for COPY. It ends in exactly the state that the command path reaches with the same events and moment of recording.
 */
import type { CaseEvent, Rulebook } from '@opendocket/rulebook';
import type { CaseAction } from '../audit-actions.ts';
import { auditHash, canonicalJson, eventHashHex, genesis, type Json } from '../chain.ts';
import { derivePosture, postureColumns } from '../posture-row.ts';
import { taskColumns } from '../work/task-row.ts';
import { CopyBuffer } from './copy-buffer.ts';
import { copyArray, copyBytes, copyPlain, copyScalar, copyText } from './copy-text.ts';

/** The run that brings the events. */
export interface BulkRun {
  readonly runId: number;
  readonly system: string;
  readonly release: string | null;
  readonly mapping: number | null;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** What the audit entry of each case says was done. */
  readonly action: CaseAction;
}

/** An event to append, its sequence number to be given. */
export interface BulkEvent {
  readonly kind: string;
  readonly onEarliest: string;
  readonly onLatest: string;
  readonly at: string | null;
  readonly body: { readonly [field: string]: Json | undefined };
  readonly record: string | null;
  readonly row: string | null;
  readonly voids: number | null;
}

/** Lengths and heads of a case's chains before the run. */
export interface ChainHeads {
  readonly eventSeq: number;
  readonly eventHead: Buffer;
  readonly auditSeq: number;
  readonly auditHead: Buffer;
}

/** What a run did in a case beside its events, for an audit entry after that of the events. */
export interface BulkAudit {
  readonly action: CaseAction;
  readonly details: { readonly [field: string]: Json | undefined };
}

/** The source rows of a case, side by side. */
export interface LedgerRows {
  readonly digest: Buffer;
  readonly tables: readonly number[];
  readonly rowIds: readonly string[];
  readonly hashes: readonly string[];
  readonly outcomes: readonly number[];
}

/** One case of a batch. `existing` are all its events so far, as the rulebook reads them. */
export interface BulkCase {
  readonly caseId: string;
  readonly heads: ChainHeads | undefined;
  readonly existing: readonly CaseEvent[];
  readonly append: readonly BulkEvent[];
  readonly ledger: LedgerRows | undefined;
  readonly acts?: readonly BulkAudit[] | undefined;
}

/** Columns of each table in the order in which {@link BatchEncoder} writes them. */
export const copyColumns = {
  event:
    'docket.event (case_id, seq, kind, on_earliest, on_latest, at, recorded_at, recorded_by, run_id, record, source_row, voids, body, hash)',
  audit: 'docket.audit (case_id, seq, at, actor, action, purpose, details, hash)',
  caseFile: 'docket.case_file (case_id, event_seq, event_head, audit_seq, audit_head)',
  posture: `docket.posture (${postureColumns.join(', ')})`,
  task: `docket.task (${taskColumns.join(', ')})`,
  ledger: 'intake.ledger (case_id, run_id, digest, tables, row_ids, row_hashes, outcomes)',
} as const;

/** The rows of a batch as COPY text in UTF-8, by table. */
export interface EncodedBatch {
  readonly event: Buffer;
  readonly audit: Buffer;
  readonly caseFile: Buffer;
  readonly posture: Buffer;
  readonly task: Buffer;
  readonly ledger: Buffer;
  readonly cases: number;
  readonly events: number;
}

const noHeads: ChainHeads = { eventSeq: 0, eventHead: genesis, auditSeq: 0, auditHead: genesis };

/** Gathers the rows of a batch of cases. */
export class BatchEncoder {
  readonly #run: BulkRun;
  readonly #rulebook: Rulebook;
  readonly #recordedMs: number;
  readonly #event = new CopyBuffer();
  readonly #audit = new CopyBuffer();
  readonly #caseFile = new CopyBuffer();
  readonly #posture = new CopyBuffer();
  readonly #task = new CopyBuffer();
  readonly #ledger = new CopyBuffer();
  #cases = 0;
  #events = 0;

  constructor(run: BulkRun, rulebook: Rulebook) {
    this.#run = run;
    this.#rulebook = rulebook;
    this.#recordedMs = Date.parse(run.recordedAt);
  }

  get cases(): number {
    return this.#cases;
  }

  /** Bytes of events gathered so far: when a batch is large enough to be written. */
  get size(): number {
    return this.#event.length;
  }

  /** Adds a case: chains its events, evaluates it, and writes its rows. */
  add(file: BulkCase): void {
    this.#cases += 1;
    if (file.ledger !== undefined) this.#addLedger(file.caseId, file.ledger);
    const unchanged = file.append.length === 0 && file.heads !== undefined;
    const acts = file.acts ?? [];
    if (unchanged && acts.length === 0) return;
    const heads = file.heads ?? noHeads;
    const { events, head } = this.#addEvents(file, heads);
    const audit = { seq: heads.auditSeq, head: heads.auditHead };
    if (!unchanged) {
      const details = { from: heads.eventSeq + 1, run: this.#run.runId, to: heads.eventSeq + file.append.length };
      this.#addAudit(file.caseId, audit, { action: this.#run.action, details });
    }
    for (const act of acts) this.#addAudit(file.caseId, audit, act);
    this.#caseFile.add(
      `${file.caseId}\t${heads.eventSeq + file.append.length}\t${copyBytes(head)}` +
        `\t${audit.seq}\t${copyBytes(audit.head)}\n`,
    );
    if (!unchanged) this.#addDerived(file.caseId, events);
  }

  /** Hands the batch over and begins an empty one. */
  take(): EncodedBatch {
    const batch: EncodedBatch = {
      event: this.#event.take(),
      audit: this.#audit.take(),
      caseFile: this.#caseFile.take(),
      posture: this.#posture.take(),
      task: this.#task.take(),
      ledger: this.#ledger.take(),
      cases: this.#cases,
      events: this.#events,
    };
    this.#cases = this.#events = 0;
    return batch;
  }

  #addEvents(file: BulkCase, heads: ChainHeads): { events: CaseEvent[]; head: Buffer } {
    const run = this.#run;
    const events = [...file.existing];
    let head = heads.eventHead.toString('hex');
    let seq = heads.eventSeq;
    for (const event of file.append) {
      seq += 1;
      const body = canonicalJson(event.body);
      head = eventHashHex(
        head,
        {
          caseId: file.caseId,
          seq,
          kind: event.kind,
          onEarliest: event.onEarliest,
          onLatest: event.onLatest,
          at: event.at,
          recordedAt: run.recordedAt,
          recordedBy: run.recordedBy,
          system: run.system,
          release: run.release,
          mapping: run.mapping,
          record: event.record,
          row: event.row,
          voids: event.voids,
          body: event.body,
        },
        body,
      );
      this.#event.add(
        `${file.caseId}\t${seq}\t${event.kind}\t${event.onEarliest}\t${event.onLatest}\t${copyText(event.at)}\t${run.recordedAt}` +
          `\t${copyText(run.recordedBy)}\t${run.runId}\t${copyText(event.record)}\t${copyText(event.row)}\t${copyPlain(event.voids)}` +
          `\t${copyText(body)}\t\\\\x${head}\n`,
      );
      events.push(asCaseEvent(event, seq, run));
    }
    this.#events += file.append.length;
    return { events, head: Buffer.from(head, 'hex') };
  }

  /** Chains an audit entry to what `audit` says is the last one, and moves it. */
  #addAudit(caseId: string, audit: { seq: number; head: Buffer }, { action, details }: BulkAudit): void {
    const run = this.#run;
    const seq = audit.seq + 1;
    const hash = auditHash(audit.head, {
      caseId,
      seq,
      at: run.recordedAt,
      actor: run.recordedBy,
      action,
      purpose: null,
      details,
    });
    this.#audit.add(
      `${caseId}\t${seq}\t${run.recordedAt}\t${copyText(run.recordedBy)}\t${copyText(action)}\t\\N` +
        `\t${copyText(canonicalJson(details))}\t${copyBytes(hash)}\n`,
    );
    audit.seq = seq;
    audit.head = hash;
  }

  #addDerived(caseId: string, events: readonly CaseEvent[]): void {
    const { row, tasks } = derivePosture(caseId, events, this.#recordedMs, this.#rulebook);
    this.#posture.add(copyRow(postureColumns, row));
    for (const task of tasks) this.#task.add(copyRow(taskColumns, task));
  }

  #addLedger(caseId: string, ledger: LedgerRows): void {
    this.#ledger.add(
      `${caseId}\t${this.#run.runId}\t${copyBytes(ledger.digest)}\t${copyArray(ledger.tables)}\t${copyArray(ledger.rowIds)}` +
        `\t${copyArray(ledger.hashes)}\t${copyArray(ledger.outcomes)}\n`,
    );
  }
}

/** A row of these columns. */
function copyRow<Column extends string>(
  columns: readonly Column[],
  row: { readonly [column in Column]: string | number | boolean | null | readonly string[] },
): string {
  let line = '';
  for (const column of columns) {
    const value = row[column];
    const text = typeof value === 'object' && value !== null ? copyArray(value) : copyScalar(value);
    line += line === '' ? text : `\t${text}`;
  }
  return `${line}\n`;
}

/** An event to append as the rulebook reads it. */
function asCaseEvent(event: BulkEvent, seq: number, { system, recordedAt }: BulkRun): CaseEvent {
  const on =
    event.onEarliest === event.onLatest ? event.onEarliest : { earliest: event.onEarliest, latest: event.onLatest };
  const { kind, body, at, record, row, voids } = event;
  const id = `e${seq}`;
  // Two events of one source row belong together, and rules ask for it.
  const source = row === null ? { system } : record === null ? { system, row } : { system, record, row };
  if (at === null && voids === null) return { id, kind, on, recordedAt, body, source };
  return {
    id,
    kind,
    on,
    recordedAt,
    body,
    source,
    ...(at === null ? undefined : { at }),
    ...(voids === null ? undefined : { voids: `e${voids}` }),
  };
}
