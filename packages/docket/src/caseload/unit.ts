/** The cases that move together, locked: a family, or one case that is alone. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { appendAudit, type CaseFile, saveCaseFile } from '../case-file.ts';
import { docketNumber, isCaseId } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import { moveTasks } from '../work/write-tasks.ts';
import { type Family, findFamily } from './family.ts';

/** What can be done with the assignment of a case. */
export type AssignmentAction = 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'assigned' | 'released';

/** A case of the unit: who has it now, and to whom it was proposed. */
export interface UnitCase {
  readonly caseId: string;
  readonly officer: string | null;
  readonly office: string | null;
  readonly proposed: string | null;
  /** Seq of its last assignment; 0 where it has none. */
  readonly seq: number;
  readonly language: string | null;
  readonly isJuvenile: boolean;
}

/** A case of the unit with its file, which is locked. */
export type LockedCase = UnitCase & { readonly file: CaseFile };

/** The cases that move together, in the order of their ids. */
export interface Unit<Case extends UnitCase = UnitCase> {
  /** The case that was named. */
  readonly named: Case;
  readonly cases: readonly Case[];
}

/** One answer for a case that is not there and for one that is not the member's to give or take: nobody finds out by trying. */
export function noSuchCase(caseId: string): DocketFailure {
  return new DocketFailure(
    'not-found',
    `There is no case ${caseId} that you may assign, take or answer for. Nothing was changed. Check the number (the court's case ` +
      'id or a docket number, OD-…); a case is given by a supervisor of the office that has it, and answered by who gets it.',
  );
}

/** The family of a case and who has each of its cases, with nothing locked or written. @throws DocketFailure `not-found` */
export async function readUnit(client: ClientBase, caseId: string, on: IsoDate): Promise<Unit> {
  if (!isCaseId(caseId)) throw noSuchCase(caseId);
  const family = await findFamily(client, caseId, on);
  return unitOf(caseId, await readCases(client, family));
}

/** Locks the family of a case and reads who has each of its cases. @throws DocketFailure `not-found`, `conflict` */
export async function lockUnit(client: ClientBase, caseId: string, on: IsoDate): Promise<Unit<LockedCase>> {
  if (!isCaseId(caseId)) throw noSuchCase(caseId);
  const caseIds = [...(await findFamily(client, caseId, on)).keys()];
  const files = await client.query<CaseFile>(
    `select case_id as "caseId", event_seq as "eventSeq", event_head as "eventHead", audit_seq as "auditSeq", audit_head as "auditHead"
       from docket.case_file where case_id = any($1::bigint[]) order by case_id for update`,
    [caseIds],
  );
  // Whoever links another case to the family locks one of these; what was found before the locks is looked at again.
  const family = await findFamily(client, caseId, on);
  if ([...family.keys()].join() !== caseIds.join()) {
    throw new DocketFailure(
      'conflict',
      'The family of the case was changed in this moment. Nothing was changed here. Read it again and give the command anew.',
    );
  }
  await client.query(
    `insert into docket.caseload (case_id, family, language)
       select * from unnest($1::bigint[], $2::bigint[], $3::text[])
         on conflict (case_id) do update set family = excluded.family, language = coalesce(excluded.language, caseload.language)
         where (caseload.family, caseload.language) is distinct from
               (excluded.family, coalesce(excluded.language, caseload.language))`,
    [
      caseIds,
      caseIds.map(() => (caseIds.length > 1 ? caseIds[0] : null)),
      caseIds.map((id) => family.get(id)?.language ?? null),
    ],
  );
  const fileOf = new Map(files.rows.map((file) => [file.caseId, file]));
  const cases = await readCases(client, family);
  return unitOf(
    caseId,
    cases.flatMap((one) => {
      const file = fileOf.get(one.caseId);
      return file === undefined ? [] : [{ ...one, file }];
    }),
  );
}

async function readCases(client: ClientBase, family: Family): Promise<readonly UnitCase[]> {
  const rows = await client.query<Omit<UnitCase, 'isJuvenile'>>(
    `select id as "caseId", officer, office, proposed, language,
            coalesce((select max(seq) from docket.assignment a where a.case_id = id), 0) as seq
       from unnest($1::bigint[]) id left join docket.caseload on case_id = id order by id`,
    [[...family.keys()]],
  );
  return rows.rows.map((row) => {
    const circumstances = family.get(row.caseId);
    return {
      ...row,
      language: row.language ?? circumstances?.language ?? null,
      isJuvenile: circumstances?.isJuvenile ?? false,
    };
  });
}

function unitOf<Case extends UnitCase>(caseId: string, cases: readonly Case[]): Unit<Case> {
  const named = cases.find((one) => one.caseId === caseId);
  if (named === undefined) throw noSuchCase(caseId);
  return { named, cases };
}

/** What is written of a case of the unit. */
export interface AssignmentStep {
  readonly action: AssignmentAction;
  /** Who is meant: to whom it is proposed, who accepts, who has it from now on. */
  readonly officer: string | null;
  readonly office: string | null;
  readonly reason: string | null;
  /** Who does it: `staff:…`, or the name of an import. */
  readonly by: string;
  readonly at: Date;
  /** The caseload after it. */
  readonly after: { readonly officer: string | null; readonly office: string | null; readonly proposed: string | null };
}

/** An assignment as written. */
export interface WrittenAssignment {
  readonly caseId: string;
  readonly docketNumber: string;
  readonly seq: number;
}

/** Appends the step to a locked case, with its entry in the audit of the case; tasks go along where the case moves. */
export async function writeStep(client: ClientBase, one: LockedCase, step: AssignmentStep): Promise<WrittenAssignment> {
  const { caseId, file } = one;
  const seq = one.seq + 1;
  await client.query(
    'insert into docket.assignment (case_id, seq, action, officer, office, at, by, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [caseId, seq, step.action, step.officer, step.office, step.at.toISOString(), step.by, step.reason],
  );
  await appendAudit(client, file, {
    at: step.at,
    actor: step.by,
    action: `assignment-${step.action}`,
    details: { assignment: seq, office: step.office, officer: step.officer },
  });
  await saveCaseFile(client, file);
  const { officer, office, proposed } = step.after;
  await client.query('update docket.caseload set officer = $2, office = $3, proposed = $4 where case_id = $1', [
    caseId,
    officer,
    office,
    proposed,
  ]);
  if (one.officer !== officer || one.office !== office) await moveTasks(client, [caseId], officer, office);
  return { caseId, docketNumber: docketNumber(caseId), seq };
}
