/** Reading one case: its events as known at an instant, and what the rules make of them on a day. */
import {
  type CaseEvent,
  type Coverage,
  countryName,
  type EvaluateInput,
  evaluate,
  type IsoDate,
  type Posture,
  parseDay,
} from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { describeCase, describeCaseAt, standingEvents } from './case-facts.ts';
import { appendAudit, type CaseFile, findCaseFile, saveCaseFile } from './case-file.ts';
import type { Json } from './chain.ts';
import { readCoverage } from './coverage.ts';
import { docketNumber, isCaseId } from './docket-number.ts';
import { DocketFailure } from './failure.ts';
import type { Docket } from './open.ts';
import { type PostureRow, postureColumns } from './posture-row.ts';
import { readRunSources } from './run.ts';
import { envelopeOf, readEventRows, seqOf } from './stored-event.ts';
import { inSnapshot, inTransaction } from './transaction.ts';

/** What is asked of a case. */
export interface CaseQuestion {
  /** The civil day for which the answer is wanted; today at the case's court if not given. */
  readonly asOf?: IsoDate | undefined;
  /** ISO instant: what was recorded later is not known. Now if not given. */
  readonly knownAt?: string | undefined;
  /** ISO 3166 alpha-2 code of the country in question; those that the order names if not given. */
  readonly country?: string | undefined;
}

/** A case as read. */
export interface CaseReading {
  readonly caseId: string;
  readonly docketNumber: string;
  /** Seq of the last event that was known. */
  readonly headSeq: number;
  readonly asOf: IsoDate;
  /** ISO instant. */
  readonly knownAt: string;
  /** What the rulebook was given: all events known then, the voided ones too, in the order of their seq. */
  readonly input: EvaluateInput;
  readonly posture: Posture;
}

/** Who reads a case, and what for. */
export interface Reader {
  readonly actor: string;
  readonly purpose: string;
  readonly details?: Json | undefined;
}

/**
 * Reads a case and leaves no trace. For programs whose own duty it is to record the reading, and for tests: everyone
 * else reads through {@link consultCase}.
 * @throws DocketFailure `not-found`, or `bad-argument` for a day, instant or country that cannot be read
 */
export async function readCase(docket: Docket, caseId: string, question: CaseQuestion = {}): Promise<CaseReading> {
  const asked = readQuestion(docket, caseId, question);
  return inSnapshot(docket.pool, async (client) => {
    const found = await client.query('select from docket.case_file where case_id = $1', [caseId]);
    if (found.rowCount === 0) throw noSuchCase(caseId);
    return read(docket, client, asked);
  });
}

/** Records that somebody reads a case, and reads it, in one transaction: what was shown is in the audit. */
export async function consultCase(
  docket: Docket,
  caseId: string,
  reader: Reader,
  question: CaseQuestion = {},
): Promise<CaseReading> {
  const asked = readQuestion(docket, caseId, question);
  return inTransaction(docket.pool, async (client) => {
    await auditReading(docket, client, caseId, reader);
    return read(docket, client, asked);
  });
}

/** Records that somebody reads a case. */
export async function recordReading(docket: Docket, caseId: string, reader: Reader): Promise<void> {
  await inTransaction(docket.pool, (client) => auditReading(docket, client, caseId, reader));
}

/** The posture of a case as it is stored: as of its `evaluated_on`, without coverage. */
export async function readStoredPosture(docket: Docket, caseId: string): Promise<PostureRow | undefined> {
  const found = await docket.pool.query<PostureRow>(
    `select ${postureColumns.join(', ')} from docket.posture where case_id = $1`,
    [caseId],
  );
  return found.rows[0];
}

/** Reads a case inside a transaction that has its lock, and leaves no trace: the caller audits what it does. */
export function readLockedCase(
  docket: Docket,
  client: ClientBase,
  caseId: string,
  question: CaseQuestion = {},
): Promise<CaseReading> {
  return read(docket, client, readQuestion(docket, caseId, question));
}

