/** How much one member, or one address without a member, may ask in a minute: each endpoint counts with its weight. */
import rateLimit from '@fastify/rate-limit';
import type { Clock } from '@opendocket/docket';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem } from './problem.ts';

const windowMs = 60_000;
/** Beyond so many keys, those whose minute is over are thrown out. */
const keysKept = 20_000;

const routeOfLimit = z.object({ routeInfo: z.object({ config: z.object({ weight: z.number() }) }) });

interface Minute {
  asked: number;
  readonly endsMs: number;
}

type Answer = (error: Error | null, result?: { current: number; ttl: number }) => void;

/**
 * `@fastify/rate-limit` counts requests and has no notion of a weight; but it asks its store to make a child for each
 * route, so the child knows the route's weight and counts it in the one table.
 */
function weightedStore(clock: Clock) {
  const minutes = new Map<string, Minute>();
  const forget = (nowMs: number): void => {
    for (const [key, { endsMs }] of minutes) if (endsMs <= nowMs) minutes.delete(key);
  };
  return class WeightedStore {
    readonly weight: number;

    constructor(options: unknown) {
      const read = routeOfLimit.safeParse(options);
      this.weight = read.success ? read.data.routeInfo.config.weight : 1;
    }

    incr(key: string, answer: Answer): void {
      const nowMs = clock().getTime();
      if (minutes.size > keysKept) forget(nowMs);
      let minute = minutes.get(key);
      if (minute === undefined || minute.endsMs <= nowMs) {
        minute = { asked: 0, endsMs: nowMs + windowMs };
        minutes.set(key, minute);
      }
      minute.asked += this.weight;
      answer(null, { current: minute.asked, ttl: minute.endsMs - nowMs });
    }

    child(options: unknown): WeightedStore {
      return new WeightedStore(options);
    }
  };
}

/** Limits every route that has a `weight` and `rateLimit: {}` in its configuration. */
export async function addRateLimit(server: FastifyInstance, weightPerMinute: number, clock: Clock): Promise<void> {
  await server.register(rateLimit, {
    global: false,
    hook: 'preHandler',
    max: weightPerMinute,
    timeWindow: windowMs,
    store: weightedStore(clock),
    keyGenerator: (request) => request.session?.member.member ?? `from ${request.ip}`,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem(
        429,
        'too-many',
        `More was asked in this minute than one member may ask of this server. Nothing was recorded by this request. Try again in ${Math.ceil(ttl / 1000)} seconds.`,
      ),
  });
}
