/** The gate before a step that cannot be taken back: asked for, attested, found on, approved, ended. */
import {
  approvePreAction,
  attestSource,
  type CaseForMember,
  endPreAction,
  findOnDoubt,
  irreversibleSteps,
  type PreActionReview,
  readCaseFor,
  readPreActions,
  requestPreAction,
  type ShownPreAction,
  showPreAction,
} from '@opendocket/docket';
import { coverageSources } from '@opendocket/rulebook';
import { z } from 'zod';
import { type Asked, type Endpoint, endpoint, nothing } from '../../endpoint.ts';
import { caseIdOf, caseParams } from '../cases/shapes.ts';
import { reviewShape } from './shapes.ts';

const access = { roles: ['officer', 'supervisor', 'legal-reviewer'] } as const;
const tag = 'pre-action review';
const words = z.string().min(3).max(4000);
const reviewParams = caseParams.extend({ review: z.coerce.number().int().positive() });

type AskedOfCase = Pick<
  Asked<z.output<typeof caseParams>, unknown, unknown>,
  'docket' | 'member' | 'params' | 'purpose' | 'language'
>;

/** Reads the case for the member: decided, and in the audit, like any reading. */
function open({ docket, member, params, purpose, language }: AskedOfCase): Promise<CaseForMember> {
  return readCaseFor(docket, member, caseIdOf(params), { purpose, language, details: { part: 'pre-action' } });
}

/** What a command about a review is given beside what it says. */
interface Given {
  readonly caseId: string;
  readonly member: Asked<unknown, unknown, unknown>['member'];
  readonly idempotencyKey: string;
}

/** Gives a command for a member who may read the case, and shows what the review then is. */
async function command(
  asked: AskedOfCase & Pick<Asked<unknown, unknown, unknown>, 'idempotencyKey'>,
  give: (given: Given) => Promise<PreActionReview>,
): Promise<z.input<typeof reviewShape>> {
  const shown = await open(asked);
  const { member, idempotencyKey = '', language } = asked;
  const review = await give({ caseId: shown.caseId, member, idempotencyKey });
  return told(showPreAction(review, shown, { rulebook: asked.docket.rulebook, language }));
}

/** As the schema has it: lists that may be sent. */
function told(review: ShownPreAction): z.input<typeof reviewShape> {
  return {
    ...review,
    refusals: review.refusals.map(({ because, ...reason }) => ({ ...reason, because: [...because] })),
    attested: [...review.attested],
    findings: [...review.findings],
    wanted: {
      attestations: [...review.wanted.attestations],
      findings: review.wanted.findings.map(({ because, ...doubt }) => ({ ...doubt, because: [...because] })),
      approvals: [...review.wanted.approvals],
    },
    entries: [...review.entries],
  };
}

const list = endpoint({
  method: 'GET',
  path: '/cases/:case/pre-actions',
  summary: 'The pre-action reviews of a case, the newest first, with what is wanted yet.',
  tag,
  access,
  params: caseParams,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(reviewShape) }),
  async handle(asked) {
    const shown = await open(asked);
    const reviews = await readPreActions(asked.docket, shown.caseId);
    const showing = { rulebook: asked.docket.rulebook, language: asked.language };
    return { items: reviews.map((review) => told(showPreAction(review, shown, showing))) };
  },
});

const request = endpoint({
  method: 'POST',
  path: '/cases/:case/pre-actions',
  summary:
    'Asks for a review of a step that cannot be taken back. What the record bars is refused at once, on the record.',
  tag,
  access: { roles: ['officer', 'supervisor'] },
  params: caseParams,
  query: nothing,
  body: z
    .object({
      step: z.enum(irreversibleSteps),
      country: z.string().length(2).optional().describe('ISO 3166 code; for a removal.'),
      reason: words,
      expectedSeq: z.number().int().min(0).describe('The last event of the case as it was read.'),
    })
    .strict(),
  answer: reviewShape,
  handle: (asked) => command(asked, (given) => requestPreAction(asked.docket, { ...given, ...asked.body })),
});

const attest = endpoint({
  method: 'POST',
  path: '/cases/:case/pre-actions/:review/attestations',
  summary: 'Attests that a source was looked at for this case, through the day of the review.',
  tag,
  access,
  params: reviewParams,
  query: nothing,
  body: z.object({ source: z.enum(coverageSources), through: z.string(), how: words }).strict(),
  answer: reviewShape,
  handle: (asked) =>
    command(asked, (given) => attestSource(asked.docket, { ...given, review: asked.params.review, ...asked.body })),
});

const find = endpoint({
  method: 'POST',
  path: '/cases/:case/pre-actions/:review/findings',
  summary: "A legal reviewer's finding on a doubt that the record leaves.",
  tag,
  access: { roles: ['legal-reviewer'] },
  params: reviewParams,
  query: nothing,
  body: z.object({ rule: z.string(), why: z.string(), finding: words }).strict(),
  answer: reviewShape,
  handle: (asked) =>
    command(asked, (given) => findOnDoubt(asked.docket, { ...given, review: asked.params.review, ...asked.body })),
});

const approve = endpoint({
  method: 'POST',
  path: '/cases/:case/pre-actions/:review/approvals',
  summary: 'Approves as legal reviewer or supervisor: two people, neither the one who asked, after all else.',
  tag,
  access: { roles: ['legal-reviewer', 'supervisor'] },
  params: reviewParams,
  query: nothing,
  body: z.object({ statement: words }).strict(),
  answer: reviewShape,
  handle: (asked) =>
    command(asked, (given) => approvePreAction(asked.docket, { ...given, review: asked.params.review, ...asked.body })),
});

const end = endpoint({
  method: 'POST',
  path: '/cases/:case/pre-actions/:review/end',
  summary: 'Ends a review: declined by a legal reviewer or a supervisor, or withdrawn by who asked for it.',
  tag,
  access,
  params: reviewParams,
  query: nothing,
  body: z.object({ as: z.enum(['declined', 'withdrawn']), statement: words }).strict(),
  answer: reviewShape,
  handle: (asked) =>
    command(asked, (given) => endPreAction(asked.docket, { ...given, review: asked.params.review, ...asked.body })),
});

export const preActionEndpoints: readonly Endpoint[] = [list, request, attest, find, approve, end];
