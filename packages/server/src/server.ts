/** The server: every endpoint under /api/v1, with sessions, limits, logs and figures around them. */
import type { Server } from 'node:http';
import helmet from '@fastify/helmet';
import type { Docket } from '@opendocket/docket';
import Fastify, { type FastifyHttpOptions, type FastifyInstance } from 'fastify';
import type { ServerConfiguration } from './configuration.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints as allEndpoints } from './endpoints/index.ts';
import { addApiDocument } from './http/api-document.ts';
import { addHealth } from './http/health.ts';
import { addMetrics } from './http/metrics.ts';
import { mount } from './http/mount.ts';
import { bodyOf, Problem, problemOf } from './http/problem.ts';
import { addProviderSignIn } from './http/provider-sign-in.ts';
import { addRateLimit } from './http/rate-limit.ts';
import { type LogStream, logOptions } from './http/request-log.ts';
import { addSessions } from './http/session.ts';
import { type RecordServerAct, recordServerActs } from './http/staff-acts.ts';
import { answerUnreadable } from './http/unreadable.ts';
import { addWebApplication } from './http/web-application.ts';

/** What a server is made of. It lets go of none of it: whoever opened the docket closes it, after the server. */
export interface ServerParts {
  readonly docket: Docket;
  readonly configuration: ServerConfiguration;
  /** All of them, if not given. */
  readonly endpoints?: readonly Endpoint[];
  /** Where the web application was built; without it a page says so. */
  readonly webFolder?: string;
  /** Where log lines go; standard error if not given. */
  readonly logStream?: LogStream;
  readonly recordServerAct?: RecordServerAct;
}

/**
 * Builds the server, ready to listen. `close()` takes no new requests, ends those under way, then resolves.
 * The docket's clock is the clock of sessions and limits.
 */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { docket, configuration } = parts;
  const options: FastifyHttpOptions<Server> = {
    ...logOptions(configuration.logLevel, parts.logStream),
    bodyLimit: configuration.bodyLimitBytes,
    // Whoever sends a request in drops holds a connection, and the end of the server, no longer than this.
    requestTimeout: configuration.requestSeconds * 1000,
    http: { connectionsCheckingInterval: 1000 },
    clientErrorHandler: answerUnreadable,
    trustProxy: (_address, hop) => hop < configuration.proxies,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      const problem = problemOf(error);
      reply.raw.writeHead(problem.status, { 'content-type': 'application/problem+json' });
      reply.raw.end(JSON.stringify(bodyOf(problem, request.id)));
    },
  };
  const server: FastifyInstance = Fastify(options);
  // The endpoints read requests and write answers by their schemas themselves; here schemas only describe.
  server.setValidatorCompiler(() => (value) => ({ value }));
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, request: request.id }, 'request failed');
    if (problem.status === 503) reply.header('retry-after', '5');
    return reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(bodyOf(problem, request.id));
  });
  const answerPage = await addWebApplication(server, parts.webFolder);
  server.setNotFoundHandler((request, reply) => {
    if (answerPage(request, reply)) return reply;
    throw new Problem(404, 'not-found', 'There is nothing at this address. Check it, or begin at the start page.');
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { request: request.id, method: request.method, route, status: reply.statusCode };
    request.log.info({ ...line, milliseconds: Math.round(reply.elapsedTime * 10) / 10 }, 'request done');
  });
  // A browser would keep the connection of the last answer open, and the server would wait for it.
  let isEnding = false;
  server.addHook('preClose', async () => {
    isEnding = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
  const isSecure = configuration.publicUrl?.protocol === 'https:';
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(isSecure ? { 'upgrade-insecure-requests': [] } : undefined),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  addMetrics(server, configuration.metricsToken);
  addHealth(server, docket);
  const recordServerAct = parts.recordServerAct ?? recordServerActs(docket);
  const sessions = await addSessions(server, docket, configuration, recordServerAct);
  await addRateLimit(server, configuration.weightPerMinute, docket.clock);
  await addApiDocument(server);
  addProviderSignIn(server, { docket, configuration, sessions, recordServerAct });
  for (const endpoint of parts.endpoints ?? allEndpoints) {
    mount(server, endpoint, { docket, configuration, sessions, recordServerAct });
  }
  return server;
}
