/** Figures of the server itself for whoever runs it: counts and times by pattern of path, never by path. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Problem } from './problem.ts';

/**
 * Measures each request, and answers `/metrics` in the format of Prometheus: to this machine itself, and from elsewhere to who brings
 * the token as `Authorization: Bearer`. Where there is none, to nobody elsewhere.
 */
export function addMetrics(server: FastifyInstance, token: string | undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'opendocket_request_seconds',
    help: 'Time from a request to its answer, by method, pattern of path and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'opendocket_refused_total',
    help: 'Requests that were refused (401, 403, 429), by pattern of path.',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = String(reply.statusCode);
    seconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    if (['401', '403', '429'].includes(status)) refused.inc({ route, status });
  });
  server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isFromHere(request) && !bringsToken(request, token)) {
      throw new Problem(
        403,
        'refused',
        'The figures of the server are told to this machine itself, and elsewhere to who brings their token. See docs/server.md.',
      );
    }
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}

/** From this machine, and not handed on by a proxy on it for somebody else. */
function isFromHere({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? '';
  const isHandedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isHandedOn && /^(::ffff:)?127\.|^::1$/.test(address);
}

function bringsToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  const brought = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (token === undefined || brought === undefined) return false;
  // Of one length, so that the comparison takes the same time for all.
  return timingSafeEqual(digest(brought), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
