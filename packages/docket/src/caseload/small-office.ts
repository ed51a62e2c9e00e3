/** Two small offices for the tests of caseloads. */
import type { Member } from '../staff/member.ts';
import { findMember } from '../staff/members.ts';
import { feed, type SmallEvent, type TestDocket } from '../test-docket.ts';
import { assignAtOnce } from './assign-at-once.ts';
import { deriveFamilies } from './family.ts';

/** Who works there. */
export interface SmallOffice {
  /** Supervisor of Baltimore, and of Newark. */
  readonly supervisor: Member;
  readonly otherSupervisor: Member;
  /** Officers of Baltimore: Ana works in English and Spanish, Bo in English; Cruz works in Newark, in English and Spanish. */
  readonly ana: Member;
  readonly bo: Member;
  readonly cruz: Member;
}

const described = (language: string): SmallEvent => ({ kind: 'case.described', on: '2024-01-02', body: { language } });
const linked = (role: 'lead' | 'rider', lead: string): SmallEvent => ({
  kind: 'family.linked',
  on: '2024-01-02',
  body: { role, lead },
});

/**
 * Cases 1 to 3 are a family of Spanish speakers with Ana (1 leads), 4 is alone and Spanish, with Ana too; 5 is alone and Bo's;
 * 6 is of Baltimore and nobody's; 7 has never been assigned.
 */
export async function openSmallOffice({ docket, tamper }: TestDocket): Promise<SmallOffice> {
  await tamper(`
    insert into staff.office values ('baltimore', 'Baltimore', '{BAL}', null), ('newark', 'Newark', '{NEW}', null);
    insert into staff.member (member, name, role, office, languages, minutes_per_day) values
      ('supervisor-1', 'Sue Pell', 'supervisor', 'baltimore', '{en}', null),
      ('supervisor-2', 'Theo Lang', 'supervisor', 'newark', '{en}', null),
      ('officer-ana', 'Ana Ruiz', 'officer', 'baltimore', '{en,es}', 360),
      ('officer-bo', 'Bo Lind', 'officer', 'baltimore', '{en}', 300),
      ('officer-cruz', 'Cruz Mora', 'officer', 'newark', '{en,es}', null)`);
  const spanish = described('SPANISH');
  await feed(docket, {
    cases: {
      '1': [spanish, linked('lead', '1')],
      '2': [spanish, linked('rider', '1')],
      '3': [spanish, linked('rider', '1')],
      '4': [spanish],
      '5': [described('ENGLISH'), { kind: 'hold.placed', on: '2024-03-04', body: { hold: 'court-order' } }],
      '6': [described('MAM')],
      '7': [described('ENGLISH')],
    },
  });
  const at = (caseId: string, officer: string | null) => ({ caseId, officer, office: 'baltimore' });
  await assignAtOnce(docket, {
    by: 'import:staff',
    reason: 'staff of 2026-11',
    assignments: [
      ...['1', '2', '3', '4'].map((caseId) => at(caseId, 'officer-ana')),
      at('5', 'officer-bo'),
      at('6', null),
    ],
  });
  await deriveFamilies(docket, '2026-11-24');
  const member = async (id: string): Promise<Member> => {
    const found = await findMember(docket, id);
    if (found === undefined) throw new Error(`no member ${id}`);
    return found;
  };
  return {
    supervisor: await member('supervisor-1'),
    otherSupervisor: await member('supervisor-2'),
    ana: await member('officer-ana'),
    bo: await member('officer-bo'),
    cruz: await member('officer-cruz'),
  };
}

/** Gives case after case tasks with the duty and the day: `[case, duty, due on]`. Tells the minutes of two duties. */
export async function addWork(
  { docket, tamper }: TestDocket,
  tasks: readonly (readonly [caseId: string, duty: string, dueOn: string])[],
): Promise<void> {
  await tamper(`
    insert into staff.weight values ('court-deadline', '2026-01-01', 30, 'staff:admin-1', '2026-01-01T00:00:00Z'),
      ('check-in', '2026-01-01', 10, 'staff:admin-1', '2026-01-01T00:00:00Z') on conflict do nothing`);
  for (const [index, [caseId, duty, dueOn]] of tasks.entries()) {
    await docket.pool.query(
      `insert into docket.task (case_id, task, duty, what, due_on, legal, because, compartments, officer, office)
         select $1, $2, $3, $3, $4, false, '{e1}', '{}', officer, office from docket.caseload where case_id = $1`,
      [caseId, `task-${index}`, duty, dueOn],
    );
  }
}
