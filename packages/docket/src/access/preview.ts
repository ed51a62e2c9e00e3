/** What events would make of a case, as a member may see it, before anything is recorded. */
import type { Language } from '@opendocket/rulebook';
import { type AppendOutcome, previewEvents } from '../append/index.ts';
import type { Docket } from '../open.ts';
import { readingOf, readQuestion } from '../read-case.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { inSnapshot } from '../transaction.ts';
import { casesNotThere, readCaseFor } from './read-case-for.ts';
import { checkRecording, type ProposedEvent } from './recording.ts';
import { redactCase, type ShownCase } from './redact.ts';

/** Events that a member would record. */
export interface PreviewRequest {
  readonly events: readonly ProposedEvent[];
  /** The seq of the last event that the member has seen. */
  readonly expectedSeq: number;
  readonly purpose?: string | undefined;
  readonly language?: Language | undefined;
}

/** The case as it would be, or why the command would be refused. */
export type Preview = { readonly ok: true; readonly case: ShownCase } | (AppendOutcome & { readonly ok: false });

/**
 * Works out the case with the proposed events, by the same judgement as recording them, and writes nothing but the reading into
 * the audit of the case.
 * @throws as reading the case, and as recording in it
 */
export async function previewFor(
  docket: Docket,
  member: Member,
  caseId: string,
  { events, expectedSeq, purpose, language }: PreviewRequest,
): Promise<Preview> {
  const { access } = await readCaseFor(docket, member, caseId, { purpose, details: { part: 'preview' } });
  await checkRecording(docket, member, caseId, events);
  const by = actorOf(member);
  const outcome = await previewEvents(docket, { caseId, events, by, idempotencyKey: 'preview', expectedSeq });
  if (!outcome.ok) return outcome;
  const asked = readQuestion(docket, caseId, {});
  return inSnapshot(docket.pool, async (client) => {
    const reading = await readingOf(docket, client, asked, outcome.events);
    const notThere = await casesNotThere(client, member, outcome.events);
    return { ok: true, case: redactCase(reading, access, { rulebook: docket.rulebook, language, notThere }) };
  });
}
