/** What administrators do with members of staff: they are added, changed and deactivated; nobody is deleted. */
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import {
  administer,
  bad,
  conflict,
  differences,
  given,
  idPattern,
  type Keyed,
  record,
  refuseChangedMeanwhile,
  refused,
  refuseNonAdministrator,
} from './administrator.ts';
import { readLanguage } from './languages.ts';
import { type Compartment, compartments, type Member, type Role, roles } from './member.ts';
import { findMember, findOffice, lockMember, readMember as readStored } from './members.ts';

/** What is said of a member who is added. */
export interface NewMember {
  /** The member's id: small letters, digits and hyphens. It never changes. */
  readonly member: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string | null;
  readonly languages: readonly string[];
  readonly clearances: readonly Compartment[];
  /** Working minutes of a day for cases; null where nobody has said. */
  readonly minutesPerDay: number | null;
  /** The subject by which the provider of sign-ins knows the member; null where there is none yet. */
  readonly subject: string | null;
}

/** What of a member is to be another than it was; the rest stays. */
export type MemberChange = { readonly [Field in Exclude<keyof NewMember, 'member'>]?: NewMember[Field] | undefined } & {
  readonly active?: boolean | undefined;
};

/**
 * Adds a member.
 * @throws DocketFailure `access-refused` for who is no administrator, `bad-argument`, or `conflict` where the id or the
 *   subject is another's
 */
