/** What a what-if counts: grows case by case in a thread, and block by block into the whole. */
import { z } from 'zod';
import type { Difference } from './difference.ts';
import { type Example, simpler } from './example.ts';

/** A tally as it is sent from a thread and kept in the database. */
export interface TallyRecord {
  readonly cases: number;
  readonly changed: number;
  readonly counts: { readonly [key: string]: number };
  readonly examples: { readonly [key: string]: Example };
}

/** Counts are kept under what they count: `execution`, `barred`, `review`. */
export type CountKey =
  | readonly ['execution' | 'stage' | 'finality', string, string]
  | readonly ['part', Difference['parts'][number]]
  | readonly ['rule', string, string, string]
  | readonly ['court', string];

const separator = '\t';

/** Counts, and for each change of execution the simplest example. The order in which they come changes nothing. */
export class WhatIfTally {
  cases = 0;
  changed = 0;
  readonly #counts = new Map<string, number>();
  readonly #examples = new Map<string, Example>();

  count(...key: CountKey): void {
    this.#add(key.join(separator), 1);
  }

  /** The counts under a first word, by the words that follow it. */
  countsOf(first: CountKey[0]): ReadonlyMap<string, number> {
    const found = [...this.#counts].filter(([key]) => key.startsWith(`${first}${separator}`));
    return new Map(found.map(([key, count]) => [key.slice(first.length + 1), count] as const).sort(byKey));
  }

  exampleOf(change: string): Example | undefined {
    return this.#examples.get(change);
  }

  offer(change: string, example: Example): void {
    const known = this.#examples.get(change);
    this.#examples.set(change, known === undefined ? example : simpler(known, example));
  }

  merge(record: TallyRecord): void {
    this.cases += record.cases;
    this.changed += record.changed;
    for (const [key, count] of Object.entries(record.counts)) this.#add(key, count);
    for (const [change, example] of Object.entries(record.examples)) this.offer(change, example);
  }

  record(): TallyRecord {
    return {
      cases: this.cases,
      changed: this.changed,
      counts: Object.fromEntries([...this.#counts].sort(byKey)),
      examples: Object.fromEntries([...this.#examples].sort(byKey)),
    };
  }

  #add(key: string, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The words of a key. */
export function wordsOf(key: string): readonly string[] {
  return key.split(separator);
}

const stored = z.object({
  cases: z.int(),
  changed: z.int(),
  counts: z.record(z.string(), z.int()),
  examples: z.record(
    z.string(),
    z.custom<Example>((value) => typeof value === 'object' && value !== null),
  ),
});

/** Reads a tally that was kept; undefined where it is none, so that its block is worked out anew. */
export function readTally(value: unknown): TallyRecord | undefined {
  const parsed = stored.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
