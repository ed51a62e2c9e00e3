/** Who read and did what: for auditors over all, for others in the cases that they may read. Never the content. */
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { docketNumber, isCaseId } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { noSuchCase, readInstant } from '../read-case.ts';
import type { Member } from '../staff/member.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { inTransaction } from '../transaction.ts';
import { decideCaseAccess } from './decide.ts';
import { failureOf, readAccessFacts } from './read-case-for.ts';
import { AccessRefused, accessRefused, purposeNeeded } from './refused.ts';
import { asStaff } from './second-wall.ts';

/** One entry of an audit. */
export interface AuditItem {
  /** The case in whose audit it is; null for what a member did beside cases. */
  readonly caseId: string | null;
  readonly docketNumber: string | null;
  /** Place in its chain. */
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** `staff:` and a member's id; otherwise who worked outside the application. */
  readonly actor: string;
  readonly action: string;
  readonly purpose: string | null;
  /**
   * What was hidden from the reader: compartments that the one who asks sees, and `protected` for any other. That a matter of a
   * kind is in the case is content, and auditors see none.
   */
  readonly hidden: readonly string[];
  /** Of acts beside cases: what was done. Null in the audit of a case. */
  readonly details: unknown;
}

/** A page of a list; `next` asks for the one after it. */
export interface AuditPage {
  readonly items: readonly AuditItem[];
  readonly next: string | null;
}

/** What an auditor looks for. Without any of it: the newest of all. */
export interface AuditSearch {
  readonly actor?: string | undefined;
  readonly caseId?: string | undefined;
  /** ISO instant, inside the search. */
  readonly from?: string | undefined;
  /** ISO instant, not inside the search any more. */
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  /** 50 if not given, 200 at most. */
  readonly limit?: number | undefined;
}

/**
 * Searches the audits of all cases and of all members, newest first. Of cases it finds what members of staff did, or with a
 * case given all that was done. The search is in the auditor's own audit.
 * @throws AccessRefused for who is no auditor
 */
export async function searchAudit(docket: Docket, member: Member, search: AuditSearch = {}): Promise<AuditPage> {
  if (!member.active) throw accessRefused('inactive');
  if (member.role !== 'auditor') {
    throw new AccessRefused('access-refused', 'Auditors search the audit. Who read one case is shown with that case.');
  }
  const { actor, caseId, cursor } = search;
  if (caseId !== undefined && !isCaseId(caseId)) throw noSuchCase(caseId);
  const from = search.from === undefined ? null : readInstant(search.from);
  const to = search.to === undefined ? null : readInstant(search.to);
  const limit = pageSize(search.limit);
  const after = cursor === undefined ? undefined : readCursor(cursor);
  return inTransaction(docket.pool, async (client) => {
    const found = await asStaff(client, member, undefined, () =>
      client.query<AuditRow>(caseId === undefined ? overAll : overOneCase, [
        actor ?? null,
        from,
        to,
        ...(after ?? [null, null, null, null]),
        limit + 1,
        ...(caseId === undefined ? [] : [caseId]),
      ]),
    );
    await recordStaffAct(client, {
      at: docket.clock(),
      member: member.member,
      action: 'searched-audit',
      details: { actor, caseId, from: from ?? undefined, to: to ?? undefined },
    });
    return pageOf(found.rows, limit, []);
  });
}

