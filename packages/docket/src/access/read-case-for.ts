/** Reading a case as a member of staff: decided, recorded and shown in one transaction. */
import type { CaseEvent, Language } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { appendAudit, type CaseFile, findCaseFile, saveCaseFile } from '../case-file.ts';
import type { Json } from '../chain.ts';
import type { Docket } from '../open.ts';
import { type CaseQuestion, noSuchCase, readingOf, readQuestion } from '../read-case.ts';
import { readRunSources } from '../run.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { bareEvent, type EventRow, envelopeOf, eventColumns, readEventRows } from '../stored-event.ts';
import { inTransaction } from '../transaction.ts';
import { compartmentsOfCase, hiddenCompartments } from './closure.ts';
import { type CaseAccess, type CaseAccessFacts, decideCaseAccess, type NoCaseAccess } from './decide.ts';
import { isJuvenileCase, juvenileKinds } from './juvenile.ts';
import { redactCase, type ShownCase } from './redact.ts';
import { AccessRefused, accessRefused, purposeNeeded } from './refused.ts';
import { asStaff } from './second-wall.ts';

/** What a member asks of a case. */
export interface CaseRequest extends CaseQuestion {
  /** What it is read for; not needed on one's own load. */
  readonly purpose?: string | undefined;
  readonly language?: Language | undefined;
  /** What the reading is part of, for the audit: no content. */
  readonly details?: { readonly [name: string]: Json } | undefined;
}

/** A case as the member may see it, and what the member may do. */
export interface CaseForMember extends ShownCase {
  readonly access: CaseAccess;
}

/**
 * Reads a case for a member of staff: what the member may not see is not in it. The reading is in the audit of the case,
 * and so is one that was refused.
 * @throws DocketFailure `not-found`, also for a juvenile's case where the member is not cleared; `bad-argument`
 * @throws AccessRefused `access-refused`, or `purpose-needed` where the case is not of the member's own load
 */
export async function readCaseFor(
  docket: Docket,
  member: Member,
  caseId: string,
  request: CaseRequest = {},
): Promise<CaseForMember> {
  const asked = readQuestion(docket, caseId, request);
  const outcome = await inTransaction(docket.pool, async (client): Promise<CaseForMember | Error> => {
    const file = await findCaseFile(client, caseId);
    if (file === undefined) throw noSuchCase(caseId);
    const opened = await openFor(docket, client, file, member, request);
    if (opened instanceof Error) return opened;
    const { access, record } = opened;
    const known = record.filter(({ recordedAt }) => recordedAt === undefined || recordedAt <= asked.knownAt);
    const reading = await readingOf(docket, client, asked, known);
    const { language } = request;
    return { ...redactCase(reading, access, { rulebook: docket.rulebook, language, record }), access };
  });
  // A refusal is in the audit too: it is thrown once that is committed.
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

/** A case that was opened for a member: what the member may, and all events on record today. */
interface OpenedCase {
  readonly access: CaseAccess;
  readonly record: readonly CaseEvent[];
}

/** Opens a case for a member and records it; an error where it is refused, which is recorded as well. */
async function openFor(
  docket: Docket,
  client: ClientBase,
  file: CaseFile,
  member: Member,
  { purpose, details = {} }: CaseRequest,
): Promise<OpenedCase | Error> {
  const { caseId } = file;
  const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
  const at = docket.clock();
  const entry = { at, actor: actorOf(member), ...(purpose ? { purpose } : undefined) };
  if (!access.isAllowed) {
    await appendAudit(client, file, { ...entry, action: 'refused', details: { ...details, because: access.because } });
    await saveCaseFile(client, file);
    return failureOf(access, caseId);
  }
  if (access.purposeNeeded && !purpose?.trim()) throw purposeNeeded();
  const record = await readRecord(client, file, member, purpose);
  const hidden = hiddenCompartments(compartmentsOfCase(record), new Set(access.whole));
  const load = access.isOwn ? { load: 'own' } : access.purposeNeeded ? undefined : { load: 'office' };
  await appendAudit(client, file, {
    ...entry,
    action: 'read',
    details: { ...details, ...load, ...(hidden.length > 0 ? { hidden } : undefined) },
  });
  await saveCaseFile(client, file);
  if (access.isOwn) await touch(client, caseId, at);
  return { access, record };
}

/** The events of the case as the database itself lets the member see them: all, or the two walls do not agree. */
async function readRecord(
  client: ClientBase,
  file: CaseFile,
  member: Member,
  purpose: string | undefined,
): Promise<readonly CaseEvent[]> {
  const runs = await readRunSources(client);
  const rows = await asStaff(client, member, purpose, () =>
    readEventRows(client, file.caseId, undefined, 'docket.readable_event'),
  );
  if (rows.length === file.eventSeq) return rows.map((row) => envelopeOf(row, runs));
  throw new AccessRefused(
    'access-refused',
    'The database does not let you read this case, though your assignment does: your role, office, clearances or load may ' +
      'have changed a moment ago. Nothing was shown. Sign in again; if it stays so, tell an administrator.',
  );
}

/** What a member is told who may not read a case. */
export function failureOf({ because }: NoCaseAccess, caseId: string): Error {
  return because === 'not-found' ? noSuchCase(caseId) : accessRefused(because);
}

/** Only a reading by the officer who has the case is work on it. */
async function touch(client: ClientBase, caseId: string, at: Date): Promise<void> {
  await client.query(
    'update docket.caseload set touched_on = $2 where case_id = $1 and (touched_on is null or touched_on < $2)',
    [caseId, at.toISOString().slice(0, 10)],
  );
}

/** What access to a case turns on. */
export async function readAccessFacts(client: ClientBase, caseId: string): Promise<CaseAccessFacts> {
  const found = await client.query<{ officer: string | null; office: string | null }>(
    'select officer, office from docket.caseload where case_id = $1',
    [caseId],
  );
  const { officer, office } = found.rows[0] ?? { officer: null, office: null };
  const ofJuveniles = await client.query<EventRow>(
    `select ${eventColumns} from docket.event where case_id = $1 and (kind = any($2) or voids is not null) order by seq`,
    [caseId, juvenileKinds],
  );
  return { officer, office, isJuvenile: isJuvenileCase(ofJuveniles.rows.map(bareEvent)) };
}
