/** What an officer says against the own figures, and what the supervisor answers. */
import { answerContest, contestFigures, listContests } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { todayOf } from './shapes.ts';

const statement = z.string().min(1).max(4000);

const contestShape = z
  .object({
    officer: z.string(),
    name: z.string(),
    seq: z.number(),
    statement: z.string(),
    figures: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    at: z.iso.datetime(),
    answer: z
      .object({ statement: z.string(), by: z.string(), byName: z.string().nullable(), at: z.iso.datetime() })
      .nullable(),
  })
  .meta({ id: 'Contest' });

export const listStatements = endpoint({
  method: 'GET',
  path: '/caseload/contests',
  summary: "Statements against figures of a load: an officer's own, a supervisor's office; the latest first.",
  tag: 'caseload',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(contestShape), next: z.string().nullable() }),
  handle: async ({ docket, member }) => ({
    items: (await listContests(docket, member)).map((one) => contestShape.parse(one)),
    next: null,
  }),
});

export const contest = endpoint({
  method: 'POST',
  path: '/caseload/contests',
  summary: 'Contests the own figures of today: a statement on record that the supervisor answers.',
  tag: 'caseload',
  access: { roles: ['officer'] },
  params: nothing,
  query: nothing,
  body: z.object({ statement }).strict(),
  answer: contestShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    contestShape.parse(
      await contestFigures(docket, member, { statement: body.statement, idempotencyKey, on: todayOf(docket) }),
    ),
});

export const answerStatement = endpoint({
  method: 'POST',
  path: '/caseload/contests/answer',
  summary: 'Answers the statement of an officer of the office, once.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ officer: z.string().max(64), seq: z.number().int().min(1), statement }).strict(),
  answer: contestShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    contestShape.parse(await answerContest(docket, member, { ...body, idempotencyKey })),
});
