/** The command path: how anyone but a feed writes to a case. */
import { type CaseEvent, type Json, type Refusal, refusalsOf } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { describeCaseAt, firstDayOnEarth, standingEvents } from '../case-facts.ts';
import { appendAudit, type CaseFile, findCaseFile, openCaseFile, saveCaseFile } from '../case-file.ts';
import { docketNumber, isCaseId } from '../docket-number.ts';
import { onceInCase, readKey } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { derivePosture, type PostureRow, writeDerived } from '../posture-row.ts';
import { type RunSource, readRunSources } from '../run.ts';
import {
  type EventRow,
  envelopeOf,
  eventColumns,
  eventId,
  hashOfRow,
  readEventRows,
  sourceOfRow,
} from '../stored-event.ts';
import { inTransaction } from '../transaction.ts';
import {
  type AppendCommand,
  type AppendOutcome,
  type AppendResult,
  appendResult,
  Refused,
  resultOf,
} from './command.ts';
import { isStorable, type NewRow, readNewEvents } from './read-events.ts';

export type { AppendCommand, AppendOutcome, AppendResult, Refusal } from './command.ts';

/**
 * Appends events to one case in one transaction: locks the case, checks the key and the expected seq, reads the events, asks
 * the rulebook what it refuses, chains them, evaluates the case, and writes events, posture, audit entry and the command itself, or nothing at all.
 * @param forbid asked first, in the same transaction: why the sender may not give the command. What it wrote of that is kept, and
 *   the error thrown; nothing is appended. It locks the case, so that its answer holds until the events are there.
 * @returns a refusal as a value: whoever gave the command can be told and can mend it
 * @throws DocketFailure `bad-argument` for a command that names no case, nobody or no key; `database-unavailable`
 */
