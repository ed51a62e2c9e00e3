/** Whether a member may record what is proposed in a case. */
import { type CaseEvent, type EventBody, protects, type Refusal, refusalsOf } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { type AppendCommand, type AppendOutcome, appendEvents } from '../append/index.ts';
import { appendAudit, findCaseFile, saveCaseFile } from '../case-file.ts';
import type { Docket } from '../open.ts';
import { noSuchCase } from '../read-case.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { holdMember } from '../staff/members.ts';
import { bareEvent, readEventRows } from '../stored-event.ts';
import { inTransaction } from '../transaction.ts';
import { compartmentsOfCase, isWithin } from './closure.ts';
import { decideCaseAccess } from './decide.ts';
import { failureOf, readAccessFacts } from './read-case-for.ts';
import { isHidden, type ShownCase } from './redact.ts';
import { AccessRefused } from './refused.ts';

/** An event as it is proposed, before it has an id. */
export interface ProposedEvent {
  readonly kind: string;
  readonly on: CaseEvent['on'];
  readonly body: EventBody;
  /** The id of the event that it withdraws. */
  readonly voids?: string | undefined;
}

/**
 * Whether `member` may record these events: only who has the case, a supervisor of its office or a legal reviewer records in
 * it; and what ends, answers or corrects a protected record is recorded by who can see it. What protects a person is taken
 * from anyone who may record in the case: it is hidden from then on. A refusal is in the audit of the case.
 * @throws DocketFailure `not-found`
 * @throws AccessRefused `access-refused`
 */
export async function checkRecording(
  docket: Docket,
  member: Member,
  caseId: string,
  proposed: readonly ProposedEvent[],
): Promise<void> {
  const failure = await inTransaction(docket.pool, (client) =>
    forbidRecording(docket, client, member, caseId, proposed),
  );
  if (failure !== undefined) throw failure;
}

/** A command by which a member records events in a case. */
export type RecordingCommand = Omit<AppendCommand, 'events' | 'by'> & { readonly events: readonly ProposedEvent[] };

/**
 * Records events for a member, by the same decision as {@link checkRecording}, made in the transaction that appends them: an
 * assignment or a clearance that is taken away meanwhile is either taken away before, and the command refused, or after.
 * @returns as {@link appendEvents}
 * @throws as {@link checkRecording} and {@link appendEvents}
 */
export function recordFor(docket: Docket, member: Member, command: RecordingCommand): Promise<AppendOutcome> {
  const { caseId, events } = command;
  return appendEvents(docket, { ...command, by: actorOf(member) }, (client) =>
    forbidRecording(docket, client, member, caseId, events),
  );
}

/** Why the member may not record these events, written into the audit of the case; nothing where the member may. */
async function forbidRecording(
  docket: Docket,
  client: ClientBase,
  asking: Member,
  caseId: string,
  proposed: readonly ProposedEvent[],
): Promise<Error | undefined> {
  const file = await findCaseFile(client, caseId);
  if (file === undefined) throw noSuchCase(caseId);
  const member = await holdMember(client, asking);
  const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
  const refused = async (because: string, error: Error) => {
    const details = { because, command: 'record' };
    await appendAudit(client, file, { at: docket.clock(), actor: actorOf(member), action: 'refused', details });
    await saveCaseFile(client, file);
    return error;
  };
  if (!access.isAllowed) return refused(access.because, failureOf(access, caseId));
  if (!access.mayRecord) return refused('not-of-load', notOfLoad);
  const record = (await readEventRows(client, caseId)).map(bareEvent);
  if (namesHidden(record, proposed, new Set(access.whole))) return refused('protected', protectedRecord);
  return undefined;
}

const notOfLoad = new AccessRefused(
  'access-refused',
  'Only the officer who has this case, a supervisor of its office or a legal reviewer records events in it. Nothing was recorded. ' +
    'Hand it to one of them.',
);

const protectedRecord = new AccessRefused(
  'access-refused',
  'This ends, answers or corrects a record that is not shown to you, or may do so. Nothing was recorded. Contact the unit that is ' +
    'cleared for it.',
);

/** Whether an event among those proposed reaches behind a wall, and is none that protects. */
function namesHidden(
  record: readonly CaseEvent[],
  proposed: readonly ProposedEvent[],
  whole: ReadonlySet<string>,
): boolean {
  const added = proposed.map(
    ({ kind, on, body, voids }, index): CaseEvent => ({
      id: `proposed-${index}`,
      kind,
      on,
      body,
      ...(voids === undefined ? undefined : { voids }),
    }),
  );
  const walls = compartmentsOfCase([...record, ...added]);
  // What withdraws an entry protects nobody, of whatever kind it is.
  return added.some(
    (event) => !isWithin(walls.get(event.id), whole) && (event.voids !== undefined || !protects(event)),
  );
}

/** Why the law refuses a command, as it may be told. */
export interface ShownRefusal {
  readonly sentence: string;
  readonly citations: readonly string[];
}

/**
 * The refusals of a command as they may be told to the member to whom the case was shown: those that the shown events alone
 * give, word for word; and, once for all others, that a protected record does not allow it.
 */
export function showRefusals(
  shown: Pick<ShownCase, 'events' | 'hidden' | 'description' | 'headSeq' | 'asOf'>,
  member: Member,
  proposed: readonly ProposedEvent[],
  refusals: readonly Refusal[],
): readonly ShownRefusal[] {
  const told = ({ sentence, citations }: Refusal): ShownRefusal => ({
    sentence,
    citations: citations.map(({ cite }) => cite),
  });
  if (shown.hidden.events === 0) return refusals.map(told);
  const ofShown = refusalsOf({
    case: shown.description,
    events: shown.events.filter((event): event is CaseEvent => !isHidden(event)),
    proposed: proposed.map(({ kind, on, body, voids }, index) => ({
      id: `e${shown.headSeq + index + 1}`,
      kind,
      on,
      body,
      ...(voids === undefined ? undefined : { voids }),
    })),
    by: actorOf(member),
    asOf: shown.asOf,
  });
  const open = new Set(ofShown.map(({ sentence }) => sentence));
  const shownOnes = refusals.filter(({ sentence }) => open.has(sentence)).map(told);
  return shownOnes.length === refusals.length
    ? shownOnes
    : [...shownOnes, { sentence: protectedRefusal, citations: [] }];
}

const protectedRefusal =
  'A protected record does not allow it. Contact the unit that is cleared for it, which can see why and record it.';
