/** What the process that makes load is told, and what it answers. */
import { z } from 'zod';
import { signedIn } from './running-server.ts';

export const kinds = ['read a case', 'a work list', 'append an event'] as const;
export type Kind = (typeof kinds)[number];

export const loadPlan = z.object({
  address: z.string(),
  members: z.array(signedIn.extend({ cases: z.array(z.tuple([z.string(), z.number()])) })),
  /** Requests a second in the mean; they come as they come (a Poisson process), whatever becomes of those before. */
  perSecond: z.number(),
  seconds: z.number(),
  seed: z.number(),
  /** How many of each kind among the sum. */
  mixture: z.record(z.enum(kinds), z.number()),
});
export type LoadPlan = z.output<typeof loadPlan>;

const quantiles = z.object({ count: z.number(), p50: z.number(), p90: z.number(), p99: z.number(), most: z.number() });
export type Quantiles = z.output<typeof quantiles>;

export const loadFound = z.object({
  /** Milliseconds from the moment at which the request was to be sent to its checked answer. */
  all: quantiles,
  byKind: z.record(z.enum(kinds), quantiles),
  /** Milliseconds by which requests were sent late: what the maker of load itself added. */
  late: quantiles,
  bytes: z.number(),
  errors: z.number(),
  /** Some of them. */
  said: z.array(z.string()),
  /** Of the process that makes load. */
  cpuSeconds: z.number(),
});
export type LoadFound = z.output<typeof loadFound>;

/** Quantiles of some numbers; zeros where there are none. */
export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) };
}