/** How one case's audit is asked for. */
export interface CaseAuditRequest {
  readonly purpose?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * All that was done and read in a case, newest first: for auditors, and for those who may read the case.
 * @throws DocketFailure `not-found`
 * @throws AccessRefused as of reading the case
 */
export async function auditOfCase(
  docket: Docket,
  member: Member,
  caseId: string,
  { purpose, cursor, limit: asked }: CaseAuditRequest = {},
): Promise<AuditPage> {
  const limit = pageSize(asked);
  const after = cursor === undefined ? [null, null, null, null] : readCursor(cursor);
  return overCase(docket, member, caseId, purpose, async (client, whole) => {
    const found = await client.query<AuditRow>(overOneCase, [null, null, null, ...after, limit + 1, caseId]);
    return pageOf(found.rows, limit, whole);
  });
}

/** How often somebody read a person's file. */
export interface ReadingsOf {
  readonly actor: string;
  readonly readings: number;
  /** ISO instants. */
  readonly firstAt: string;
  readonly lastAt: string;
}

/**
 * Who read the file of a person: everybody once, the last reader first. For those who may see the case's audit.
 * @throws as {@link auditOfCase}
 */
export async function readingsOfPerson(
  docket: Docket,
  member: Member,
  caseId: string,
  { purpose }: Pick<CaseAuditRequest, 'purpose'> = {},
): Promise<readonly ReadingsOf[]> {
  return overCase(docket, member, caseId, purpose, async (client) => {
    const found = await client.query<{ actor: string; readings: string; first_at: string; last_at: string }>(
      `select actor, count(*) as readings, min(at) as first_at, max(at) as last_at from docket.readable_case_audit
        where case_id = $1 and action in ('read', 'read-identity') group by actor order by last_at desc, actor`,
      [caseId],
    );
    return found.rows.map(({ actor, readings, first_at, last_at }) => ({
      actor,
      readings: Number(readings),
      firstAt: first_at,
      lastAt: last_at,
    }));
  });
}

async function overCase<Result>(
  docket: Docket,
  member: Member,
  caseId: string,
  purpose: string | undefined,
  work: (client: ClientBase, whole: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (!isCaseId(caseId)) throw noSuchCase(caseId);
  return inTransaction(docket.pool, async (client) => {
    const exists = await client.query('select from docket.case_file where case_id = $1', [caseId]);
    if (exists.rowCount === 0) throw noSuchCase(caseId);
    let whole: readonly string[] = [];
    if (member.role !== 'auditor') {
      const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
      if (!access.isAllowed) throw failureOf(access, caseId);
      if (access.purposeNeeded && !purpose?.trim()) throw purposeNeeded();
      whole = access.whole;
    } else if (!member.active) throw accessRefused('inactive');
    else {
      const act = {
        at: docket.clock(),
        member: member.member,
        action: 'read-audit-of-case' as const,
        details: { caseId },
      };
      await recordStaffAct(client, act);
    }
    return asStaff(client, member, purpose, () => work(client, whole));
  });
}

interface AuditRow {
  readonly of: string;
  readonly key: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly hidden: readonly string[] | null;
  readonly details: unknown;
}

const columnsOfCase = `'case' as "of", case_id::text as key, seq, at, actor, action, purpose, hidden, null::jsonb as details`;
const order = 'order by at desc, "of" desc, key desc, seq desc limit $8';

/** $1 actor, $2 from, $3 to, $4 to $7 the last entry of the page before, $8 how many. */
const conditions = (of: string, key: string, actor: string) => `
  ($1::text is null or ${actor} = $1) and ($2::timestamptz is null or at >= $2) and ($3::timestamptz is null or at < $3)
  and ($4::timestamptz is null or (at <= $4 and (at, '${of}', ${key}, seq) < ($4, $5::text, $6::text, $7::int)))`;

const overOneCase = `select ${columnsOfCase} from docket.readable_case_audit
  where case_id = $9 and ${conditions('case', 'case_id::text', 'actor')} ${order}`;

const overAll = `select * from (
    (select ${columnsOfCase} from docket.readable_audit where ${conditions('case', 'case_id::text', 'actor')} ${order})
    union all
    (select 'staff' as "of", member as key, seq, at, 'staff:' || member as actor, action, null, null, details
       from staff.readable_audit where ${conditions('staff', 'member', `'staff:' || member`)} ${order})
  ) entries ${order}`;

function pageOf(rows: readonly AuditRow[], limit: number, whole: readonly string[]): AuditPage {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ of, key, hidden, ...entry }) => {
      const caseId = of === 'case' ? key : null;
      const number = caseId === null ? null : docketNumber(caseId);
      return { ...entry, caseId, docketNumber: number, hidden: toldHidden(hidden ?? [], whole) };
    }),
    next: last === undefined ? null : writeCursor(last),
  };
}

function toldHidden(hidden: readonly string[], whole: readonly string[]): readonly string[] {
  return [...new Set(hidden.map((compartment) => (whole.includes(compartment) ? compartment : 'protected')))];
}

const cursorSchema = z.tuple([z.iso.datetime(), z.enum(['case', 'staff']), z.string(), z.int()]);

function writeCursor({ at, of, key, seq }: AuditRow): string {
  return Buffer.from(JSON.stringify([at, of, key, seq])).toString('base64url');
}

function readCursor(cursor: string): z.output<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new DocketFailure(
      'bad-argument',
      'This is no cursor of the audit: begin the search again. Nothing was read.',
    );
  }
}

function pageSize(limit = 50): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 200) return limit;
  throw new DocketFailure('bad-argument', `A page holds 1 to 200 entries, not ${limit}. Nothing was read.`);
}
