/** The staffing what-if of an office, from what the docket has. */
import type { IsoDate } from '@opendocket/rulebook';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { listMembers } from '../staff/members.ts';
import { weightsOn } from '../staff/weights.ts';
import { inSnapshot } from '../transaction.ts';
import { type StaffingAnswer, type StaffingChange, staffingWhatIf } from './staffing.ts';
import { countTasksByMonth } from './tasks.ts';

/**
 * Works out a staffing what-if for the supervisor's office over twelve months. Nothing is written.
 * @throws DocketFailure `access-refused` for who is no supervisor of an office, `bad-argument`
 */
export async function staffingOfOffice(
  docket: Docket,
  by: Member,
  { on, change }: { on: IsoDate; change: StaffingChange },
): Promise<StaffingAnswer> {
  const { office } = by;
  if (!by.active || by.role !== 'supervisor' || office === null) {
    throw new DocketFailure(
      'access-refused',
      'A staffing what-if is for a supervisor of the office. Nothing was read.',
    );
  }
  const members = await listMembers(docket, { office, active: true });
  const base = await inSnapshot(docket.pool, async (client) => {
    const counted = await client.query<{ cases: number }>(
      'select count(*)::int as cases from docket.caseload where office = $1',
      [office],
    );
    const through = `${Number(on.slice(0, 4)) + 1}${on.slice(4, 7)}-01`;
    return {
      on,
      cases: counted.rows[0]?.cases ?? 0,
      tasks: await countTasksByMonth(client, office, on, through),
      weights: await weightsOn(client, on),
    };
  });
  const minutesPerDay = members.filter(({ role }) => role === 'officer').map((member) => member.minutesPerDay);
  return staffingWhatIf({ ...base, minutesPerDay }, change);
}
