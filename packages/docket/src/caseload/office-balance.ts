/** The suggestion of a fair share for an office, from what the docket has. */
import type { IsoDate } from '@opendocket/rulebook';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { listMembers } from '../staff/members.ts';
import { weightsOn } from '../staff/weights.ts';
import { inSnapshot } from '../transaction.ts';
import { suggestBalance } from './balance.ts';
import type { Balance, BalanceCase } from './balance-input.ts';
import { capacityOf } from './load.ts';
import { isOwed } from './tasks.ts';
import { nextWorkingDays, type WorkingDays } from './working-days.ts';

/** A suggestion, and the period that it is about. */
export interface OfficeBalance extends Balance {
  readonly office: string;
  readonly working: WorkingDays;
}

/**
 * Suggests a fair share for the supervisor's office, over the work due in the next working days (20 if not said). What is
 * proposed already is not moved. Nothing is written.
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
  const cases = await inSnapshot(docket.pool, async (client) => {
    const weights = await weightsOn(client, on);
    const found = await client.query<BalanceCase>(
      `select c.case_id as "caseId", c.officer, c.family, c.language,
              coalesce(d.minutes, 0)::float8 as minutes, coalesce(d.juvenile, false) as "isJuvenile"
         from docket.caseload c
         left join (select t.case_id, sum(coalesce(w.minutes, 0)) as minutes, bool_or('juvenile' = any (t.compartments)) as juvenile
                      from docket.task t left join unnest($3::text[], $4::int[]) w (duty, minutes) on w.duty = t.duty
                     where t.office = $1 and t.due_on <= $2 and ${isOwed} group by t.case_id) d using (case_id)
        where c.office = $1 and c.proposed is null order by c.case_id`,
      [office, working.through, [...weights.keys()], [...weights.values()]],
    );
    return found.rows;
  });
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
  // Moves of juveniles' cases are shown to who is cleared; the minutes before and after count them all the same.
  const suggested = suggestBalance(officers, cases);
  if (by.clearances.includes('juvenile')) return { ...suggested, office, working };
  const hidden = new Set(cases.filter(({ isJuvenile }) => isJuvenile === true).map(({ caseId }) => caseId));
  const isShown = ({ caseIds }: { readonly caseIds: readonly string[] }) => !caseIds.some((id) => hidden.has(id));
  return {
    ...suggested,
    moves: suggested.moves.filter(isShown),
    unplaced: suggested.unplaced.filter(isShown),
    apart: suggested.apart.filter(isShown),
    office,
    working,
  };
}
