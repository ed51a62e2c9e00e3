/** Commands on a case: what they are given, and how a refusal is told. */
import {
  type AppendOutcome,
  type CaseForMember,
  type Docket,
  isHidden,
  type Member,
  readCaseFor,
  recordFor,
  showRefusals,
} from '@opendocket/docket';
import { z } from 'zod';
import { Problem, type ProblemBody } from '../../http/problem.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is a day, written YYYY-MM-DD');
const json: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);
type JsonValue = string | number | boolean | null | JsonValue[] | { [field: string]: JsonValue };

/** An event as it is proposed. Its body is read by the vocabulary's own schema of its kind: see /event-kinds. */
export const proposedEvent = z
  .object({
    id: z.string().optional().describe('A name by which other events of the same command refer to it.'),
    kind: z.string(),
    on: z.union([day, z.object({ earliest: day, latest: day }).strict()]),
    at: z.string().optional(),
    body: z.record(z.string(), z.unknown()).pipe(z.record(z.string(), json)),
    voids: z.string().optional().describe('The id of the event that it withdraws.'),
  })
  .strict();

export const expectedSeq = z
  .int()
  .positive()
  .describe('The headSeq of the case as it was read: a case that changed meanwhile is not written to.');

export const recordedShape = z.object({
  docketNumber: z.string(),
  headSeq: z.number(),
  ids: z.array(z.string()).describe('The ids of the events recorded, in the order of the command.'),
  recordedAt: z.string(),
  replayed: z.boolean().describe('Whether the command was done before, and not again.'),
});

/** Who commands what in which case. */
export interface CaseCommand {
  readonly docket: Docket;
  readonly member: Member;
  readonly caseId: string;
  readonly purpose: string | undefined;
  readonly expectedSeq: number;
}

/** Records events in a case for a member. @throws Problem with the sentences of a refusal */
export async function record(
  command: CaseCommand,
  events: readonly z.output<typeof proposedEvent>[],
  idempotencyKey: string | undefined,
): Promise<z.input<typeof recordedShape>> {
  const { docket, member, caseId, purpose } = command;
  const outcome = await recordFor(docket, member, {
    caseId,
    events,
    idempotencyKey: idempotencyKey ?? '',
    expectedSeq: command.expectedSeq,
    ...(purpose === undefined ? undefined : { purpose }),
  });
  if (!outcome.ok) throw await problemOfRefusal(command, events, outcome);
  // Not the codes of the new posture: what of them the member may see is decided by reading the case.
  const { docketNumber, headSeq, ids, recordedAt } = outcome.result;
  return { docketNumber, headSeq, ids: [...ids], recordedAt, replayed: outcome.replayed };
}

/** A refused command as the problem that its sender is told. */
export async function problemOfRefusal(
  command: CaseCommand,
  events: readonly z.output<typeof proposedEvent>[],
  outcome: AppendOutcome & { readonly ok: false },
): Promise<Problem> {
  const { refusal, sentence, errors, refusals, headSeq } = outcome;
  switch (refusal) {
    case 'conflict':
      return new Problem(409, 'conflict', sentence, { headSeq, changed: await changedSince(command) });
    case 'key-reused':
      return new Problem(409, 'key-reused', sentence, { headSeq });
    case 'no-such-case':
      return new Problem(404, 'not-found', sentence);
    case 'invalid':
      return new Problem(400, 'invalid', sentence, { errors: [...errors] });
    case 'law': {
      const shown = await readForRefusal(command, 'refused-by-law');
      const told = showRefusals(shown, command.member, events, refusals);
      const [first, ...others] = told.map((refused) => refused.sentence);
      const more = others.length > 0 ? ` (and ${others.length} more)` : '';
      return new Problem(422, 'law', `Nothing was recorded: ${first ?? ''}${more}`, {
        errors: told.map((refused) => refused.sentence),
        citations: told.map(({ citations }) => [...citations]),
      });
    }
  }
}

/** The events since the one expected, as the member may see them. */
async function changedSince(command: CaseCommand): Promise<NonNullable<ProblemBody['changed']>> {
  const { events } = await readForRefusal(command, 'changed');
  return events.slice(command.expectedSeq).map((event, index) => ({
    seq: command.expectedSeq + index + 1,
    ...(isHidden(event)
      ? { kind: null, on: null, by: null, recordedAt: null }
      : {
          kind: event.kind,
          on: typeof event.on === 'string' ? event.on : event.on.latest,
          by: event.by ?? null,
          recordedAt: event.recordedAt ?? null,
        }),
  }));
}

/** The case as the member may see it, so that a refusal tells no more. In the audit like any reading. */
function readForRefusal({ docket, member, caseId, purpose }: CaseCommand, part: string): Promise<CaseForMember> {
  return readCaseFor(docket, member, caseId, { purpose, details: { part } });
}
