/** Reading a case as a member of staff: decided, recorded and shown in one transaction. */
import type { CaseEvent, IsoDate, Language } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { appendAudit, type CaseFile, findCaseFile, saveCaseFile } from '../case-file.ts';
import type { Json } from '../chain.ts';
import { readCoverage } from '../coverage.ts';
import { isCaseId } from '../docket-number.ts';
import type { Docket } from '../open.ts';
import { answerOf, type CaseQuestion, noSuchCase, readQuestion } from '../read-case.ts';
import { type RunSource, readRunSources } from '../run.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { bareEvent, type EventRow, envelopeOf, readEventRows } from '../stored-event.ts';
import { inPipeline } from '../transaction.ts';
import { compartmentsOfCase, hiddenCompartments } from './closure.ts';
import { type CaseAccess, type CaseAccessFacts, decideCaseAccess, type NoCaseAccess } from './decide.ts';
import { isJuvenileCase, juvenileKinds } from './juvenile.ts';
import { redactCase, type ShownCase } from './redact.ts';
import { AccessRefused, accessRefused, purposeNeeded } from './refused.ts';
import { sentAsStaff } from './second-wall.ts';

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
  const outcome = await inPipeline(
    docket.pool,
    async (client) => {
      // Sent at once, and answered in this order: all that follows the lock is read under it.
      const [file, facts, runs, coverage, rows] = await Promise.all([
        findCaseFile(client, caseId),
        readAccessFacts(client, caseId),
        readRunSources(client),
        readCoverage(client, asked.knownAt),
        sentAsStaff(client, member, request.purpose, () =>
          readEventRows(client, caseId, undefined, 'docket.readable_event'),
        ),
      ]);
      return { file, facts, runs, coverage, rows };
    },
    async (client, { file, facts, runs, coverage, rows }): Promise<CaseForMember | Error> => {
      if (file === undefined) throw noSuchCase(caseId);
      const access = decideCaseAccess(member, facts);
      if (!access.isAllowed) {
        await refuse(docket, client, file, member, request, access);
        return failureOf(access, caseId);
      }
      if (access.purposeNeeded && !request.purpose?.trim()) throw purposeNeeded();
      const record = recordOf(file, rows, runs);
      // Under way while the answer is worked out; the transaction ends only when both are done.
      const written = writeReading(docket, client, { file, facts, access, record }, member, request);
      written.catch(() => undefined);
      const known = record.filter(({ recordedAt }) => recordedAt === undefined || recordedAt <= asked.knownAt);
      const reading = answerOf(docket, asked, known, coverage);
      const { language } = request;
      const notThere = await casesNotThere(client, member, record);
      const shown = redactCase(reading, access, { rulebook: docket.rulebook, language, record, notThere });
      await written;
      return { ...shown, access };
    },
  );
  // A refusal is in the audit too: it is thrown once that is committed.
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

/** Records that a member was refused a case. */
async function refuse(
  docket: Docket,
  client: ClientBase,
  file: CaseFile,
  member: Member,
  { purpose, details = {} }: CaseRequest,
  { because }: NoCaseAccess,
): Promise<void> {
  await appendAudit(client, file, {
    at: docket.clock(),
    actor: actorOf(member),
    ...(purpose ? { purpose } : undefined),
    action: 'refused',
    details: { ...details, because },
  });
  await saveCaseFile(client, file);
}

/** A case that was opened for a member: what the member may, and all events on record today. */
interface OpenedCase {
  readonly file: CaseFile;
  readonly facts: StoredAccessFacts;
  readonly access: CaseAccess;
  readonly record: readonly CaseEvent[];
}