export function createMember(docket: Docket, by: Member, wanted: NewMember, keyed: Keyed): Promise<Member> {
  const work = async (client: ClientBase): Promise<Member> => {
    const read = await readMember(client, { ...wanted, active: true });
    if ((await lockMember(client, read.member)) !== undefined) {
      throw conflict(`There is a member "${read.member}" already. Nothing was changed. Choose another id.`);
    }
    await refuseTakenSubject(client, read.member, read.subject);
    await client.query(
      `insert into staff.member (member, name, role, office, languages, clearances, minutes_per_day, active, subject)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      valuesOf(read),
    );
    await record(docket, client, by, 'add-member', { ...read });
    return withoutSubject(read, false);
  };
  return administer(docket, by, keyed, { request: { command: 'add-member', ...wanted }, read: readStored, work });
}

/** What an administrator sees of a member: what it says of the sign-in, and what stays behind if the member leaves. */
export interface MemberAccount extends Member {
  readonly subject: string | null;
  /** Cases that the member has. */
  readonly cases: number;
  /** Cases that were proposed to the member and wait for an answer. */
  readonly proposals: number;
}

/** @throws DocketFailure `access-refused`, `not-found` */
export async function readMemberAccount(docket: Docket, by: Member, member: string): Promise<MemberAccount> {
  refuseNonAdministrator(by);
  const found = await findMember(docket, member);
  if (found === undefined) throw noSuchMember(member);
  const counted = await docket.pool.query<{ subject: string | null; cases: number; proposals: number }>(
    `select subject, (select count(*)::int from docket.caseload where officer = $1) as cases,
            (select count(*)::int from docket.caseload where proposed = $1) as proposals
       from staff.member where member = $1`,
    [member],
  );
  const { subject = null, cases = 0, proposals = 0 } = counted.rows[0] ?? {};
  return { ...found, subject, cases, proposals };
}

/**
 * Changes a member: office, languages, capacity and the like. `active: false` deactivates, and ends the sign-ins of the member.
 * An administrator cannot change the own role or be the one who deactivates himself or herself.
 * @param was what is changed, as it was read: refused where somebody else changed it since
 * @throws DocketFailure as {@link createMember}, and `not-found`
 */
export function changeMember(
  docket: Docket,
  by: Member,
  member: string,
  change: MemberChange,
  { was = {}, ...keyed }: Keyed & { readonly was?: MemberChange | undefined },
): Promise<Member> {
  const work = async (client: ClientBase): Promise<Member> => {
    const before = await lockMember(client, member);
    if (before === undefined) throw noSuchMember(member);
    const { subject } = await readSubject(client, member);
    refuseChangedMeanwhile(`the member "${member}"`, { ...before, subject }, was);
    const wanted = { ...before, subject, ...given(change) };
    if (by.member === member && (wanted.role !== before.role || !wanted.active)) {
      throw refused('Nobody takes the own role away. Nothing was changed. Have another administrator do it.');
    }
    const read = await readMember(client, wanted);
    await refuseTakenSubject(client, member, read.subject);
    await client.query(
      `update staff.member set name = $2, role = $3, office = $4, languages = $5, clearances = $6, minutes_per_day = $7,
              active = $8, subject = $9 where member = $1`,
      valuesOf(read),
    );
    // What a member may do was decided at sign-in for nobody: it is read anew for each request. A member who left is out.
    if (!read.active) {
      await client.query('update staff.session set ended_at = $2 where member = $1 and ended_at is null', [
        member,
        docket.clock().toISOString(),
      ]);
    }
    await record(docket, client, by, 'change-member', { member, ...differences({ ...before, subject }, read) });
    return withoutSubject(read, before.synthetic);
  };
  const request = { command: 'change-member', member, change: given(change), was: given(was) };
  return administer(docket, by, keyed, { request, read: readStored, work });
}

interface WholeMember extends NewMember {
  readonly active: boolean;
}

async function readMember(client: ClientBase, wanted: WholeMember): Promise<WholeMember> {
  const { member, role, office, minutesPerDay, clearances } = wanted;
  const name = wanted.name.trim();
  const subject = wanted.subject === null ? null : wanted.subject.trim();
  if (!idPattern.test(member)) throw bad(`the id of a member is small letters, digits and hyphens, not "${member}"`);
  if (name === '' || name.length > 200) throw bad('a member needs a name of at most 200 characters');
  if (subject === '') throw bad('the subject of a sign-in is a text or not there');
  if (!roles.includes(role)) throw bad(`there is no role "${role}"; the roles are ${roles.join(', ')}`);
  for (const clearance of clearances) {
    if (!compartments.includes(clearance))
      throw bad(`there is no compartment "${clearance}"; they are ${compartments.join(', ')}`);
  }
  if (minutesPerDay !== null && !(Number.isInteger(minutesPerDay) && minutesPerDay >= 0 && minutesPerDay <= 1440)) {
    throw bad(`the working minutes of a day are a whole number from 0 to 1440 or not said, not ${minutesPerDay}`);
  }
  if (office !== null && (await findOffice(client, office)) === undefined) {
    throw bad(`there is no office "${office}"`);
  }
  if (office === null && (role === 'officer' || role === 'supervisor')) {
    throw bad(`a member with the role ${role} needs an office`);
  }
  const languages = wanted.languages.map((text) => {
    const language = readLanguage(text);
    if (language === undefined) throw bad(`"${text}" is no language of ISO 639: give its code, such as es or quc`);
    return language;
  });
  return {
    member,
    name,
    role,
    office,
    languages: [...new Set(languages)].sort(),
    clearances: [...new Set(clearances)].sort(),
    minutesPerDay,
    subject,
    active: wanted.active,
  };
}

async function readSubject(client: ClientBase, member: string): Promise<{ readonly subject: string | null }> {
  const found = await client.query<{ subject: string | null }>('select subject from staff.member where member = $1', [
    member,
  ]);
  return { subject: found.rows[0]?.subject ?? null };
}

async function refuseTakenSubject(client: ClientBase, member: string, subject: string | null): Promise<void> {
  if (subject === null) return;
  const found = await client.query('select from staff.member where subject = $1 and member <> $2', [subject, member]);
  if (found.rows.length === 0) return;
  throw conflict('Another member signs in with this subject already. Nothing was changed. Check the subject.');
}

function valuesOf(read: WholeMember): unknown[] {
  const { member, name, role, office, languages, clearances, minutesPerDay, active, subject } = read;
  return [member, name, role, office, languages, clearances, minutesPerDay, active, subject];
}

function withoutSubject({ subject: _, ...member }: WholeMember, synthetic: boolean): Member {
  return { ...member, synthetic };
}

function noSuchMember(member: string): DocketFailure {
  return new DocketFailure('not-found', `There is no member "${member}". Nothing was changed. Check the id.`);
}
