/**
 * The gate before a step that cannot be taken back. Nothing here takes the step: a review that is complete says that on this
 * day, for this step and country, the record held no bar and these people said so. It ends with the day, or with anything new.
 */
import { type CoverageSource, countryName, coverageSources } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { decideCaseAccess } from '../access/decide.ts';
import { readAccessFacts } from '../access/read-case-for.ts';
import { AccessRefused } from '../access/refused.ts';
import { appendAudit, findCaseFile, saveCaseFile } from '../case-file.ts';
import type { Json } from '../chain.ts';
import { onceInCase } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { type CaseReading, readLockedCase } from '../read-case.ts';
import { actorOf, type Member } from '../staff/member.ts';
import { holdMember } from '../staff/members.ts';
import { inSnapshot, inTransaction } from '../transaction.ts';
import { addEntries, type Entry, type IrreversibleStep, type NewEntry, readEntries } from './entry.ts';
import { judgeStep } from './gate.ts';
import { answerTo, type PreActionReview, reviewOf } from './review.ts';
import { doubtKey } from './state.ts';

export { type Attestation, type IrreversibleStep, irreversibleSteps, type RefusalReason } from './entry.ts';
export type { LegalDoubt } from './gate.ts';
export type { PreActionReview, Wanted } from './review.ts';
export { type ShownDoubt, type ShownEntry, type ShownPreAction, type ShownReason, showPreAction } from './show.ts';
export type { Finding, ReviewStatus } from './state.ts';

/** Who gives a command about a pre-action review, once. */
interface Given {
  readonly caseId: string;
  readonly member: Member;
  /** The same key with the same request is done once, however often it is sent. */
  readonly idempotencyKey: string;
}

/** What a command about an open review names. */
interface OnReview extends Given {
  readonly review: number;
}

/** Asks for a review of a step. What the record bars is refused at once; the refusal is on the record like the request. */
export async function requestPreAction(
  docket: Docket,
  request: Given & {
    readonly step: IrreversibleStep;
    /** ISO 3166 alpha-2; wanted for a removal and for nothing else. */
    readonly country?: string | undefined;
    readonly reason: string;
    /** The case as the member saw it: refused where it has moved on since. */
    readonly expectedSeq: number;
  },
): Promise<PreActionReview> {
  const { step, reason, expectedSeq, member } = request;
  const country = request.country ?? null;
  if (step === 'removal' && (country === null || countryName(country) === undefined)) {
    throw refusal('A review of a removal names the country, by its code in two capital letters, such as GT.');
  }
  if (step !== 'removal' && country !== null) throw refusal('Only a removal is to a country.');
  wantWords(reason, 'why the step is wanted');
  if (member.role !== 'officer' && member.role !== 'supervisor') {
    throw refusal('A review is asked for by the officer or the supervisor of the case.');
  }
  return command(docket, request, { step, country, reason, expectedSeq }, async (client, reading, reviews, at) => {
    if (reading.headSeq !== expectedSeq) {
      throw refusal(
        `The case has ${reading.headSeq} entries and you saw ${expectedSeq}: read what is new, then ask again.`,
      );
    }
    const answer = judgeStep(step, answerTo(docket, reading, country), country);
    const asked: NewEntry = {
      action: 'requested',
      details: { step, country, reason, day: reading.asOf, headSeq: reading.headSeq },
    };
    const refused: readonly NewEntry[] =
      answer.gate === 'refused' ? [{ action: 'refused', details: { reasons: [...answer.reasons] } }] : [];
    const review = reviews.size + 1;
    await addEntries(client, reading.caseId, { review, after: 0 }, actorOf(member), at, [asked, ...refused]);
    return review;
  });
}

/** Attests that a source, which the docket does not cover through the day, was looked at for this case through the day. */
export async function attestSource(
  docket: Docket,
  request: OnReview & { readonly source: CoverageSource; readonly through: string; readonly how: string },
): Promise<PreActionReview> {
  const { source, through, how } = request;
  wantWords(how, 'what was looked at, and how');
  if (!coverageSources.includes(source)) throw refusal(`"${source}" is no source.`);
  return onReview(docket, request, { source, through, how }, ({ day }) => {
    if (through !== day)
      throw refusal(`An attestation is of the day of the review, ${day}: look at the source today, or ask anew.`);
    return { action: 'attested', details: { source, through, how } };
  });
}

