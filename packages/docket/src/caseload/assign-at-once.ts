/** Assignments that an import brings: many cases at once, as they are, with nobody to accept them. */
import { courtToday, type IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { auditHash } from '../chain.ts';
import { isCaseId } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { moveTasks } from '../work/write-tasks.ts';
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

interface Row {
  readonly caseId: string;
  readonly auditSeq: number;
  readonly auditHead: Buffer;
  readonly officer: string | null;
  readonly office: string | null;
  readonly seq: number;
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
  await client.query('select from docket.case_file where case_id = any($1::bigint[]) order by case_id for update', [
    caseIds,
  ]);
  const found = await client.query<Row>(
    `select f.case_id as "caseId", f.audit_seq as "auditSeq", f.audit_head as "auditHead", c.officer, c.office,
            coalesce((select max(seq) from docket.assignment a where a.case_id = f.case_id), 0) as seq
       from docket.case_file f left join docket.caseload c using (case_id) where f.case_id = any($1::bigint[])`,
    [caseIds],
  );
  const known = new Map(found.rows.map((row) => [row.caseId, row]));
  const steps = wanted.flatMap(({ caseId, officer, office }) => {
    const row = known.get(caseId);
    if (row === undefined || (row.officer === officer && row.office === office && row.seq > 0)) return [];
    const [seq, auditSeq] = [row.seq + 1, row.auditSeq + 1];
    const details = { assignment: seq, office, officer };
    const entry = {
      caseId,
      seq: auditSeq,
      at: instant,
      actor: by,
      action: 'assignment-assigned',
      purpose: null,
      details,
    };
    return [{ caseId, officer, office, seq, auditSeq, details, hash: auditHash(row.auditHead, entry) }];
  });
  await write(client, steps, { by, reason, instant, on: courtToday(at.getTime(), undefined) });
  return {
    assigned: steps.length,
    unchanged: known.size - steps.length,
    unknown: caseIds.filter((caseId) => !known.has(caseId)),
  };
}

interface Step extends ImportedAssignment {
  readonly seq: number;
  readonly auditSeq: number;
  readonly details: object;
  readonly hash: Buffer;
}

async function write(
  client: ClientBase,
  steps: readonly Step[],
  { by, reason, instant, on }: { by: string; reason: string; instant: string; on: IsoDate },
): Promise<void> {
  if (steps.length === 0) return;
  const caseIds = steps.map(({ caseId }) => caseId);
  const offices = steps.map(({ office }) => office);
  const officers = steps.map(({ officer }) => officer);
  await client.query(
    `insert into docket.assignment (case_id, seq, action, officer, office, at, by, reason)
       select case_id, seq, 'assigned', officer, office, $5, $6, $7
         from unnest($1::bigint[], $2::int[], $3::text[], $4::text[]) v (case_id, seq, officer, office)`,
    [caseIds, steps.map(({ seq }) => seq), officers, offices, instant, by, reason],
  );
  await client.query(
    `insert into docket.audit (case_id, seq, at, actor, action, purpose, details, hash)
       select case_id, seq, $5, $6, 'assignment-assigned', null, details::jsonb, hash
         from unnest($1::bigint[], $2::int[], $3::text[], $4::bytea[]) v (case_id, seq, details, hash)`,
    [
      caseIds,
      steps.map(({ auditSeq }) => auditSeq),
      steps.map(({ details }) => JSON.stringify(details)),
      steps.map(({ hash }) => hash),
      instant,
      by,
    ],
  );
  await client.query(
    `update docket.case_file f set audit_seq = v.seq, audit_head = v.hash
       from unnest($1::bigint[], $2::int[], $3::bytea[]) v (case_id, seq, hash) where f.case_id = v.case_id`,
    [caseIds, steps.map(({ auditSeq }) => auditSeq), steps.map(({ hash }) => hash)],
  );
  const circumstances = await readCircumstances(client, caseIds, on);
  await client.query(
    `insert into docket.caseload (case_id, officer, office, language)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[])
         on conflict (case_id) do update set officer = excluded.officer, office = excluded.office, proposed = null,
             language = coalesce(excluded.language, caseload.language)`,
    [caseIds, officers, offices, caseIds.map((caseId) => circumstances.get(caseId)?.language ?? null)],
  );
  const places = new Map(steps.map(({ officer, office }) => [JSON.stringify([officer, office]), { officer, office }]));
  for (const place of places.values()) {
    const moved = steps.filter(({ officer, office }) => officer === place.officer && office === place.office);
    await moveTasks(
      client,
      moved.map(({ caseId }) => caseId),
      place.officer,
      place.office,
    );
  }
}
