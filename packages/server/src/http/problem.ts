/** Errors as the API tells them: application/problem+json (RFC 9457), with a sentence for the person. */
import { AssignmentChanged, DocketFailure, isLostConnection } from '@opendocket/docket';
import { z } from 'zod';
import { InvalidRequest } from '../endpoint.ts';

/** What a problem is, for programs; the last part of its `type`. */
export type ProblemCode =
  | 'invalid'
  | 'sign-in-needed'
  | 'refused'
  | 'purpose-needed'
  | 'not-found'
  | 'conflict'
  | 'law'
  | 'key-reused'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'unexpected';

const titles: Readonly<Record<ProblemCode, string>> = {
  invalid: 'The request cannot be read',
  'sign-in-needed': 'Sign in first',
  refused: 'Not allowed',
  'purpose-needed': 'A purpose is needed',
  'not-found': 'Not found',
  conflict: 'Changed meanwhile',
  law: 'The law or the record does not allow it',
  'key-reused': 'The idempotency key was used before',
  'too-large': 'Too large',
  'too-many': 'Too many requests',
  unavailable: 'Not available now',
  unexpected: 'Something unexpected happened',
};

/** An event that came since the case was read, as told to somebody who may not see what it says. */
export const changedEvent = z.object({
  seq: z.number(),
  kind: z.string().nullable().describe('Null where the reader may not know what it is.'),
  on: z.string().nullable(),
  by: z.string().nullable(),
  recordedAt: z.string().nullable(),
});

const namedMember = z.object({ member: z.string(), name: z.string() });

/** Who has a case now, to whom it is proposed, and who did what last. */
const assignmentNow = z.object({
  seq: z.number(),
  officer: namedMember.nullable(),
  office: z.string().nullable(),
  proposed: namedMember.nullable(),
  last: z.object({ action: z.string(), by: namedMember.nullable(), at: z.iso.datetime() }).nullable(),
});

/** The body of every error. */
export const problemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string().describe('For the person: what happened, what is safe, what to do next.'),
    request: z.string().optional().describe('The number under which the server logged the request.'),
    errors: z.array(z.string()).optional(),
    citations: z.array(z.array(z.string())).optional().describe('For each of `errors`, what it rests on.'),
    headSeq: z.number().optional().describe('Of a conflict: the number of the last event of the case.'),
    changed: z.array(changedEvent).optional().describe('Of a conflict: the events since the one expected.'),
    assignment: assignmentNow.optional().describe('Of a conflict about who has a case: what it is now.'),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.output<typeof problemBody>;

/** What a problem may tell beside its sentence. */
export type ProblemDetails = Pick<ProblemBody, 'errors' | 'citations' | 'headSeq' | 'changed' | 'assignment'>;

/** An error that a handler throws for the one who asked. `message` is the sentence. */
export class Problem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(status: number, code: ProblemCode, sentence: string, details: ProblemDetails = {}) {
    super(sentence);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The body of a problem. */
export function bodyOf(problem: Problem, request?: string): ProblemBody {
  return {
    type: `urn:opendocket:problem:${problem.code}`,
    title: titles[problem.code],
    status: problem.status,
    detail: problem.message,
    ...(request === undefined ? undefined : { request }),
    ...problem.details,
  };
}

const databaseAway =
  'The database cannot be reached at the moment. Nothing was recorded by this request, and what was recorded before is ' +
  'safe. Try again in a minute with what you have typed; if it stays so, tell whoever runs the server.';

const outcomeUnknown =
  'The database went away in the moment in which this was being recorded. It is recorded whole, or not at all. Try again in a ' +
  'minute, with the same as before: it is recorded once in any case.';

/** Any error as a problem. What nobody foresaw tells nothing of its cause: it may hold what the record holds. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidRequest) return new Problem(400, 'invalid', error.message, { errors: [...error.faults] });
  if (error instanceof AssignmentChanged) {
    return new Problem(409, 'conflict', error.message, { assignment: error.now });
  }
  if (error instanceof DocketFailure) return problemOfDocket(error);
  const framework = problemOfFramework(error);
  if (framework !== undefined) return framework;
  if (isLostConnection(error) || isNoConnectionFree(error)) return new Problem(503, 'unavailable', databaseAway);
  return new Problem(
    500,
    'unexpected',
    'The server met something that it did not expect. A command is recorded whole or not at all: look whether yours was ' +
      'before you give it again. Tell whoever runs the server the number of this request.',
  );
}

function problemOfDocket({ code, message }: DocketFailure): Problem {
  switch (code) {
    case 'not-found':
      return new Problem(404, 'not-found', message);
    case 'bad-argument':
      return new Problem(400, 'invalid', message, { errors: [message] });
    case 'access-refused':
      return new Problem(403, 'refused', message);
    case 'purpose-needed':
      return new Problem(403, 'purpose-needed', message);
    case 'conflict':
      return new Problem(409, 'conflict', message);
    case 'key-reused':
      return new Problem(409, 'key-reused', message);
    case 'outcome-unknown':
      return new Problem(503, 'unavailable', outcomeUnknown);
    case 'record-damaged':
      return new Problem(500, 'unexpected', message);
    case 'database-unavailable':
    case 'database-unfit':
    case 'database-newer':
    case 'migration-changed':
    case 'migration-failed':
    case 'role-missing':
      return new Problem(503, 'unavailable', databaseAway);
  }
}

const frameworkError = z.object({ code: z.string().startsWith('FST_'), statusCode: z.number().optional() });

function problemOfFramework(error: unknown): Problem | undefined {
  const read = frameworkError.safeParse(error);
  if (!read.success) return undefined;
  switch (read.data.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem(
        413,
        'too-large',
        'The request holds more than this server takes at once. Nothing was recorded. Give it in several requests.',
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem(415, 'invalid', 'The body of a request has to be application/json. Nothing was recorded.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem(400, 'invalid', 'The body of the request is no JSON document. Nothing was recorded.');
    default: {
      const status = read.data.statusCode ?? 500;
      if (status >= 500) return undefined;
      return new Problem(status, 'invalid', 'The request cannot be read. Nothing was recorded.');
    }
  }
}

function isNoConnectionFree(error: unknown): boolean {
  return error instanceof Error && /timeout exceeded when trying to connect/.test(error.message);
}
