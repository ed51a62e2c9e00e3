/** The proposals that wait for an answer. */
import { courtToday } from '@opendocket/rulebook';
import { docketNumber } from '../docket-number.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { byNumber, readCircumstances } from './circumstances.ts';

/** A case that was proposed and is not answered yet. */
export interface Proposal {
  readonly caseId: string;
  readonly docketNumber: string;
  readonly language: string | null;
  /** Lowest case of its family: what has the same is answered with one answer. Null where the case is alone. */
  readonly family: string | null;
  readonly from: { readonly officer: string | null; readonly name: string | null; readonly office: string | null };
  readonly to: { readonly officer: string; readonly name: string; readonly office: string | null };
  readonly by: string;
  /** Null where no member of the staff proposed it. */
  readonly byName: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string | null;
  /** Seq of the assignment: what an answer expects. */
  readonly seq: number;
  /** Whether the one who asks is the one to answer, rather than the one who may withdraw. */
  readonly isToAnswer: boolean;
}

interface Row extends Omit<Proposal, 'docketNumber' | 'from' | 'to' | 'isToAnswer'> {
  readonly officer: string | null;
  readonly office: string | null;
  readonly officerName: string | null;
  readonly proposed: string;
  readonly proposedName: string;
  readonly toOffice: string | null;
}

/**
 * Proposals in which the member has a part: an officer those to answer, a supervisor those from the own office and those from
 * other offices to officers of the own. Oldest first; nobody else has any.
 */
export async function listProposals(docket: Docket, member: Member): Promise<readonly Proposal[]> {
  if (!member.active || (member.role !== 'officer' && member.role !== 'supervisor')) return [];
  const found = await docket.pool.query<Row>(
    `select c.case_id as "caseId", c.language, c.family, c.officer, o.name as "officerName", c.office, c.proposed,
            m.name as "proposedName", m.office as "toOffice", b.name as "byName", a.by, a.at, a.reason, a.seq
       from docket.caseload c join staff.member m on m.member = c.proposed
       join lateral (select a.by, a.at, a.reason, a.seq from docket.assignment a where a.case_id = c.case_id order by a.seq desc limit 1) a on true
       left join staff.member o on o.member = c.officer
       left join staff.member b on 'staff:' || b.member = a.by
      where c.proposed is not null and (case when $3 then c.proposed = $1 else c.office = $2 or m.office = $2 end)
      order by a.at, c.case_id`,
    [member.member, member.office, member.role === 'officer'],
  );
  const on = courtToday(docket.clock().getTime(), undefined);
  const caseIds = found.rows.map(({ caseId }) => caseId);
  const juveniles = member.clearances.includes('juvenile')
    ? undefined
    : await readCircumstances(docket.pool, caseIds, on);
  const shown = found.rows.filter(({ caseId }) => juveniles?.get(caseId)?.isJuvenile !== true);
  return shown.map(({ officer, officerName, office, proposed, proposedName, toOffice, ...row }) => {
    const isOfAnother = office !== null && office !== toOffice;
    return {
      ...row,
      // Named by a case of the list: the lowest of the family may be one that is not there for the member.
      family: row.family === null ? null : lowest(shown.filter(({ family }) => family === row.family)),
      docketNumber: docketNumber(row.caseId),
      from: { officer, name: officerName, office },
      to: { officer: proposed, name: proposedName, office: toOffice },
      isToAnswer: isOfAnother ? member.role === 'supervisor' && member.office === toOffice : member.member === proposed,
    };
  });
}

function lowest(cases: readonly { readonly caseId: string }[]): string | null {
  return cases.map(({ caseId }) => caseId).sort(byNumber)[0] ?? null;
}
