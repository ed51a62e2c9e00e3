/** Who the person is: for the officer who has the case, a supervisor of its office and a legal reviewer, and nobody else. */
import { appendAudit, findCaseFile, saveCaseFile } from '../case-file.ts';
import { docketNumber, isCaseId } from '../docket-number.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { noSuchCase } from '../read-case.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { recordStaffAct } from '../staff/record-act.ts';
import { inTransaction } from '../transaction.ts';
import { decideCaseAccess } from './decide.ts';
import { failureOf, readAccessFacts } from './read-case-for.ts';
import { AccessRefused, accessRefused, purposeNeeded } from './refused.ts';
import { asStaff } from './second-wall.ts';

/** Who a person is. */
export interface Identity {
  readonly name: string | null;
  readonly aNumber: string | null;
  /** ISO civil day. */
  readonly birthDate: string | null;
  /** What is on file to reach the person, by its name. */
  readonly contact: { readonly [name: string]: unknown };
}

interface PersonRow {
  readonly name: string | null;
  readonly a_number: string | null;
  readonly birth_date: string | null;
  readonly contact: { readonly [name: string]: unknown };
}

/**
 * Who the person of a case is; an empty list where it is not on file. In the audit of the case, as a reading of its own.
 * @throws DocketFailure `not-found`
 * @throws AccessRefused `access-refused` where the member may not know, `purpose-needed`
 */
export async function readIdentity(
  docket: Docket,
  member: Member,
  caseId: string,
  { purpose }: { readonly purpose?: string | undefined } = {},
): Promise<readonly Identity[]> {
  if (!isCaseId(caseId)) throw noSuchCase(caseId);
  const outcome = await inTransaction(docket.pool, async (client): Promise<readonly Identity[] | Error> => {
    const file = await findCaseFile(client, caseId);
    if (file === undefined) throw noSuchCase(caseId);
    const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
    const entry = { at: docket.clock(), actor: actorOf(member), ...(purpose ? { purpose } : undefined) };
    if (!access.isAllowed || !access.identity) {
      const details = { because: access.isAllowed ? 'not-of-load' : access.because, part: 'identity' };
      await appendAudit(client, file, { ...entry, action: 'refused', details });
      await saveCaseFile(client, file);
      return access.isAllowed ? identityRefused : failureOf(access, caseId);
    }
    if (access.purposeNeeded && !purpose?.trim()) throw purposeNeeded();
    await appendAudit(client, file, { ...entry, action: 'read-identity', details: {} });
    await saveCaseFile(client, file);
    const found = await asStaff(client, member, purpose, () =>
      client.query<PersonRow>(
        'select name, a_number, birth_date, contact from identity.person where case_id = $1 order by person',
        [caseId],
      ),
    );
    return found.rows.map(({ name, a_number, birth_date, contact }) => ({
      name,
      aNumber: a_number,
      birthDate: birth_date,
      contact,
    }));
  });
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

const identityRefused = new AccessRefused(
  'access-refused',
  'Who the person is, is shown to the officer who has the case, a supervisor of its office and a legal reviewer. Procedure does not need it: the docket number names the case.',
);

/** A case found by a name. */
export interface FoundCase {
  readonly caseId: string;
  readonly docketNumber: string;
  readonly name: string | null;
}

/** Most cases that a search by name shows: it finds one person, and is no list. */
const mostFound = 20;

/**
 * Cases whose person's name holds every part of what was typed, among those where the member may know who the person is. That
 * a search was made is in the member's own audit, without the name.
 * @throws AccessRefused as {@link readIdentity}
 */
export async function findCasesByName(
  docket: Docket,
  member: Member,
  typed: string,
  { purpose }: { readonly purpose?: string | undefined } = {},
): Promise<readonly FoundCase[]> {
  const parts = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (!parts.some((part) => part.length >= 3)) {
    throw new DocketFailure('bad-argument', 'Type at least three letters of one name. Nothing was searched.');
  }
  if (!member.active) throw accessRefused('inactive');
  if (member.role !== 'officer' && member.role !== 'supervisor' && member.role !== 'legal-reviewer') {
    throw accessRefused('role');
  }
  if (member.role === 'legal-reviewer' && !purpose?.trim()) throw purposeNeeded();
  return inTransaction(docket.pool, async (client) => {
    const found = await asStaff(client, member, purpose, () =>
      client.query<{ case_id: string; name: string | null }>(
        `select f.case_id, p.name from identity.find_cases(array(select identity.plain_name(part) from unnest($1::text[]) part), $2) f (case_id)
           join identity.person p using (case_id) order by f.case_id`,
        [parts, mostFound],
      ),
    );
    await recordStaffAct(client, {
      at: docket.clock(),
      member: member.member,
      action: 'searched-by-name',
      details: { found: found.rows.length, ...(purpose ? { purpose } : undefined) },
    });
    return found.rows.map(({ case_id, name }) => ({ caseId: case_id, docketNumber: docketNumber(case_id), name }));
  });
}