/** Records a legal reviewer's finding on a doubt that the record leaves. */
export async function findOnDoubt(
  docket: Docket,
  request: OnReview & { readonly rule: string; readonly why: string; readonly finding: string },
): Promise<PreActionReview> {
  const { rule, why, finding, member } = request;
  wantWords(finding, 'the finding');
  if (member.role !== 'legal-reviewer') throw refusal('A finding on a doubt is made by a legal reviewer.');
  return onReview(docket, request, { rule, why, finding }, (shown) => {
    refuseRequester(shown, member);
    if (!shown.wanted.findings.some((doubt) => doubtKey(doubt) === doubtKey({ rule, why }))) {
      throw refusal('The record leaves no such doubt, or a finding on it is there already.');
    }
    return { action: 'found', details: { rule, why, finding } };
  });
}

/** Approves as what the member is. All attestations and findings come first: an approval is of the whole. */
export async function approvePreAction(
  docket: Docket,
  request: OnReview & { readonly statement: string },
): Promise<PreActionReview> {
  const { member, statement } = request;
  const { role } = member;
  wantWords(statement, 'what you looked at and why you approve');
  if (role !== 'legal-reviewer' && role !== 'supervisor') throw refusal('A legal reviewer and a supervisor approve.');
  return onReview(docket, request, { approve: statement }, (shown) => {
    refuseRequester(shown, member);
    const { attestations, findings, approvals } = shown.wanted;
    if (attestations.length > 0)
      throw refusal(`Not yet attested: ${attestations.join(', ')}. An approval comes after.`);
    if (findings.length > 0)
      throw refusal('A doubt is left on which there is no finding yet. An approval comes after.');
    if (!approvals.includes(role)) throw refusal(`The approval of a ${role.replace('-', ' ')} is there already.`);
    if (shown.legalReviewer === actorOf(member) || shown.supervisor === actorOf(member)) {
      throw refusal('Two people approve: you have approved already.');
    }
    return { action: 'approved', details: { role, statement } };
  });
}

/** Declines to approve: the review ends. A legal reviewer and a supervisor may, and so may who asked withdraw it. */
export async function endPreAction(
  docket: Docket,
  request: OnReview & { readonly as: 'declined' | 'withdrawn'; readonly statement: string },
): Promise<PreActionReview> {
  const { member, statement, as } = request;
  wantWords(statement, 'why');
  return onReview(
    docket,
    request,
    { as, statement },
    (shown) => {
      const isRequester = shown.requestedBy === actorOf(member);
      if (as === 'withdrawn' && !isRequester)
        throw refusal('Only who asked for the review withdraws it; you can decline it.');
      if (as === 'declined' && member.role !== 'legal-reviewer' && member.role !== 'supervisor') {
        throw refusal('A legal reviewer or a supervisor declines.');
      }
      return { action: as, details: { role: member.role, statement } };
    },
    true,
  );
}

/** The pre-action reviews of a case, the newest first. Leaves no trace: whoever shows them has audited the reading. */
export function readPreActions(docket: Docket, caseId: string): Promise<readonly PreActionReview[]> {
  return inSnapshot(docket.pool, async (client) => {
    const reading = await readLockedCase(docket, client, caseId);
    const shown: PreActionReview[] = [];
    for (const [review, entries] of await readEntries(client, caseId)) {
      const found = reviewOf(docket, reading, review, entries);
      if (found !== undefined) shown.unshift(found.shown);
    }
    return shown;
  });
}

/** A command on a review that waits. Where the record refuses by now, that is recorded in place of what was asked. */
function onReview(
  docket: Docket,
  request: OnReview,
  asked: Json,
  add: (shown: PreActionReview) => NewEntry,
  mayEnd = false,
): Promise<PreActionReview> {
  const { member, review } = request;
  return command(docket, request, { review, ...Object(asked) }, async (client, reading, reviews, at) => {
    const entries = reviews.get(review) ?? [];
    const found = reviewOf(docket, reading, review, entries);
    if (found === undefined) throw refusal(`The case has no pre-action review ${review}.`);
    const { shown } = found;
    // The record refuses by now what it did not when it was asked.
    const isRefused = shown.status === 'refused' && !entries.some(({ action }) => action === 'refused');
    const isOpen = shown.status === 'waiting' || (mayEnd && shown.status === 'complete');
    if (!isOpen && !isRefused) throw refusal(endedWords(shown));
    const entry: NewEntry = isRefused ? { action: 'refused', details: { reasons: [...shown.refusals] } } : add(shown);
    await addEntries(client, reading.caseId, { review, after: entries.length }, actorOf(member), at, [entry]);
    return review;
  });
}

