import type { ClientBase } from 'pg';
import type { CaseAction } from './audit-actions.ts';
import { auditHash, type Json } from './chain.ts';

/** The row that a command locks: the length and last hash of the case's two chains. */
export interface CaseFile {
  readonly caseId: string;
  eventSeq: number;
  eventHead: Buffer;
  auditSeq: number;
  auditHead: Buffer;
}

interface CaseFileRow {
  readonly event_seq: number;
  readonly event_head: Buffer;
  readonly audit_seq: number;
  readonly audit_head: Buffer;
}

/** Locks the row of a case until the transaction ends; nothing where there is no such case. */
export async function findCaseFile(client: ClientBase, caseId: string): Promise<CaseFile | undefined> {
  const found = await client.query<CaseFileRow>({
    name: 'lock-case-file',
    text: 'select event_seq, event_head, audit_seq, audit_head from docket.case_file where case_id = $1 for update',
    values: [caseId],
  });
  const row = found.rows[0];
  if (row === undefined) return undefined;
  return {
    caseId,
    eventSeq: row.event_seq,
    eventHead: row.event_head,
    auditSeq: row.audit_seq,
    auditHead: row.audit_head,
  };
}

/** Locks the row of a case, and opens the case where it is new. */
export async function openCaseFile(client: ClientBase, caseId: string): Promise<CaseFile> {
  const found = await findCaseFile(client, caseId);
  if (found !== undefined) return found;
  // Two commands may open the same case at once: the second waits here, then finds the first one's row.
  await client.query('insert into docket.case_file (case_id) values ($1) on conflict do nothing', [caseId]);
  const opened = await findCaseFile(client, caseId);
  if (opened === undefined) throw new Error(`The file of case ${caseId} went away while it was being opened.`);
  return opened;
}

/** Writes the lengths and heads of the chains back. */
export async function saveCaseFile(client: ClientBase, file: CaseFile): Promise<void> {
  await client.query({
    name: 'save-case-file',
    text: 'update docket.case_file set event_seq = $2, event_head = $3, audit_seq = $4, audit_head = $5 where case_id = $1',
    values: [file.caseId, file.eventSeq, file.eventHead, file.auditSeq, file.auditHead],
  });
}

/** What an audit entry says: who did or read what, when, and for what purpose where one was stated. */
export interface AuditEntry {
  readonly at: Date;
  readonly actor: string;
  readonly action: CaseAction;
  readonly purpose?: string | undefined;
  readonly details: Json;
}

/**
 * Appends an audit entry to the chain of a locked case; {@link saveCaseFile} keeps the new head. `file` has it as soon as this is called:
 * where the entry cannot be written, the transaction is over.
 */
export async function appendAudit(client: ClientBase, file: CaseFile, entry: AuditEntry): Promise<void> {
  const seq = file.auditSeq + 1;
  const at = entry.at.toISOString();
  const purpose = entry.purpose ?? null;
  const hash = auditHash(file.auditHead, {
    caseId: file.caseId,
    seq,
    at,
    actor: entry.actor,
    action: entry.action,
    purpose,
    details: entry.details,
  });
  file.auditSeq = seq;
  file.auditHead = hash;
  await client.query({
    name: 'append-audit',
    text: 'insert into docket.audit (case_id, seq, at, actor, action, purpose, details, hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [file.caseId, seq, at, entry.actor, entry.action, purpose, JSON.stringify(entry.details), hash],
  });
}
