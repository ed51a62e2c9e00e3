/** What administrators do: members and offices are added, changed and deactivated; nobody is deleted. */
import { courtByCode } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import type { Json } from '../chain.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { readLanguage } from './languages.ts';
import { type Compartment, compartments, type Member, type Role, roles } from './member.ts';
import { findOffice, lockMember, type Office } from './members.ts';
import { recordStaffAct } from './record-act.ts';

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
export function createMember(docket: Docket, by: Member, wanted: NewMember): Promise<Member> {
  refuseNonAdministrator(by);
  return inTransaction(docket.pool, async (client) => {
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
  });
}

/**
 * Changes a member: office, languages, capacity and the like. `active: false` deactivates, and ends the sign-ins of the member.
 * An administrator cannot change the own role or be the one who deactivates himself or herself.
 * @throws DocketFailure as {@link createMember}, and `not-found`
 */
export function changeMember(docket: Docket, by: Member, member: string, change: MemberChange): Promise<Member> {
  refuseNonAdministrator(by);
  return inTransaction(docket.pool, async (client) => {
    const before = await lockMember(client, member);
    if (before === undefined) {
      throw new DocketFailure('not-found', `There is no member "${member}". Nothing was changed. Check the id.`);
    }
    const { subject } = await readSubject(client, member);
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
  });
}

/** What is said of an office. */
export interface NewOffice {
  readonly office: string;
  readonly name: string;
  /** Base city codes of the courts whose cases it takes. */
  readonly courts: readonly string[];
}

/** Adds an office. @throws DocketFailure as {@link createMember} */
export function createOffice(docket: Docket, by: Member, wanted: NewOffice): Promise<Office> {
  refuseNonAdministrator(by);
  return inTransaction(docket.pool, async (client) => {
    const read = readOffice({ ...wanted, closedOn: null });
    if ((await findOffice(client, read.office)) !== undefined) {
      throw conflict(`There is an office "${read.office}" already. Nothing was changed. Choose another id.`);
    }
    await client.query('insert into staff.office (office, name, courts) values ($1, $2, $3)', [
      read.office,
      read.name,
      read.courts,
    ]);
    await record(docket, client, by, 'add-office', { ...read });
    return read;
  });
}

/**
 * Changes an office. `closedOn` closes it from a day on: it takes no more cases then; those that it has stay until they move.
 * @throws DocketFailure as {@link changeMember}
 */
export function changeOffice(
  docket: Docket,
  by: Member,
  office: string,
  change: { readonly [Field in Exclude<keyof Office, 'office'>]?: Office[Field] | undefined },
): Promise<Office> {
  refuseNonAdministrator(by);
  return inTransaction(docket.pool, async (client) => {
    await client.query('select from staff.office where office = $1 for update', [office]);
    const before = await findOffice(client, office);
    if (before === undefined) {
      throw new DocketFailure('not-found', `There is no office "${office}". Nothing was changed. Check the id.`);
    }
    const read = readOffice({ ...before, ...given(change) });
    await client.query('update staff.office set name = $2, courts = $3, closed_on = $4 where office = $1', [
      office,
      read.name,
      read.courts,
      read.closedOn,
    ]);
    await record(docket, client, by, 'change-office', { office, ...differences(before, read) });
    return read;
  });
}

/** @throws DocketFailure `access-refused` */
export function refuseNonAdministrator(by: Member): void {
  if (by.active && by.role === 'administrator') return;
  throw refused(
    'Members, offices and weights are changed by administrators alone. Nothing was changed. Ask one of them.',
  );
}

interface WholeMember extends NewMember {
  readonly active: boolean;
}

const id = /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/;

async function readMember(client: ClientBase, wanted: WholeMember): Promise<WholeMember> {
  const { member, role, office, minutesPerDay, clearances } = wanted;
  const name = wanted.name.trim();
  const subject = wanted.subject === null ? null : wanted.subject.trim();
  if (!id.test(member)) throw bad(`the id of a member is small letters, digits and hyphens, not "${member}"`);
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

function readOffice(wanted: Office): Office {
  const name = wanted.name.trim();
  if (!id.test(wanted.office))
    throw bad(`the id of an office is small letters, digits and hyphens, not "${wanted.office}"`);
  if (name === '' || name.length > 200) throw bad('an office needs a name of at most 200 characters');
  for (const court of wanted.courts) {
    if (courtByCode(court) === undefined)
      throw bad(`there is no court "${court}": give its base city code, such as BAL`);
  }
  return { office: wanted.office, name, courts: [...new Set(wanted.courts)].sort(), closedOn: wanted.closedOn };
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

/** The fields that were given at all. */
function given<Fields extends object>(change: Fields): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** Before and after of each field that is another now. */
function differences(before: object, after: object): Record<string, Json> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed: Record<string, Json> = {};
  for (const [field, value] of Object.entries(after)) {
    const [from, to] = [JSON.stringify(was.get(field) ?? null), JSON.stringify(value)];
    if (from !== to) changed[field] = { from, to };
  }
  return changed;
}

async function record(docket: Docket, client: ClientBase, by: Member, action: string, details: Json): Promise<void> {
  await recordStaffAct(client, { at: docket.clock(), member: by.member, action, details });
}

function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was changed: ${what}.`);
}

function conflict(sentence: string): DocketFailure {
  return new DocketFailure('conflict', sentence);
}

function refused(sentence: string): DocketFailure {
  return new DocketFailure('access-refused', sentence);
}