/** Records that a member reads a case. All is sent before this returns. */
async function writeReading(
  docket: Docket,
  client: ClientBase,
  { file, facts, access, record }: OpenedCase,
  member: Member,
  { purpose, details = {} }: CaseRequest,
): Promise<void> {
  const at = docket.clock();
  const hidden = hiddenCompartments(compartmentsOfCase(record), new Set(access.whole));
  const load = access.isOwn ? { load: 'own' } : access.purposeNeeded ? undefined : { load: 'office' };
  await Promise.all([
    appendAudit(client, file, {
      at,
      actor: actorOf(member),
      ...(purpose ? { purpose } : undefined),
      action: 'read',
      details: { ...details, ...load, ...(hidden.length > 0 ? { hidden } : undefined) },
    }),
    saveCaseFile(client, file),
    access.isOwn ? touch(client, file.caseId, at, facts.touchedOn) : undefined,
  ]);
}

/** The events of the case as the database itself lets the member see them: all, or the two walls do not agree. */
function recordOf(
  file: CaseFile,
  rows: readonly EventRow[],
  runs: ReadonlyMap<number, RunSource>,
): readonly CaseEvent[] {
  if (rows.length === file.eventSeq) return rows.map((row) => envelopeOf(row, runs));
  throw new AccessRefused(
    'access-refused',
    'The database does not let you read this case, though your assignment does: your role, office, clearances or load may ' +
      'have changed a moment ago. Nothing was shown. Sign in again; if it stays so, tell an administrator.',
  );
}

/** Of the cases that the links of a family name, the juveniles' that are not there for the member. */
export async function casesNotThere(
  client: ClientBase,
  member: Member,
  record: readonly CaseEvent[],
): Promise<ReadonlySet<string>> {
  if (member.role === 'legal-reviewer' || member.clearances.includes('juvenile')) return new Set();
  const leads = record.flatMap(({ kind, body: { lead } }) =>
    kind === 'family.linked' && typeof lead === 'string' && isCaseId(lead) ? [lead] : [],
  );
  if (leads.length === 0) return new Set();
  const found = await client.query<{ id: string }>(
    'select id::text from unnest($1::bigint[]) id where docket.juvenile_case(id)',
    [leads],
  );
  return new Set(found.rows.map(({ id }) => id));
}

/** What a member is told who may not read a case. */
export function failureOf({ because }: NoCaseAccess, caseId: string): Error {
  return because === 'not-found' ? noSuchCase(caseId) : accessRefused(because);
}

/** Only a reading by the officer who has the case is work on it. `touchedOn`: the day of the last, which only grows. */
async function touch(client: ClientBase, caseId: string, at: Date, touchedOn: IsoDate | null): Promise<void> {
  const today = at.toISOString().slice(0, 10);
  if (touchedOn !== null && touchedOn >= today) return;
  await client.query({
    name: 'touch-case',
    text: 'update docket.caseload set touched_on = $2 where case_id = $1 and (touched_on is null or touched_on < $2)',
    values: [caseId, today],
  });
}

/** What access to a case turns on, with the day on which its officer last worked on it. */
export interface StoredAccessFacts extends CaseAccessFacts {
  readonly touchedOn: IsoDate | null;
}

interface AccessFactsRow extends Omit<StoredAccessFacts, 'isJuvenile'> {
  /** Null where there are none. */
  readonly ofJuvenile: readonly Parameters<typeof bareEvent>[0][] | null;
}

/** What access to a case turns on. */
export async function readAccessFacts(client: ClientBase, caseId: string): Promise<StoredAccessFacts> {
  const found = await client.query<AccessFactsRow>({
    name: 'access-facts',
    text: `select c.officer, c.office, c.touched_on as "touchedOn",
                  (select json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'on_earliest', e.on_earliest,
                            'on_latest', e.on_latest, 'voids', e.voids, 'body', e.body) order by e.seq)
                     from docket.event e where e.case_id = $1 and (e.kind = any($2) or e.voids is not null)) as "ofJuvenile"
             from (select) one left join docket.caseload c on c.case_id = $1`,
    values: [caseId, juvenileKinds],
  });
  const { officer, office, touchedOn, ofJuvenile } = found.rows[0] ?? nobodys;
  return { officer, office, touchedOn, isJuvenile: isJuvenileCase((ofJuvenile ?? []).map(bareEvent)) };
}

const nobodys: AccessFactsRow = { officer: null, office: null, touchedOn: null, ofJuvenile: null };
