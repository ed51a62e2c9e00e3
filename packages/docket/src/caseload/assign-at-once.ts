/** Assignments that an import brings: many cases at once, as they are, with nobody to accept them. */
import { courtToday } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { auditHash } from '../chain.ts';
import { isCaseId } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { auditOfAssignment, type BulkAssignment, readHeldCases, writeAssignments } from './bulk-assign.ts';
import { byNumber, readCircumstances } from './circumstances.ts';

/** Who has a case from now on. */
export interface ImportedAssignment {
  readonly caseId: string;
  readonly officer: string | null;
  readonly office: string;
}

/** What {@link assignAtOnce} did. */
export interface AssignedAtOnce {
  readonly assigned: number;
  /** Cases that were where they are wanted: nothing was written for them. */
  readonly unchanged: number;
  /** Ids of cases that the docket does not have. */
  readonly unknown: readonly string[];
}

const page = 1000;

/**
 * Assigns cases at once: for imports, which tell what is, and not for people, who propose. Every case gets its row in
 * docket.assignment, its entry in the audit of the case, and its language; a proposal that stood has ended. Pages of cases are
 * transactions of their own; done again, it does nothing. Follow it with `deriveFamilies`.
 * @param by the name of the import in audits, such as `import:staff`
 * @throws DocketFailure `bad-argument` for an office or officer that is not there, before anything is written
 */
export async function assignAtOnce(
  docket: Docket,
  { by, reason, assignments }: { by: string; reason: string; assignments: readonly ImportedAssignment[] },
): Promise<AssignedAtOnce> {
  await refuseUnknownPlaces(docket, assignments);
  const last = new Map(assignments.map((one) => [one.caseId, one]));
  const wanted = [...last.values()].sort((one, other) => byNumber(one.caseId, other.caseId));
  const unknown = wanted.filter(({ caseId }) => !isCaseId(caseId)).map(({ caseId }) => caseId);
  const readable = wanted.filter(({ caseId }) => isCaseId(caseId));
  let assigned = 0;
  let unchanged = 0;
  for (let start = 0; start < readable.length; start += page) {
    const part = readable.slice(start, start + page);
    const done = await inTransaction(docket.pool, (client) => assignPage(docket, client, { by, reason }, part));
    assigned += done.assigned;
    unchanged += done.unchanged;
    unknown.push(...done.unknown);
  }
  return { assigned, unchanged, unknown };
}

async function refuseUnknownPlaces(docket: Docket, assignments: readonly ImportedAssignment[]): Promise<void> {
  const missing = await docket.pool.query<{ name: string }>(
    `select 'office "' || o || '"' as name from unnest($1::text[]) o where not exists (select from staff.office where office = o)
     union all
     select 'officer "' || m || '"' from unnest($2::text[]) m where not exists (select from staff.member where member = m and role = 'officer')
      limit 1`,
    [
      [...new Set(assignments.map(({ office }) => office))],
      [...new Set(assignments.flatMap(({ officer }) => (officer === null ? [] : [officer])))],
    ],
  );
  const [first] = missing.rows;
  if (first === undefined) return;
  throw new DocketFailure('bad-argument', `Nothing was assigned: there is no ${first.name}. Import the staff first.`);
}

interface AuditHead {
  readonly caseId: string;
  readonly auditSeq: number;
  readonly auditHead: Buffer;
}

async function assignPage(
  docket: Docket,
  client: ClientBase,
  { by, reason }: { by: string; reason: string },
  wanted: readonly ImportedAssignment[],
): Promise<AssignedAtOnce> {
  const at = docket.clock();
  const instant = at.toISOString();
  const caseIds = wanted.map(({ caseId }) => caseId);
  const found = await client.query<AuditHead>(
    `select case_id as "caseId", audit_seq as "auditSeq", audit_head as "auditHead" from docket.case_file
      where case_id = any($1::bigint[]) order by case_id for update`,
    [caseIds],
  );
  const heads = new Map(found.rows.map((head) => [head.caseId, head]));
  const held = await readHeldCases(client, caseIds);
  const circumstances = await readCircumstances(client, caseIds, courtToday(at.getTime(), undefined));
  const assignments = wanted.flatMap(({ caseId, officer, office }): readonly BulkAssignment[] => {
    const { seq: after, ...now } = held.get(caseId) ?? { seq: 0, officer: null, office: null };
    if (!heads.has(caseId) || (now.officer === officer && now.office === office && after > 0)) return [];
    const language = circumstances.get(caseId)?.language ?? null;
    return [{ caseId, action: 'assigned', officer, office, reason, after, language }];
  });
  await writeAudits(client, heads, assignments, { by, instant });
  await writeAssignments(client, assignments, { recordedAt: instant, recordedBy: by });
  return {
    assigned: assignments.length,
    unchanged: heads.size - assignments.length,
    unknown: caseIds.filter((caseId) => !heads.has(caseId)),
  };
}

/** Appends the entries to the audit of their cases, which are locked. */
async function writeAudits(
  client: ClientBase,
  heads: ReadonlyMap<string, AuditHead>,
  assignments: readonly BulkAssignment[],
  { by, instant }: { readonly by: string; readonly instant: string },
): Promise<void> {
  const entries = assignments.flatMap((assignment) => {
    const { caseId } = assignment;
    const head = heads.get(caseId);
    if (head === undefined) return [];
    const { action, details } = auditOfAssignment(assignment);
    const entry = { caseId, seq: head.auditSeq + 1, at: instant, actor: by, action, purpose: null, details };
    return [{ ...entry, hash: auditHash(head.auditHead, entry) }];
  });
  await client.query(
    `with entry as (
       insert into docket.audit (case_id, seq, at, actor, action, purpose, details, hash)
         select case_id, seq, $5, $6, action, null, details, hash
           from unnest($1::bigint[], $2::int[], $3::text[], $4::jsonb[], $7::bytea[]) v (case_id, seq, action, details, hash)
         returning case_id, seq, hash
     )
     update docket.case_file f set audit_seq = entry.seq, audit_head = entry.hash
       from entry where f.case_id = entry.case_id`,
    [
      entries.map(({ caseId }) => caseId),
      entries.map(({ seq }) => seq),
      entries.map(({ action }) => action),
      entries.map(({ details }) => JSON.stringify(details)),
      instant,
      by,
      entries.map(({ hash }) => hash),
    ],
  );
}
