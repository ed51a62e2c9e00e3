/** Giving a case from one officer to another: preview, propose, answer, withdraw, release. */
import {
  answerProposal,
  listProposals,
  listReceivers,
  previewProposal,
  proposeCase,
  releaseCase,
  withdrawProposal,
} from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import {
  assignmentShape,
  caseIdOf,
  caseReference,
  expectedSeq,
  namedCase,
  reasonText,
  todayOf,
  warningShape,
} from './shapes.ts';

const officerId = z.string().min(1).max(64);

export const listOpenProposals = endpoint({
  method: 'GET',
  path: '/caseload/proposals',
  summary: 'Proposals that wait: those to answer, and for a supervisor those of the own office.',
  tag: 'caseload',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        ...namedCase.shape,
        language: z.string().nullable(),
        family: z.string().nullable().describe('Cases with the same are answered with one answer.'),
        from: z.object({ officer: z.string().nullable(), name: z.string().nullable(), office: z.string().nullable() }),
        to: z.object({ officer: z.string(), name: z.string(), office: z.string().nullable() }),
        by: z.string(),
        byName: z.string().nullable().describe('Null where no member of the staff proposed it.'),
        at: z.iso.datetime(),
        reason: z.string().nullable(),
        seq: z.number(),
        isToAnswer: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
  handle: async ({ docket, member }) => ({ items: [...(await listProposals(docket, member))], next: null }),
});

export const receivers = endpoint({
  method: 'GET',
  path: '/caseload/receivers',
  summary: 'The officers to whom a case can be proposed: those of the own office first. No load of anybody is told.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        officer: z.string(),
        name: z.string(),
        office: z.string(),
        officeName: z.string(),
        languages: z.array(z.string()),
        minutesPerDay: z.number().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  handle: async ({ docket, member }) => ({
    items: (await listReceivers(docket, member)).map((one) => ({ ...one, languages: [...one.languages] })),
    next: null,
  }),
});

const sideShape = z.object({
  officer: z.string(),
  name: z.string(),
  minutesAvailable: z.number().nullable(),
  before: z.object({ cases: z.number(), minutesDue: z.number() }),
  after: z.object({ cases: z.number(), minutesDue: z.number() }),
});

export const preview = endpoint({
  method: 'POST',
  path: '/caseload/proposals/preview',
  summary: 'What a proposal would come to: minutes and cases of both sides before and after. Nothing is written.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  isCommand: false,
  weight: 2,
  params: nothing,
  query: nothing,
  body: z
    .object({ case: caseReference, officer: officerId, workingDays: z.number().int().min(1).max(60).default(5) })
    .strict(),
  answer: z.object({
    cases: z.array(namedCase),
    minutes: z.number(),
    givers: z.array(sideShape),
    receiver: sideShape,
    warnings: z.array(warningShape),
    acceptedBy: z.enum(['officer', 'other-supervisor']),
    through: z.iso.date(),
  }),
  async handle({ docket, member, body }) {
    const { officer, workingDays } = body;
    const shown = await previewProposal(docket, member, {
      caseId: caseIdOf(body.case),
      officer,
      workingDays,
      on: todayOf(docket),
    });
    return { ...shown, cases: [...shown.cases], givers: [...shown.givers], warnings: [...shown.warnings] };
  },
});

export const propose = endpoint({
  method: 'POST',
  path: '/caseload/proposals',
  summary:
    'Proposes a case and its family to an officer. The officer, or in another office a supervisor there, accepts.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ case: caseReference, officer: officerId, reason: reasonText, expectedSeq }).strict(),
  answer: assignmentShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    writable(
      await proposeCase(docket, member, {
        caseId: caseIdOf(body.case),
        officer: body.officer,
        reason: body.reason,
        expectedSeq: body.expectedSeq,
        idempotencyKey,
      }),
    ),
});

export const answer = endpoint({
  method: 'POST',
  path: '/caseload/proposals/answer',
  summary: 'Accepts or declines a case that was proposed, with its family. Who declines says why.',
  tag: 'caseload',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ case: caseReference, accept: z.boolean(), reason: reasonText, expectedSeq }).strict(),
  answer: assignmentShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    writable(
      await answerProposal(docket, member, {
        caseId: caseIdOf(body.case),
        accept: body.accept,
        reason: body.reason,
        expectedSeq: body.expectedSeq,
        idempotencyKey,
      }),
    ),
});

export const withdraw = endpoint({
  method: 'POST',
  path: '/caseload/proposals/withdraw',
  summary: 'Takes back a proposal that nobody has answered.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ case: caseReference, reason: reasonText, expectedSeq }).strict(),
  answer: assignmentShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    writable(
      await withdrawProposal(docket, member, {
        caseId: caseIdOf(body.case),
        reason: body.reason,
        expectedSeq: body.expectedSeq,
        idempotencyKey,
      }),
    ),
});

export const release = endpoint({
  method: 'POST',
  path: '/caseload/release',
  summary: 'Takes a case and its family off its officer; the office keeps it.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ case: caseReference, reason: z.string().min(1).max(2000), expectedSeq }).strict(),
  answer: assignmentShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    writable(
      await releaseCase(docket, member, {
        caseId: caseIdOf(body.case),
        reason: body.reason,
        expectedSeq: body.expectedSeq,
        idempotencyKey,
      }),
    ),
});

function writable({ action, cases, warnings }: Awaited<ReturnType<typeof proposeCase>>) {
  return { action, cases: [...cases], warnings: [...warnings] };
}