export async function appendEvents(
  docket: Docket,
  command: AppendCommand,
  forbid?: (client: ClientBase) => Promise<Error | undefined>,
): Promise<AppendOutcome> {
  const request = readRequest(command);
  try {
    const outcome = await inTransaction(
      docket.pool,
      async (client) => (await forbid?.(client)) ?? (await append(docket, client, command, request)),
    );
    if (outcome instanceof Error) throw outcome;
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/** What a command would do: the events of the case with its own, in the order of their seq; or why it would be refused. */
export type PreviewOutcome =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | (AppendOutcome & { readonly ok: false });

/** Goes the way of {@link appendEvents} up to the first write, under the same lock and with the same refusals. */
export async function previewEvents(docket: Docket, command: AppendCommand): Promise<PreviewOutcome> {
  const request = readRequest(command);
  try {
    return await inTransaction(docket.pool, async (client) => {
      const file = await findCaseFile(client, command.caseId);
      if (file === undefined) throw noSuchCase(command);
      const { before, proposed } = await judge(client, command, { request, file, recordedAt: docket.clock() });
      return { ok: true, events: [...before, ...proposed] };
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

/** A command as JSON: its events, and the whole, by which a repetition is told from another request under the same key. */
interface Request {
  readonly events: readonly Json[];
  readonly whole: Json;
}

function readRequest(command: AppendCommand): Request {
  const { caseId, by, idempotencyKey, purpose, expectedSeq } = command;
  if (!isCaseId(caseId)) throw badArgument(`"${caseId}" is not the id of a case`);
  if (by === '' || !isStorable(by)) throw badArgument('a command needs the name of who gives it');
  readKey(idempotencyKey);
  if (purpose !== undefined && !isStorable(purpose))
    throw badArgument('the purpose holds a character that cannot be stored');
  if (expectedSeq !== undefined && (!Number.isSafeInteger(expectedSeq) || expectedSeq < 0)) {
    throw badArgument(`the expected seq is a whole number from 0, not ${expectedSeq}`);
  }
  const events: readonly Json[] = JSON.parse(JSON.stringify(command.events));
  return { events, whole: { by, caseId, events, expectedSeq, purpose } };
}

async function append(
  docket: Docket,
  client: ClientBase,
  command: AppendCommand,
  request: Request,
): Promise<AppendOutcome> {
  const file = await lockFile(client, command);
  const at = docket.clock();
  try {
    const keyed = { key: command.idempotencyKey, request: request.whole, at };
    const work = () => appendAnew(docket, client, command, { request, file, recordedAt: at });
    return {
      ok: true,
      ...(await onceInCase(client, file.caseId, keyed, { read: (kept) => appendResult.parse(kept), work })),
    };
  } catch (error) {
    if (error instanceof DocketFailure && error.code === 'key-reused') {
      throw new Refused('key-reused', file.eventSeq, error.message);
    }
    throw error;
  }
}

async function appendAnew(
  docket: Docket,
  client: ClientBase,
  command: AppendCommand,
  judged: Judged,
): Promise<AppendResult> {
  const { file, recordedAt } = judged;
  const { before, rows, runs } = await judge(client, command, judged);
  const row = await write(docket, client, file, { before, added: rows, runs, recordedAt });
  await appendAudit(client, file, {
    at: recordedAt,
    actor: command.by,
    action: 'append',
    purpose: command.purpose,
    details: { from: row.known_seq - rows.length + 1, key: command.idempotencyKey, to: row.known_seq },
  });
  await saveCaseFile(client, file);
  return resultOf(
    { caseId: file.caseId, docketNumber: docketNumber(file.caseId), recordedAt: recordedAt.toISOString() },
    rows.map(({ seq }) => eventId(seq)),
    row,
  );
}

/** What a command is judged by. */
interface Judged {
  readonly request: Request;
  readonly file: CaseFile;
  readonly recordedAt: Date;
}

/** Reads the events of a command against the record of the case. @throws Refused */
async function judge(client: ClientBase, command: AppendCommand, judged: Judged) {
  const { request, file, recordedAt } = judged;
  refuseStale(command, file);
  refuseTooMany(request, file);
  const read = readNewEvents(request.events, {
    headSeq: file.eventSeq,
    recordedAt: recordedAt.toISOString(),
    by: command.by,
  });
  if (!read.ok || read.rows.length === 0) {
    throw new Refused('invalid', file.eventSeq, ...invalid(read.ok ? ['the command holds no event.'] : read.errors));
  }
  const runs = await readRunSources(client);
  const before = (await readEventRows(client, file.caseId)).map((stored) => envelopeOf(stored, runs));
  const proposed = read.rows.map((added) => envelopeOf(added, runs));
  refuseUnlawful(command, file, before, proposed, recordedAt);
  return { before, proposed, rows: read.rows, runs };
}

/** Locks the case's row. A case that the docket does not know is opened only on purpose: an id is easily mistyped. */
async function lockFile(client: ClientBase, command: AppendCommand): Promise<CaseFile> {
  if (command.expectedSeq === 0) return openCaseFile(client, command.caseId);
  const file = await findCaseFile(client, command.caseId);
  if (file !== undefined) return file;
  throw noSuchCase(command);
}

function noSuchCase(command: AppendCommand): Refused {
  return new Refused(
    'no-such-case',
    0,
    `The docket has no case ${command.caseId} (${docketNumber(command.caseId)}). Nothing was recorded. Check the number; ` +
      'to open a new case, say that its expected seq is 0.',
  );
}

function refuseStale(command: AppendCommand, file: CaseFile): void {
  const { expectedSeq } = command;
  if (expectedSeq === undefined || expectedSeq === file.eventSeq) return;
  throw new Refused(
    'conflict',
    file.eventSeq,
    `Case ${command.caseId} has ${file.eventSeq} events and the command expected ${expectedSeq}: the case changed since it ` +
      'was read, or another case was meant. Nothing was recorded. Read the case again, then decide anew.',
  );
}

function invalid(errors: readonly string[]): [string, readonly string[]] {
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return [`Nothing was recorded: ${errors[0]}${more}`, errors];
}

/** More than anyone writes in one go: what holds more is a feed, and feeds are imported. */
const mostEvents = 1000;

function refuseTooMany({ events }: Request, file: CaseFile): void {
  if (events.length <= mostEvents) return;
  const sentence =
    `A command may hold ${mostEvents.toLocaleString('en-US')} events, and this one holds ` +
    `${events.length.toLocaleString('en-US')}. Nothing was recorded. Give them in several commands.`;
  throw new Refused('invalid', file.eventSeq, sentence, [sentence]);
}

/**
 * What the law and the record refuse, under the lock of the case, so that nobody changes it meanwhile. Only commands come
 * here. An import of a court release does not: what courts have on record is recorded as it is, dirt and contradictions
 * too, and a person reviews it.
 */
function refuseUnlawful(
  command: AppendCommand,
  file: CaseFile,
  events: readonly CaseEvent[],
  proposed: readonly CaseEvent[],
  recordedAt: Date,
): void {
  const instant = recordedAt.getTime();
  const { description, today } = describeCaseAt(command.caseId, standingEvents(events), instant);
  // Where the court is not known, it may be one where the day has begun: nothing that happened is taken for yet to come.
  const asOf = description.court === undefined ? firstDayOnEarth(instant) : today;
  const refusals = refusalsOf({ case: description, events, proposed, by: command.by, asOf });
  const [first] = refusals;
  if (first === undefined) return;
  const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : '';
  throw new Refused('law', file.eventSeq, `Nothing was recorded: ${told(first)}${more}`, refusals.map(told), refusals);
}

/** `C34: The end of supervision by revocation … (8 CFR 241.4(l); 8 CFR 241.13(i)).` */
function told({ rule, sentence, citations }: Refusal): string {
  return `${rule}: ${sentence} (${citations.map(({ cite }) => cite).join('; ')}.)`;
}

/** What a command adds to what was there. */
interface Addition {
  readonly before: readonly CaseEvent[];
  readonly added: readonly NewRow[];
  readonly runs: ReadonlyMap<number, RunSource>;
  readonly recordedAt: Date;
}

/** Writes the events and what the rules make of the case with them; moves the heads of `file`. */
async function write(
  docket: Docket,
  client: ClientBase,
  file: CaseFile,
  { before, added, runs, recordedAt }: Addition,
): Promise<PostureRow> {
  const rows: EventRow[] = [];
  for (const row of added) {
    file.eventHead = hashOfRow(file.caseId, file.eventHead, row, sourceOfRow(row, runs));
    rows.push({ ...row, hash: file.eventHead });
  }
  file.eventSeq += rows.length;
  await client.query(insertEvents, [
    JSON.stringify(rows.map((row) => ({ ...row, case_id: file.caseId, hash: `\\x${row.hash.toString('hex')}` }))),
  ]);
  const events = [...before, ...rows.map((row) => envelopeOf(row, runs))];
  const derived = derivePosture(file.caseId, events, recordedAt.getTime(), docket.rulebook);
  await writeDerived(client, [derived]);
  return derived.row;
}

const insertEvents = `insert into docket.event (case_id, ${eventColumns})
  select case_id, ${eventColumns} from json_populate_recordset(null::docket.event, $1)`;

function badArgument(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was recorded: ${what}.`);
}
