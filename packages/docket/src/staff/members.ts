/** Reads who works with the docket. */
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import type { Docket } from '../open.ts';
import { compartments, type Member, roles } from './member.ts';

/** An office, and the courts whose cases it takes. */
export interface Office {
  /** The office's own id, such as `baltimore`. */
  readonly office: string;
  readonly name: string;
  /** Base city codes of courts. */
  readonly courts: readonly string[];
  /** The day from which it takes no more cases; null while it is open. */
  readonly closedOn: string | null;
}

/** Which members {@link listMembers} lists; all of them where nothing is said. */
export interface MemberSelection {
  readonly office?: string | undefined;
  /** Only those who are active. */
  readonly active?: boolean | undefined;
}

/** The member of this id, active or not; nothing where there is none. */
export function findMember(docket: Pick<Docket, 'pool'>, member: string): Promise<Member | undefined> {
  return findMemberWhere(docket.pool, 'member = $1', member);
}

/** The member whom the provider of sign-ins knows by this subject, active or not; nothing where there is none. */
export function findMemberBySubject(docket: Pick<Docket, 'pool'>, subject: string): Promise<Member | undefined> {
  return findMemberWhere(docket.pool, 'subject = $1', subject);
}

/** The member, with the row locked until the transaction ends. */
export function lockMember(client: ClientBase, member: string): Promise<Member | undefined> {
  return findMemberWhere(client, 'member = $1 for update', member);
}

/**
 * The member as of this transaction, and held so until it ends: what was taken from the member since the request began is gone.
 * Who is no member any more is inactive.
 * @param lock `update` where the same transaction may lock the row as {@link lockMember} does
 */
export async function holdMember(
  client: ClientBase,
  member: Member,
  lock: 'share' | 'update' = 'share',
): Promise<Member> {
  const now = await findMemberWhere(client, `member = $1 for ${lock}`, member.member);
  return now ?? { ...member, active: false };
}

/** The members in the order of their ids. */
export async function listMembers(
  docket: Pick<Docket, 'pool'>,
  { office, active }: MemberSelection = {},
): Promise<readonly Member[]> {
  const found = await docket.pool.query(
    `select ${memberColumns} from staff.member
      where ($1::text is null or office = $1) and ($2::boolean is null or active = $2) order by member`,
    [office ?? null, active ?? null],
  );
  return found.rows.map(readMember);
}

/** The offices in the order of their ids, the closed ones too. */
export async function listOffices(docket: Pick<Docket, 'pool'>): Promise<readonly Office[]> {
  const found = await docket.pool.query(`select ${officeColumns} from staff.office order by office`);
  return found.rows.map(readOffice);
}

/** The office of this id; nothing where there is none. */
export async function findOffice(client: ClientBase | Pool, office: string): Promise<Office | undefined> {
  const found = await client.query(`select ${officeColumns} from staff.office where office = $1`, [office]);
  return found.rows.map(readOffice)[0];
}

async function findMemberWhere(
  client: ClientBase | Pool,
  condition: string,
  value: string,
): Promise<Member | undefined> {
  const found = await client.query(`select ${memberColumns} from staff.member where ${condition}`, [value]);
  return found.rows.map(readMember)[0];
}

/** The columns that {@link readMember} reads, for a query in which only `staff.member` has them. */
export const memberColumns = `member, name, role, office, languages, clearances, minutes_per_day as "minutesPerDay", active, synthetic`;
const memberRow = z.object({
  member: z.string(),
  name: z.string(),
  role: z.enum(roles),
  office: z.string().nullable(),
  languages: z.array(z.string()),
  clearances: z.array(z.enum(compartments)),
  minutesPerDay: z.number().nullable(),
  active: z.boolean(),
  synthetic: z.boolean(),
});

/** A member from a row with {@link memberColumns}; other columns are left out. */
export function readMember(row: unknown): Member {
  return memberRow.parse(row);
}

const officeColumns = 'office, name, courts, closed_on as "closedOn"';
const officeRow = z.object({
  office: z.string(),
  name: z.string(),
  courts: z.array(z.string()),
  closedOn: z.string().nullable(),
});

/** An office from a row with its columns, or as it was kept. */
export function readOffice(row: unknown): Office {
  return officeRow.parse(row);
}
