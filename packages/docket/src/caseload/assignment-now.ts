/** Where the assignment of a case stands, told to who was slower than somebody else. */
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Member } from '../staff/member.ts';
import type { AssignmentAction, Unit } from './unit.ts';

/** Somebody of the staff. */
export interface NamedMember {
  readonly member: string;
  readonly name: string;
}

/** Who has a case, to whom it is proposed, and who did what last. */
export interface AssignmentNow {
  /** Seq of the last assignment; 0 where there is none. */
  readonly seq: number;
  readonly officer: NamedMember | null;
  readonly office: string | null;
  readonly proposed: NamedMember | null;
  /** The last step; null where there is none. `by` is null where no member of the staff took it. */
  readonly last: { readonly action: AssignmentAction; readonly by: NamedMember | null; readonly at: string } | null;
}

/** A command that does not fit what the assignment is now. */
export class AssignmentChanged extends DocketFailure {
  readonly now: AssignmentNow;

  constructor(message: string, now: AssignmentNow) {
    super('conflict', message);
    this.now = now;
  }
}

/**
 * Does the work; where it is in conflict with what the assignment is now, says what that is, if it is the member's to know:
 * a supervisor of the office that has the case or is to have it, the officer who has it, and the one to whom it is proposed.
 * @throws AssignmentChanged, and what the work throws
 */
export async function tellingWhatItIsNow<Result>(
  client: ClientBase,
  by: Member,
  { named }: Unit,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DocketFailure) || error.code !== 'conflict') throw error;
    if (!by.active || (named.isJuvenile && !by.clearances.includes('juvenile'))) throw error;
    const { toOffice, ...now } = await readNow(client, named.caseId);
    const isTheirs =
      by.role === 'supervisor'
        ? by.office !== null && (by.office === now.office || by.office === toOffice)
        : by.member === now.officer?.member || by.member === now.proposed?.member;
    throw isTheirs ? new AssignmentChanged(error.message, now) : error;
  }
}

interface Row {
  readonly officer: string | null;
  readonly officerName: string | null;
  readonly office: string | null;
  readonly proposed: string | null;
  readonly proposedName: string | null;
  readonly toOffice: string | null;
  readonly seq: number | null;
  readonly action: AssignmentAction;
  readonly at: string;
  readonly by: string | null;
  readonly byName: string | null;
}

async function readNow(
  client: ClientBase,
  caseId: string,
): Promise<AssignmentNow & { readonly toOffice: string | null }> {
  const found = await client.query<Row>(
    `select c.officer, o.name as "officerName", c.office, c.proposed, p.name as "proposedName", p.office as "toOffice",
            a.seq, a.action, a.at, b.member as by, b.name as "byName"
       from docket.caseload c
       left join staff.member o on o.member = c.officer
       left join staff.member p on p.member = c.proposed
       left join lateral (select * from docket.assignment l where l.case_id = c.case_id order by l.seq desc limit 1) a on true
       left join staff.member b on 'staff:' || b.member = a.by
      where c.case_id = $1`,
    [caseId],
  );
  const [row] = found.rows;
  if (row === undefined) return { seq: 0, officer: null, office: null, proposed: null, last: null, toOffice: null };
  return {
    seq: row.seq ?? 0,
    officer: named(row.officer, row.officerName),
    office: row.office,
    proposed: named(row.proposed, row.proposedName),
    last: row.seq === null ? null : { action: row.action, by: named(row.by, row.byName), at: row.at },
    toOffice: row.toOffice,
  };
}

function named(member: string | null, name: string | null): NamedMember | null {
  return member === null ? null : { member, name: name ?? member };
}
