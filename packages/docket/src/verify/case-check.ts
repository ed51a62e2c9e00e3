/** Checks one case: its two chains against their hashes and the file's heads, its posture against its events. */
import type { CaseEvent, Rulebook } from '@opendocket/rulebook';
import { auditHash, genesis, type Json } from '../chain.ts';
import { errorMessage } from '../failure.ts';
import { derivePostureOn, type PostureRow, postureColumns } from '../posture-row.ts';
import type { RunSource } from '../run.ts';
import { type EventRow, envelopeOf, hashOfRow, sourceOfRow } from '../stored-event.ts';
import { differingTasks, type Holder, type StoredTask } from '../work/write-tasks.ts';

/** A row of `docket.case_file`. */
export interface FileRow {
  readonly case_id: string;
  readonly event_seq: number;
  readonly event_head: Buffer;
  readonly audit_seq: number;
  readonly audit_head: Buffer;
}

/** A row of `docket.audit` but its case. */
export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly details: Json;
  readonly hash: Buffer;
}

/** All that the docket keeps of one case. */
export interface CaseRecord {
  readonly file: FileRow;
  readonly events: readonly EventRow[];
  readonly audits: readonly AuditRow[];
  readonly posture: PostureRow | undefined;
  readonly tasks: readonly StoredTask[];
  /** Who has the case, where anybody does. */
  readonly holder: Holder | undefined;
}

/** What checking a case needs to know of the docket. */
export interface CheckContext {
  readonly runs: ReadonlyMap<number, RunSource>;
  readonly rulebook: Rulebook;
}

/** Whether the stored posture could be compared: another rulebook's answers cannot be worked out again by this one. */
export type PostureCheck = 'compared' | 'of another rulebook' | 'missing';

/** Reports what is wrong with a case, a sentence for each fault. */
export function checkCase(record: CaseRecord, context: CheckContext, report: (sentence: string) => void): PostureCheck {
  const { file } = record;
  const say = (fault: string) => report(`Case ${file.case_id}: ${fault}`);
  checkChain('event', record.events, (previous, row) => hashOfEvent(file.case_id, previous, row, context), say);
  checkHead('event', record.events, file.event_seq, file.event_head, say);
  checkChain('audit entry', record.audits, (previous, row) => hashOfAudit(file.case_id, previous, row), say);
  checkHead('audit entry', record.audits, file.audit_seq, file.audit_head, say);
  return checkPosture(record, context, say);
}

/** A record of a chain. */
export interface ChainRow {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Reports records of a chain that are missing or do not fit their hash. */
export function checkChain<Row extends ChainRow>(
  what: string,
  rows: readonly Row[],
  hashOf: (previous: Buffer, row: Row) => Buffer,
  say: (fault: string) => void,
): void {
  let previous: ChainRow = { seq: 0, hash: genesis };
  for (const row of rows) {
    if (row.seq !== previous.seq + 1) {
      say(`${what} ${previous.seq + 1} is missing: after ${previous.seq} comes ${row.seq}.`);
    } else {
      // From the hash that is stored before it, so that one changed record is one problem and not all after it.
      const fault = hashFault(previous.hash, row, hashOf);
      if (fault !== undefined) say(`${what} ${row.seq} ${fault}.`);
    }
    previous = row;
  }
}

function hashFault<Row extends ChainRow>(
  previous: Buffer,
  row: Row,
  hashOf: (previous: Buffer, row: Row) => Buffer,
): string | undefined {
  try {
    return hashOf(previous, row).equals(row.hash)
      ? undefined
      : 'does not fit its hash: it was changed after it was recorded, or put in the place of another';
  } catch (error) {
    return `cannot be checked against its hash (${errorMessage(error)})`;
  }
}

/** Reports where the end of a chain is not the one that is kept beside it. */
export function checkHead(
  what: string,
  rows: readonly ChainRow[],
  seq: number,
  head: Buffer,
  say: (fault: string) => void,
): void {
  const last = rows.at(-1) ?? { seq: 0, hash: genesis };
  if (last.seq !== seq) {
    say(`its file counts ${seq} as its last ${what}, and the last one stored is ${last.seq}.`);
  } else if (!last.hash.equals(head)) {
    say(`the hash of its last ${what} is not the head that its file keeps.`);
  }
}

function hashOfEvent(caseId: string, previous: Buffer, row: EventRow, { runs }: CheckContext): Buffer {
  return hashOfRow(caseId, previous, row, sourceOfRow(row, runs));
}

function hashOfAudit(caseId: string, previous: Buffer, row: AuditRow): Buffer {
  return auditHash(previous, { ...row, caseId });
}

function checkPosture(
  { file, events, posture, tasks: storedTasks, holder }: CaseRecord,
  { runs, rulebook }: CheckContext,
  say: (fault: string) => void,
): PostureCheck {
  if (posture === undefined) {
    say('it has no stored posture. Run opendocket tick after mending the cause.');
    return 'missing';
  }
  if (posture.known_seq !== file.event_seq) {
    say(`its stored posture was worked out from ${posture.known_seq} events, and the case has ${file.event_seq}.`);
    return 'compared';
  }
  if (posture.rulebook !== rulebook.id) return 'of another rulebook';
  let known: readonly CaseEvent[];
  try {
    known = events.map((row) => envelopeOf(row, runs));
  } catch {
    return 'compared'; // The run that an event lacks is told with its hash.
  }
  const { row, tasks } = derivePostureOn(file.case_id, known, posture.evaluated_on, rulebook);
  const differing = postureColumns.filter((column) => JSON.stringify(row[column]) !== JSON.stringify(posture[column]));
  if (differing.length > 0) {
    say(
      `its stored posture is not what the rules make of its events on ${posture.evaluated_on} (${differing.join(', ')}).`,
    );
  }
  const expected = tasks.map((task) => ({ ...task, officer: holder?.officer ?? null, office: holder?.office ?? null }));
  const wrong = differingTasks(expected, storedTasks);
  if (wrong.length > 0) {
    say(
      `its stored duties are not what the rules make of its events on ${posture.evaluated_on}, or not with whom the case is (${wrong.join(', ')}).`,
    );
  }
  return 'compared';
}
