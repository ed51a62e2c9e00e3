/** Signing in through an OpenID Connect provider: the code flow with PKCE, state and nonce. */
import { type Docket, findMemberBySubject } from '@opendocket/docket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { z } from 'zod';
import { isLoopback, type ProviderConfiguration, type ServerConfiguration } from '../configuration.ts';
import { prefix } from './mount.ts';
import { Problem } from './problem.ts';
import type { Sessions } from './session.ts';
import type { RecordServerAct } from './staff-acts.ts';

/** What the sign-in takes of the server. */
export interface ProviderSignIn {
  readonly docket: Docket;
  readonly configuration: ServerConfiguration;
  readonly sessions: Sessions;
  readonly recordServerAct: RecordServerAct;
}

/** Somebody who went to the provider comes back within this time, or begins again. */
const minutesToReturn = 10;

/** What the browser brings back from the provider's page. It says nothing about anyone. */
const underWay = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), since: z.number() });

/** Adds `/sign-in/provider`, which leads to the provider, and `/sign-in/return`, to which the provider leads back. */
export function addProviderSignIn(server: FastifyInstance, parts: ProviderSignIn): void {
  const { docket, configuration, sessions, recordServerAct } = parts;
  const { provider, publicUrl } = configuration;
  if (provider === undefined || publicUrl === undefined) return;
  const redirect = new URL(`${prefix}/sign-in/return`, publicUrl);
  const isSecure = publicUrl.protocol === 'https:';
  const cookie = isSecure ? '__Host-opendocket-sign-in' : 'opendocket-sign-in';
  // Lax: the way back begins at the provider's own page.
  const attributes = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const;
  const metadata = discoverOnce(provider);
  const options = { schema: { hide: true }, config: { weight: 5, rateLimit: {} } };

  server.get(`${prefix}/sign-in/provider`, options, async (_request, reply) => {
    const found = await metadata();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const verifier = client.randomPKCECodeVerifier();
    const to = client.buildAuthorizationUrl(found, {
      redirect_uri: redirect.href,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const kept = { state, nonce, verifier, since: docket.clock().getTime() };
    reply.setCookie(cookie, Buffer.from(JSON.stringify(kept)).toString('base64url'), attributes);
    return reply.header('cache-control', 'no-store').redirect(to.href, 303);
  });

  server.get(`${prefix}/sign-in/return`, options, async (request, reply) => {
    reply.clearCookie(cookie, attributes).header('cache-control', 'no-store');
    try {
      const subject = await subjectOf(request, request.cookies[cookie]);
      const member = await findMemberBySubject(docket, subject);
      if (member === undefined) throw refusal('unknown-subject', unknownSubject);
      if (!member.active) throw refusal('inactive', inactive);
      if (member.synthetic) throw refusal('synthetic', unknownSubject);
      await sessions.signIn(member, reply);
      return reply.redirect('/', 303);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      await recordServerAct({ member: 'nobody', action: 'sign-in-refused', details: { because: error.because } });
      return tell(reply, error);
    }
  });

  /** Who came back, as the provider says. @throws SignInRefused */
  async function subjectOf(request: FastifyRequest, kept: string | undefined): Promise<string> {
    const begun = readKept(kept);
    if (begun === undefined) throw refusal('not-begun', notBegun);
    if (docket.clock().getTime() - begun.since > minutesToReturn * 60_000) throw refusal('expired', expired);
    const found = await metadata();
    const returned = new URL(redirect);
    returned.search = new URL(request.url, redirect).search;
    try {
      const tokens = await client.authorizationCodeGrant(found, returned, {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject !== undefined) return subject;
    } catch (error) {
      if (error instanceof TypeError) throw new Problem(503, 'unavailable', providerAway);
      request.log.error({ err: error, request: request.id }, 'request failed');
    }
    throw refusal('not-vouched', notVouched);
  }
}

/** The provider's own description, asked for at the first sign-in and kept; asked for again where that failed. */
function discoverOnce({ issuer, clientId, clientSecret }: ProviderConfiguration): () => Promise<client.Configuration> {
  const options = isLoopback(issuer.hostname) ? { execute: [client.allowInsecureRequests] } : {};
  let found: Promise<client.Configuration> | undefined;
  return async () => {
    found ??= client.discovery(issuer, clientId, clientSecret, undefined, options);
    try {
      return await found;
    } catch {
      found = undefined;
      throw new Problem(503, 'unavailable', providerAway);
    }
  };
}

class SignInRefused extends Error {
  readonly because: string;

  constructor(because: string, sentence: string) {
    super(sentence);
    this.because = because;
  }
}

function refusal(because: string, sentence: string): SignInRefused {
  return new SignInRefused(because, sentence);
}

function readKept(kept: string | undefined): z.output<typeof underWay> | undefined {
  try {
    return underWay.parse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** A page, because a person at a browser came here. The sentences are our own: nothing of the request is in them. */
function tell(reply: FastifyReply, { message }: SignInRefused): FastifyReply {
  const page = `<!doctype html>\n<html lang="en"><title>OpenDocket: not signed in</title>\n<p>${message}</p>\n<p><a href="/">Begin again</a></p></html>\n`;
  return reply.code(403).type('text/html; charset=utf-8').send(page);
}

const providerAway =
  'The provider through which staff sign in cannot be reached. Nobody was signed in, and nothing is lost. Try again in a minute.';
const unknownSubject =
  'Your sign-in is good, but no member of this docket goes with it. Nobody was signed in. Ask an administrator to add you.';
const inactive =
  'Your account here is no longer active. Nobody was signed in. Ask an administrator if that should be otherwise.';
const notBegun =
  'This sign-in did not begin in this browser. Nobody was signed in. Begin it again from the start page.';
const expired = 'The sign-in took longer than ten minutes. Nobody was signed in. Begin it again from the start page.';
const notVouched =
  'The provider did not say who you are, or the answer was not for this sign-in. Nobody was signed in. Begin it again.';
