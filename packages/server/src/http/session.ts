/** Who asks: the session of a request, from its cookie, and whether a request may have come from our own pages. */
import cookie from '@fastify/cookie';
import { type Docket, endSession, findSession, type Member, openSession, type Session } from '@opendocket/docket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback, type ServerConfiguration } from '../configuration.ts';
import { Problem } from './problem.ts';
import type { RecordServerAct } from './staff-acts.ts';

/** The session of a request, with the token that its cookie holds. */
export interface RequestSession extends Session {
  readonly token: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    session: RequestSession | undefined;
  }
}

/** Sessions of one server. */
export interface Sessions {
  signIn(member: Member, reply: FastifyReply): Promise<string>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Reads the session of every request of `/api/` into `request.session`; says how sessions begin and end. */
export async function addSessions(
  server: FastifyInstance,
  docket: Docket,
  configuration: ServerConfiguration,
  recordServerAct: RecordServerAct,
): Promise<Sessions> {
  await server.register(cookie);
  const isSecure = configuration.publicUrl?.protocol === 'https:';
  // `__Host-` makes the browser itself hold the cookie to this host, to https and to no wider path.
  const name = isSecure ? '__Host-opendocket' : 'opendocket';
  const attributes = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' } as const;
  server.decorateRequest('session', undefined);
  server.addHook('onRequest', async (request) => {
    const token = request.url.startsWith('/api/') ? request.cookies[name] : undefined;
    if (token === undefined || token === '') return;
    const session = await findSession(docket, token, configuration.session);
    if (session === undefined || (session.member.synthetic && !configuration.demo)) return;
    request.session = { ...session, token };
  });
  return {
    async signIn(member, reply) {
      const { token, csrf } = await openSession(docket, member);
      await recordServerAct({ member: member.member, action: 'signed-in', details: {} });
      reply.setCookie(name, token, attributes);
      return csrf;
    },
    async signOut(request, reply) {
      const { session } = request;
      if (session !== undefined) {
        await endSession(docket, session.token);
        await recordServerAct({ member: session.member.member, action: 'signed-out', details: {} });
      }
      reply.clearCookie(name, attributes);
    },
  };
}

/**
 * Refuses what another site may have had a browser send: a foreign `Origin`, and, of somebody signed in, a request without
 * the token of the session.
 */
export function refuseForeign(request: FastifyRequest, configuration: ServerConfiguration): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOurs =
    origin === undefined
      ? site === undefined || site === 'same-origin' || site === 'none'
      : isOwnOrigin(origin, host, configuration);
  if (!isOurs) {
    throw new Problem(403, 'refused', 'This request came from another site. Nothing was done. Open OpenDocket itself.');
  }
  const { session } = request;
  if (session !== undefined && request.headers['x-csrf-token'] !== session.csrf) {
    throw new Problem(
      403,
      'refused',
      'The request did not carry the token of your session (x-csrf-token). Nothing was done. Load the page again.',
    );
  }
}

function isOwnOrigin(origin: string, host: string | undefined, { publicUrl }: ServerConfiguration): boolean {
  if (publicUrl !== undefined) return origin === publicUrl.origin;
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname) && new URL(origin).host === host;
}
