/**
 * Assignments that an import makes, many at once, with what a single one keeps: each is a row of `docket.assignment` numbered
 * in its case, an entry in the case's own audit chain, and what `docket.caseload` says from then on; tasks go along. The caller holds the
 * cases locked and writes the audit entries with the batch; see `BatchEncoder`.
 */
import type { ClientBase } from 'pg';
import type { BulkAudit } from '../bulk/encode.ts';
import { moveTasks } from '../work/write-tasks.ts';

/** Who has a case, and what was done about it last. */
export interface HeldCase {
  readonly officer: string | null;
  readonly office: string | null;
  /** Seq of the last entry of `docket.assignment`; 0 for none. */
  readonly seq: number;
  /** When (ISO instant) and by whom the last entry was made; null for none. */
  readonly at: string | null;
  readonly by: string | null;
}

/** What is to be entered for one case. `officer` null: the office has the case, and nobody in it yet. */
export interface BulkAssignment {
  readonly caseId: string;
  readonly action: 'assigned' | 'released';
  readonly officer: string | null;
  readonly office: string | null;
  readonly reason: string | null;
  /** Seq of the entry before it. */
  readonly after: number;
  /** ISO 639 code; null where none is told. */
  readonly language: string | null;
}

/** Who has the cases now, by case id; nothing for a case that was never assigned. */
export async function readHeldCases(
  client: ClientBase,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, HeldCase>> {
  const found = await client.query<HeldCase & { readonly caseId: string }>(
    `select l.case_id::text as "caseId", l.officer, l.office, coalesce(a.seq, 0) as seq, a.at, a.by
       from docket.caseload l left join lateral (
         select seq, at, by from docket.assignment where case_id = l.case_id order by seq desc limit 1
       ) a on true where l.case_id = any($1::bigint[])`,
    [caseIds],
  );
  return new Map(found.rows.map(({ caseId, ...held }) => [caseId, held]));
}

/** An entry of `docket.assignment`. */
export interface AssignmentEntry {
  readonly seq: number;
  readonly action: string;
  readonly officer: string | null;
  readonly office: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
}

/** All entries of the cases, by case id, in the order of their seq. */
export async function readAssignmentEntries(
  client: ClientBase,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AssignmentEntry[]>> {
  const found = await client.query<AssignmentEntry & { readonly caseId: string }>(
    `select case_id::text as "caseId", seq, action, officer, office, at, by from docket.assignment
      where case_id = any($1::bigint[]) order by case_id, seq`,
    [caseIds],
  );
  return Map.groupBy(found.rows, ({ caseId }) => caseId);
}

/** Who has a case after these entries: nobody of no office after none. */
export function holderAfter(entries: readonly AssignmentEntry[]): Pick<HeldCase, 'officer' | 'office'> {
  const last = entries.findLast(
    ({ action }) => action === 'assigned' || action === 'accepted' || action === 'released',
  );
  if (last === undefined) return { officer: null, office: null };
  return { officer: last.action === 'released' ? null : last.officer, office: last.office };
}

/** The audit entry of an assignment. */
export function auditOfAssignment({ action, officer, office, after }: BulkAssignment): BulkAudit {
  return { action: `assignment-${action}`, details: { assignment: after + 1, office, officer } };
}

/** Enters assignments, and what they come to. The cases must be locked, and each be named once. */
export async function writeAssignments(
  client: ClientBase,
  assignments: readonly BulkAssignment[],
  by: { readonly recordedAt: string; readonly recordedBy: string },
): Promise<void> {
  if (assignments.length === 0) return;
  const rows = JSON.stringify(
    assignments.map(({ caseId, after, ...entry }) => ({ ...entry, case_id: caseId, seq: after + 1 })),
  );
  await client.query(
    `insert into docket.assignment (case_id, seq, action, officer, office, at, by, reason)
     select case_id, seq, action, officer, office, $2, $3, reason
       from json_to_recordset($1) r (case_id bigint, seq int, action text, officer text, office text, reason text)`,
    [rows, by.recordedAt, by.recordedBy],
  );
  await client.query(
    `insert into docket.caseload (case_id, officer, office, language)
     select case_id, officer, office, language
       from json_to_recordset($1) r (case_id bigint, officer text, office text, language text)
     on conflict (case_id) do update set officer = excluded.officer, office = excluded.office, proposed = null,
       language = coalesce(excluded.language, caseload.language)`,
    [rows],
  );
  const places = Map.groupBy(assignments, ({ officer, office }) => JSON.stringify([officer, office]));
  for (const moved of places.values()) {
    const [{ officer, office } = { officer: null, office: null }] = moved;
    await moveTasks(
      client,
      moved.map(({ caseId }) => caseId),
      officer,
      office,
    );
  }
}
