/** Putting a duty off, and finishing one by looking: commands on a case, with a key, in the case's audit. */
import { type IsoDate, parseDay } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { decideCaseAccess } from '../access/decide.ts';
import { readAccessFacts } from '../access/read-case-for.ts';
import { AccessRefused } from '../access/refused.ts';
import type { CaseAction } from '../audit-actions.ts';
import { appendAudit, type CaseFile, findCaseFile, saveCaseFile } from '../case-file.ts';
import type { Json } from '../chain.ts';
import { isCaseId } from '../docket-number.ts';
import { onceInCase } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { holdMember } from '../staff/members.ts';
import { inTransaction } from '../transaction.ts';
import { evidenceMark, isFinishedByLooking } from './duty-marks.ts';
import { untouched } from './list-page.ts';
import { workingDay } from './whose-work.ts';

/** Which duty a command is about, as the list told it. */
export interface DutyCommand {
  readonly caseId: string;
  readonly task: string;
  /** The `evidence` of the list: where it is another by now, the duty has changed and the command is refused. */
  readonly evidence: string;
  readonly idempotencyKey: string;
}

export interface SnoozeCommand extends DutyCommand {
  /** The day on which the duty is on the list again. */
  readonly until: IsoDate;
  readonly reason: string;
}

export interface FinishCommand extends DutyCommand {
  readonly note?: string | undefined;
}

const acted = z.object({
  caseId: z.string(),
  task: z.string(),
  /** Number of the audit entry of the case that tells it. */
  seq: z.number(),
});

/** What was done, for the answer: the same however often the command is sent. */
export type DutyActed = Readonly<z.output<typeof acted>>;

/**
 * Puts a duty off until a day, for a reason. It is back before that if new evidence joins it.
 * @throws AccessRefused; DocketFailure `not-found`, `bad-argument` (no reason, a day that is past, or beyond the day of the law),
 * `conflict` where the duty is owed no more or has changed
 */
export async function snoozeDuty(docket: Docket, member: Member, command: SnoozeCommand): Promise<DutyActed> {
  const { until, reason } = command;
  if (reason.trim() === '') throw bad('say why the duty is put off');
  if (parseDay(until) === undefined) throw bad(`"${until}" is no day: write it as 2026-11-24`);
  return act(
    docket,
    member,
    command,
    { action: 'snooze', until, reason },
    async (client, { owed, today, file, at }) => {
      if (until <= today) throw bad('a duty is put off until a day that is yet to come');
      if (owed.legal && until > owed.due_on) {
        throw bad(`the law sets the day of this duty, ${owed.due_on}, and it cannot be put off beyond it`);
      }
      await record(client, file, member, at, 'snooze-duty', { task: command.task, until });
      await client.query(
        `insert into docket.snooze (case_id, seq, task, until, reason, evidence, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [file.caseId, file.auditSeq, command.task, until, reason, owed.because, actorOf(member), at.toISOString()],
      );
    },
  );
}

/**
 * Finishes a duty by having looked. It is back when new evidence joins it. A duty that an event settles is finished by that
 * event, and by nothing else.
 * @throws as {@link snoozeDuty}
 */
export async function finishDuty(docket: Docket, member: Member, command: FinishCommand): Promise<DutyActed> {
  const { note } = command;
  return act(docket, member, command, { action: 'finish', note: note ?? null }, async (client, { owed, file, at }) => {
    if (!isFinishedByLooking(owed.duty, owed.legal)) {
      throw bad('looking does not finish this duty: record the event that settles it, and it is done');
    }
    await record(client, file, member, at, 'finish-duty', { task: command.task });
    await client.query(
      `insert into docket.task_done (case_id, seq, task, note, evidence, by, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [file.caseId, file.auditSeq, command.task, note ?? null, owed.because, actorOf(member), at.toISOString()],
    );
    await client.query(
      'update docket.caseload set touched_on = $2 where case_id = $1 and (touched_on is null or touched_on < $2)',
      [file.caseId, at.toISOString().slice(0, 10)],
    );
  });
}

interface Owed {
  readonly duty: string;
  readonly due_on: IsoDate;
  readonly legal: boolean;
  readonly because: readonly string[];
  readonly compartments: readonly string[];
}

interface Acting {
  readonly owed: Owed;
  readonly today: IsoDate;
  readonly file: CaseFile;
  readonly at: Date;
}

async function act(
  docket: Docket,
  asking: Member,
  command: DutyCommand,
  more: { readonly [name: string]: Json },
  write: (client: ClientBase, acting: Acting) => Promise<void>,
): Promise<DutyActed> {
  const { caseId, task, evidence, idempotencyKey: key } = command;
  if (!isCaseId(caseId)) throw bad(`"${caseId}" is not the id of a case`);
  return inTransaction(docket.pool, async (client) => {
    const file = await findCaseFile(client, caseId);
    // One answer for a case that is not there and for one in which the member owes nothing: nobody finds out by trying.
    if (file === undefined) throw refused();
    const member = await holdMember(client, asking);
    const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
    if (!access.isAllowed || access.purposeNeeded || !access.mayRecord) throw refused();
    const at = docket.clock();
    const request = { ...more, task, evidence, by: actorOf(member) };
    const work = async () => {
      const owed = await readOwed(client, caseId, task);
      const isHidden = owed?.compartments.some((one) => !access.whole.some((seen) => seen === one)) ?? false;
      // A duty behind a wall is not there: who guesses its name is told what everybody is told of a duty that is not owed.
      if (owed === undefined || isHidden || evidenceMark(owed.because) !== evidence) throw changed();
      const today = await workingDay(client, member, at);
      await write(client, { owed, today, file, at });
      await saveCaseFile(client, file);
      return { caseId, task, seq: file.auditSeq };
    };
    return (await onceInCase(client, caseId, { key, request, at }, { read: (kept) => acted.parse(kept), work })).result;
  });
}

async function readOwed(client: ClientBase, caseId: string, task: string): Promise<Owed | undefined> {
  const found = await client.query<Owed>(
    task === untouched
      ? `select '${untouched}' as duty, current_date as due_on, false as legal, '{}'::text[] as compartments,
                array[coalesce(touched_on::text, 'never')] as because
           from docket.caseload where case_id = $1 and $2 = '${untouched}'`
      : 'select duty, due_on, legal, because, compartments from docket.task where case_id = $1 and task = $2',
    [caseId, task],
  );
  return found.rows[0];
}

async function record(
  client: ClientBase,
  file: CaseFile,
  member: Member,
  at: Date,
  action: CaseAction,
  details: Json,
): Promise<void> {
  await appendAudit(client, file, { at, actor: actorOf(member), action, details });
}

const refused = (): AccessRefused =>
  new AccessRefused(
    'access-refused',
    'There is no such case of yours: only the officer who has a case and the supervisor of its office act on its duties. Nothing was changed. Read the list again.',
  );

const changed = (): DocketFailure =>
  new DocketFailure(
    'conflict',
    'This duty is owed no more, or something new has come to it since the list was read. Nothing was changed. Read the list again and look at the case.',
  );

function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was changed: ${what}.`);
}
