/** Made-up staff and two cases for the tests of access. */
import type { Member } from '../staff/member.ts';
import { feed, type TestDocket } from '../test-docket.ts';

export const ines: Member = {
  member: 'officer-12',
  name: 'Ines Example',
  role: 'officer',
  office: 'baltimore',
  languages: ['es'],
  clearances: [],
  minutesPerDay: 420,
  active: true,
  synthetic: true,
};
export const owen: Member = { ...ines, member: 'officer-13', name: 'Owen Example' };
export const rosa: Member = {
  ...ines,
  member: 'reviewer-1',
  name: 'Rosa Example',
  role: 'legal-reviewer',
  office: null,
};
export const ada: Member = { ...ines, member: 'auditor-1', name: 'Ada Example', role: 'auditor', office: null };

/** Case 572, of Ines: a final order, a pending application for asylum, a bona fide finding on a U petition. */
export async function prepare({ docket, tamper }: TestDocket): Promise<void> {
  await feed(docket, {
    cases: {
      572: [
        { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } },
        {
          kind: 'order.entered',
          on: '2025-03-03',
          body: { order: 'removal', authority: 'judge', form: 'oral', countries: ['HN'], appeal: 'waived' },
        },
        { kind: 'application.filed', on: '2025-06-02', body: { relief: 'asylum' } },
        { kind: 'status.granted', on: '2026-01-05', body: { status: 'u-bona-fide', until: '2029-12-31' } },
      ],
      573: [
        { kind: 'nta.filed', on: '2023-02-13', body: { court: 'BAL' } },
        { kind: 'juvenile.recorded', on: '2023-02-14', body: { juvenile: 'unaccompanied' } },
      ],
    },
  });
  await tamper(`insert into staff.office (office, name) values ('baltimore', 'Baltimore')`);
  for (const { member, name, role, office } of [ines, owen, rosa, ada]) {
    await tamper('insert into staff.member (member, name, role, office) values ($1, $2, $3, $4)', [
      member,
      name,
      role,
      office,
    ]);
  }
  await tamper(`insert into docket.caseload (case_id, officer, office) values (572, 'officer-12', 'baltimore'),
    (573, 'officer-12', 'baltimore')`);
}
