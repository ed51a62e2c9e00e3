/** To whom a supervisor can propose a case. */
import { civilDayAt } from '@opendocket/rulebook';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import type { Member } from '../staff/member.ts';
import { listMembers, listOffices } from '../staff/members.ts';

/** An officer who takes cases. Neither load nor anything of a case is told: that is for the officer's own office. */
export interface ReceivingOfficer {
  readonly officer: string;
  readonly name: string;
  readonly office: string;
  readonly officeName: string;
  /** ISO 639 codes. */
  readonly languages: readonly string[];
  /** Null: nobody has said. */
  readonly minutesPerDay: number | null;
}

/**
 * The officers who are active, of offices that are open: those of the supervisor's own office first, then by office and id.
 * @throws DocketFailure `access-refused` for who is no supervisor of an office
 */
export async function listReceivers(docket: Docket, by: Member): Promise<readonly ReceivingOfficer[]> {
  if (!by.active || by.role !== 'supervisor' || by.office === null) {
    throw new DocketFailure(
      'access-refused',
      'Officers who can receive a case are told to the supervisors who give cases. Nothing was shown.',
    );
  }
  const today = civilDayAt(docket.clock().getTime(), 'UTC');
  const [offices, members] = await Promise.all([listOffices(docket), listMembers(docket, { active: true })]);
  const open = new Map(
    offices.flatMap(({ office, name, closedOn }) =>
      closedOn === null || closedOn > today ? [[office, name] as const] : [],
    ),
  );
  const officers = members.flatMap(({ member: officer, name, role, office, languages, minutesPerDay }) => {
    const officeName = role === 'officer' && office !== null ? open.get(office) : undefined;
    return office === null || officeName === undefined
      ? []
      : [{ officer, name, office, officeName, languages, minutesPerDay }];
  });
  const order = ({ office, officer }: ReceivingOfficer): string =>
    JSON.stringify([office === by.office ? 0 : 1, office, officer]);
  return officers.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
