/** From an endpoint as a value to a route of Fastify. */
import type { Docket, Member, Role } from '@opendocket/docket';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import type { ServerConfiguration } from '../configuration.ts';
import { type Access, type Endpoint, nothing } from '../endpoint.ts';
import { Problem, problemBody } from './problem.ts';
import { refuseForeign, type Sessions } from './session.ts';
import type { RecordServerAct } from './staff-acts.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Against the limit of requests. */
    weight?: number;
  }
}

/** What the routes share. */
export interface Mounted {
  readonly docket: Docket;
  readonly configuration: ServerConfiguration;
  readonly sessions: Sessions;
  readonly recordServerAct: RecordServerAct;
}

/** Where the endpoints are. */
export const prefix = '/api/v1';

/** Adds the route of an endpoint. */
export function mount(server: FastifyInstance, endpoint: Endpoint, shared: Mounted): void {
  const { docket, configuration, sessions, recordServerAct } = shared;
  const { method, path, access, isCommand, weight } = endpoint;
  server.route({
    method,
    url: `${prefix}${path}`,
    schema: describe(endpoint),
    config: { weight, rateLimit: {} },
    async onRequest(request) {
      if (method === 'POST') refuseForeign(request, configuration);
      const refusal = refusalOf(access, request.session?.member);
      if (refusal === undefined) return;
      if (request.session !== undefined) {
        const { member } = request.session.member;
        await recordServerAct({ member, action: 'refused', details: { endpoint: `${method} ${path}` } });
      }
      throw refusal;
    },
    async handler(request, reply) {
      const idempotencyKey = textOf(request.headers['idempotency-key']);
      if (isCommand && idempotencyKey === undefined) {
        throw new Problem(
          400,
          'invalid',
          'A command needs the header Idempotency-Key: a text that the client makes up once for the command. Nothing was done.',
        );
      }
      const answered = await endpoint.handle({
        docket,
        get member() {
          return memberOf(request);
        },
        purpose: purposeOf(request),
        idempotencyKey,
        language: /^\s*es\b/i.test(request.headers['accept-language'] ?? '') ? 'es' : 'en',
        params: request.params,
        query: request.query,
        body: request.body,
        server: {
          demo: configuration.demo,
          hasProvider: configuration.provider !== undefined,
          headKeys: configuration.heads.publicKeys,
          csrf: request.session?.csrf,
          signIn: (member) => sessions.signIn(member, reply),
          signOut: () => sessions.signOut(request, reply),
        },
      });
      return send(reply, answered);
    },
  });
}

/** What is read of one person stays in no cache. */
function send(reply: FastifyReply, answered: unknown): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('content-type', 'application/json; charset=utf-8')
    .send(answered);
}

/** Why the member, or nobody, may not ask; nothing where they may. */
export function refusalOf(access: Access, member: Member | undefined): Problem | undefined {
  if ('public' in access) return undefined;
  if (member === undefined) {
    return new Problem(
      401,
      'sign-in-needed',
      'Nobody is signed in, or the session has ended. Sign in, then do this again.',
    );
  }
  if ('own' in access || access.roles.includes(member.role)) return undefined;
  return new Problem(
    403,
    'refused',
    `This is for ${listOf(access.roles)}, and you are signed in as ${withArticle(member.role)}. Nothing was done; the attempt is on record.`,
  );
}

function withArticle(role: Role): string {
  const words = role.replace('-', ' ');
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

function listOf(roles: readonly Role[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(roles.map(withArticle));
}

function memberOf({ session }: FastifyRequest): Member {
  if (session === undefined) throw new Error('A public endpoint asked who is signed in.');
  return session.member;
}

function textOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && header.trim() !== '' ? header : undefined;
}

function purposeOf(request: FastifyRequest): string | undefined {
  const text = textOf(request.headers['x-purpose']);
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text).trim() || undefined;
  } catch {
    throw new Problem(
      400,
      'invalid',
      'The header X-Purpose is percent-encoded UTF-8, and this one is not. Nothing was read.',
    );
  }
}

const purposeHeader = z
  .string()
  .optional()
  .describe(
    "Why a case of another's load is read or changed, percent-encoded UTF-8. It goes into the audit of the case.",
  );

/** The schemas of an endpoint, for the API's own document. The endpoint itself reads by them. */
function describe({ method, path, summary, tag, access, isCommand, schemas }: Endpoint): FastifySchema {
  const headers = {
    ...(isCommand
      ? { 'idempotency-key': z.string().describe('The same key with the same command is done once.') }
      : undefined),
    ...(method === 'POST' && !('public' in access)
      ? { 'x-csrf-token': z.string().describe('The token of the session, from GET /session.') }
      : undefined),
    ...(path.includes(':case') || path === '/search' ? { 'x-purpose': purposeHeader } : undefined),
  };
  return {
    summary,
    tags: [tag],
    operationId: operationId(method, path),
    ...('public' in access ? { security: [] } : undefined),
    ...(schemas.params === nothing ? undefined : { params: schemas.params }),
    ...(schemas.query === nothing ? undefined : { querystring: schemas.query }),
    ...(schemas.body === nothing ? undefined : { body: schemas.body }),
    ...(Object.keys(headers).length === 0 ? undefined : { headers: z.object(headers) }),
    response: {
      200: schemas.answer,
      default: { description: 'An error.', content: { 'application/problem+json': { schema: problemBody } } },
    },
  };
}

/** `GET /cases/:case/audit` is `get-cases-case-audit`. */
function operationId(method: string, path: string): string {
  return [method.toLowerCase(), ...path.split('/').map((part) => part.replace(':', ''))].filter(Boolean).join('-');
}
