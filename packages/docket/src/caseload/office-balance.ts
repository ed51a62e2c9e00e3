/** The suggestion of a fair share for an office, from what the docket has. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { listMembers } from '../staff/members.ts';
import { weightsOn } from '../staff/weights.ts';
import { inSnapshot } from '../transaction.ts';
import { suggestBalance } from './balance.ts';
import type { Balance, BalanceCase, BalanceOfficer } from './balance-input.ts';
import { readCircumstances } from './circumstances.ts';
import { capacityOf } from './load.ts';
import { isOwed } from './tasks.ts';
import { nextWorkingDays, type WorkingDays } from './working-days.ts';

/** A suggestion, and the period that it is about. */
export interface OfficeBalance extends Balance {
  readonly office: string;
  readonly working: WorkingDays;
  /** Of the office's officers, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Of the cases that are moved: the seq of the last assignment, which a proposal expects; 0 where there is none. */
  readonly seqs: ReadonlyMap<string, number>;
}

/**
 * Suggests a fair share for the supervisor's office, over the work due in the next working days (20 if not said). What is
 * proposed already is not moved, and counts as with whom it is proposed to. Nothing is written.
 * @throws DocketFailure `access-refused` for who is no supervisor of an office, `bad-argument`
 */
export async function suggestForOffice(
  docket: Docket,
  by: Member,
  { on, workingDays = 20 }: { on: IsoDate; workingDays?: number | undefined },
): Promise<OfficeBalance> {
  const { office } = by;
  if (!by.active || by.role !== 'supervisor' || office === null) {
    throw new DocketFailure(
      'access-refused',
      'A fair share is suggested to a supervisor of the office. Nothing was read.',
    );
  }
  const working = nextWorkingDays(on, workingDays);
  const members = await listMembers(docket, { office });
  const officers = members
    .filter(({ role }) => role === 'officer')
    .map((member) => {
      const perDay = capacityOf(member);
      return {
        officer: member.member,
        languages: member.languages,
        minutesAvailable: perDay === null ? null : perDay * working.days,
        forJuveniles: member.clearances.includes('juvenile'),
      };
    });
  // Numbers of assignments are read as of the same moment as the cases, so that a proposal notices what changed since.
  const { suggested, juveniles, seqs } = await inSnapshot(docket.pool, async (client) => {
    const weights = await weightsOn(client, on);
    const found = await client.query<BalanceCase>(
      `select c.case_id as "caseId", coalesce(c.proposed, c.officer) as officer, c.proposed is not null as "isProposed",
              c.family, c.language,
              coalesce(d.minutes, 0)::float8 as minutes, coalesce(d.juvenile, false) as "isJuvenile"
         from docket.caseload c
         left join (select t.case_id, sum(coalesce(w.minutes, 0)) as minutes, bool_or('juvenile' = any (t.compartments)) as juvenile
                      from docket.task t left join unnest($3::text[], $4::int[]) w (duty, minutes) on w.duty = t.duty
                     where t.office = $1 and t.due_on <= $2 and ${isOwed} group by t.case_id) d using (case_id)
        where c.office = $1 order by c.case_id`,
      [office, working.through, [...weights.keys()], [...weights.values()]],
    );
    const balanced = await balanceKnowingJuveniles(client, officers, found.rows, on);
    return { ...balanced, seqs: await seqsOf(client, balanced.suggested) };
  });
  const names = new Map(members.map(({ member, name }) => [member, name]));
  const about = { office, working, names, seqs };
  // Moves of juveniles' cases are shown to who is cleared; the minutes before and after count them all the same.
  if (by.clearances.includes('juvenile')) return { ...suggested, ...about };
  const isShown = ({ caseIds }: { readonly caseIds: readonly string[] }) => !caseIds.some((id) => juveniles.has(id));
  return {
    ...suggested,
    moves: suggested.moves.filter(isShown),
    unplaced: suggested.unplaced.filter(isShown),
    apart: suggested.apart.filter(isShown),
    ...about,
  };
}

/**
 * Suggests, and looks at what the record says of each case that is suggested to be moved or left: a juvenile's may have no task
 * that says so. Where one is found, the suggestion is made anew.
 */
async function balanceKnowingJuveniles(
  client: ClientBase,
  officers: readonly BalanceOfficer[],
  cases: readonly BalanceCase[],
  on: IsoDate,
): Promise<{ readonly suggested: Balance; readonly juveniles: ReadonlySet<string> }> {
  const juveniles = new Set(cases.filter(({ isJuvenile }) => isJuvenile === true).map(({ caseId }) => caseId));
  const looked = new Set(juveniles);
  for (;;) {
    const suggested = suggestBalance(
      officers,
      cases.map((one) => (juveniles.has(one.caseId) ? { ...one, isJuvenile: true } : one)),
    );
    const told = [...suggested.moves, ...suggested.unplaced, ...suggested.apart].flatMap(({ caseIds }) => caseIds);
    const fresh = told.filter((caseId) => !looked.has(caseId));
    const circumstances = await readCircumstances(client, fresh, on);
    const found = fresh.filter((caseId) => circumstances.get(caseId)?.isJuvenile === true);
    if (found.length === 0) return { suggested, juveniles };
    for (const caseId of fresh) looked.add(caseId);
    for (const caseId of found) juveniles.add(caseId);
  }
}

async function seqsOf(client: ClientBase, { moves }: Balance): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ caseId: string; seq: number }>(
    `select id as "caseId", coalesce((select max(seq) from docket.assignment a where a.case_id = id), 0) as seq
       from unnest($1::bigint[]) id`,
    [moves.flatMap(({ caseIds }) => caseIds)],
  );
  return new Map(found.rows.map(({ caseId, seq }) => [caseId, seq]));
}