function endedWords({ status, expiredBy, day }: PreActionReview): string {
  switch (status) {
    case 'complete':
      return 'The review is complete: nothing more is wanted.';
    case 'expired':
      return expiredBy === 'event'
        ? 'Something new came onto the case, and with it the review ended. Read it, then ask anew.'
        : `The review ended with the day, ${day}. Ask anew.`;
    default:
      return `The review was ${status}. Ask anew if the case changed.`;
  }
}

function refuseRequester({ requestedBy }: PreActionReview, member: Member): void {
  if (requestedBy === actorOf(member)) throw refusal('Who asked for a review does not approve it, nor find on it.');
}

function wantWords(text: string, what: string): void {
  if (text.trim().length < 3) throw refusal(`Say in words ${what}.`);
}

/** A refusal of the command: nothing was recorded. */
function refusal(sentence: string): DocketFailure {
  return new DocketFailure('bad-argument', `${sentence} Nothing was recorded.`);
}

type Work = (
  client: ClientBase,
  reading: CaseReading,
  reviews: ReadonlyMap<number, readonly Entry[]>,
  at: Date,
) => Promise<number>;

/** What is kept with the key of a command: which review it was about. */
const kept = z.object({ review: z.number() });

/**
 * One transaction: the lock of the case, the key, the work, the audit entry, the command. Answers with the review as it then is;
 * a repetition, with what has become of it.
 */
function command(docket: Docket, given: Given, asked: Json, work: Work): Promise<PreActionReview> {
  const { caseId, member, idempotencyKey } = given;
  if (!member.active) throw refusal('The account is not active.');
  return inTransaction(docket.pool, async (client) => {
    const file = await findCaseFile(client, caseId);
    if (file === undefined)
      throw new DocketFailure('not-found', `The docket has no case ${caseId}. Nothing was recorded.`);
    await refuseForeign(client, member, caseId);
    const reading = await readLockedCase(docket, client, caseId);
    const at = docket.clock();
    const request = { asked, by: actorOf(member), caseId, preAction: true };
    const { result } = await onceInCase(
      client,
      caseId,
      { key: idempotencyKey, request, at },
      {
        read: (stored) => kept.parse(stored),
        work: async () => {
          const review = await work(client, reading, await readEntries(client, caseId), at);
          const { entries, status, step } = await shownNow(docket, client, reading, review);
          await appendAudit(client, file, {
            at,
            actor: actorOf(member),
            action: 'pre-action',
            details: { entry: entries.at(-1)?.action ?? '', review, status, step },
          });
          await saveCaseFile(client, file);
          return { review };
        },
      },
    );
    return shownNow(docket, client, reading, result.review);
  });
}

/** Only who may record in the case acts on it, as of this transaction. @throws AccessRefused */
async function refuseForeign(client: ClientBase, asking: Member, caseId: string): Promise<void> {
  const member = await holdMember(client, asking);
  const access = decideCaseAccess(member, await readAccessFacts(client, caseId));
  if (access.isAllowed && access.mayRecord && member.role === asking.role) return;
  throw new AccessRefused(
    'access-refused',
    'You may not act on this case: that is for its officer, the supervisor of its office, and legal reviewers. Nothing was recorded.',
  );
}

async function shownNow(
  docket: Docket,
  client: ClientBase,
  reading: CaseReading,
  review: number,
): Promise<PreActionReview> {
  const entries = (await readEntries(client, reading.caseId)).get(review) ?? [];
  const found = reviewOf(docket, reading, review, entries);
  if (found === undefined) throw new DocketFailure('record-damaged', `The pre-action review ${review} cannot be read.`);
  return found.shown;
}