async function auditReading(docket: Docket, client: ClientBase, caseId: string, reader: Reader): Promise<void> {
  if (reader.actor === '' || reader.purpose === '') {
    throw new DocketFailure('bad-argument', 'A case is read by somebody and for a purpose: both are needed.');
  }
  const file: CaseFile | undefined = isCaseId(caseId) ? await findCaseFile(client, caseId) : undefined;
  if (file === undefined) throw noSuchCase(caseId);
  await appendAudit(client, file, {
    at: docket.clock(),
    actor: reader.actor,
    action: 'read',
    purpose: reader.purpose,
    details: reader.details ?? {},
  });
  await saveCaseFile(client, file);
}

/** A question whose parts can be relied on. */
export interface AskedOfCase {
  readonly caseId: string;
  readonly asOf: IsoDate | undefined;
  readonly knownAt: string;
  readonly nowMs: number;
  readonly country: string | undefined;
}

/** Reads a question. @throws DocketFailure `not-found` or `bad-argument` */
export function readQuestion(docket: Docket, caseId: string, { asOf, knownAt, country }: CaseQuestion): AskedOfCase {
  if (!isCaseId(caseId)) throw noSuchCase(caseId);
  const now = docket.clock();
  if (country !== undefined && countryName(country) === undefined) {
    throw new DocketFailure(
      'bad-argument',
      `"${country}" is no country: give its ISO 3166 code in two capital letters, such as GT. Nothing was read.`,
    );
  }
  return {
    caseId,
    asOf: asOf === undefined ? undefined : readDay(asOf),
    knownAt: knownAt === undefined ? now.toISOString() : readInstant(knownAt),
    nowMs: now.getTime(),
    country,
  };
}

/** An ISO civil day. @throws DocketFailure `bad-argument` */
export function readDay(text: string): IsoDate {
  if (parseDay(text) !== undefined) return text;
  throw new DocketFailure('bad-argument', `"${text}" is no day: write it as 2026-11-24. Nothing was read.`);
}

/** An ISO instant with its zone, in UTC. @throws DocketFailure `bad-argument` */
export function readInstant(text: string): string {
  const shaped = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text);
  const instant = shaped && parseDay(text.slice(0, 10)) !== undefined ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new DocketFailure(
    'bad-argument',
    `"${text}" is no instant: write it with its zone, as 2026-11-24T09:00:00Z. Nothing was read.`,
  );
}

async function read(docket: Docket, client: ClientBase, asked: AskedOfCase): Promise<CaseReading> {
  const runs = await readRunSources(client);
  const rows = await readEventRows(client, asked.caseId, asked.knownAt);
  return readingOf(
    docket,
    client,
    asked,
    rows.map((row) => envelopeOf(row, runs)),
  );
}

/** What is asked, answered from the events that were known, in the order of their seq. */
export async function readingOf(
  docket: Docket,
  client: ClientBase,
  asked: AskedOfCase,
  events: readonly CaseEvent[],
): Promise<CaseReading> {
  return answerOf(docket, asked, events, await readCoverage(client, asked.knownAt));
}

/** The same, with the coverage as it was read. */
export function answerOf(
  docket: Docket,
  asked: AskedOfCase,
  events: readonly CaseEvent[],
  coverage: Coverage,
): CaseReading {
  const { caseId, knownAt, country } = asked;
  const standing = standingEvents(events);
  const asOf = asked.asOf ?? describeCaseAt(caseId, standing, asked.nowMs).today;
  const input: EvaluateInput = {
    case: describeCase(caseId, standing, asOf),
    events,
    asOf,
    knownAt,
    ...(country === undefined ? undefined : { country }),
    coverage,
  };
  return {
    caseId,
    docketNumber: docketNumber(caseId),
    headSeq: seqOf(events.at(-1)?.id ?? '') ?? 0,
    asOf,
    knownAt,
    input,
    posture: evaluate(input, docket.rulebook),
  };
}

/** The failure of a case that is not there, and of one that the reader may not know is there. */
export function noSuchCase(caseId: string): DocketFailure {
  return new DocketFailure(
    'not-found',
    `The docket has no case ${caseId}. Check the number; it is the court's case id or a docket number (OD-…).`,
  );
}
