/**
 * Works out blocks of cases on a thread of its own: reads their events with COPY from the state of the docket that all
 * threads share, compares each case under both rulebooks, and answers with the counts.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Parameter, rulebookWith } from '@opendocket/rulebook';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { errorCode, errorMessage } from '../failure.ts';
import { type RunSource, readRunSources } from '../run.ts';
import { connectInThread, type ThreadSettings } from '../thread-settings.ts';
import { CaseRows, selectRows } from './case-rows.ts';
import { CaseComparison } from './compare-case.ts';
import { type TallyRecord, WhatIfTally } from './tally.ts';

/** What a thread is given when it begins. */
export interface ThreadTask {
  readonly settings: ThreadSettings;
  /** Name of the exported snapshot. */
  readonly snapshot: string;
  readonly before: { readonly id: string; readonly parameters: readonly Parameter[] };
  readonly after: { readonly id: string; readonly parameters: readonly Parameter[] };
  readonly asOf: string | null;
  readonly instantMs: number;
}

/** A range of cases, both ends inside it. */
export interface BlockRange {
  readonly firstCase: string;
  readonly lastCase: string;
}

/** What the thread says of a block. */
export type ThreadAnswer =
  | { readonly tally: TallyRecord }
  | { readonly failure: string; readonly code: string | undefined };

const port = parentPort;
if (port === null) throw new Error('block-thread.ts runs as a thread only');

const task: ThreadTask = workerData;
const comparison = new CaseComparison(
  rulebookWith(task.before.id, task.before.parameters),
  rulebookWith(task.after.id, task.after.parameters),
  task.asOf,
  task.instantMs,
);

/** A connection with what its events need to tell where they came from. */
interface Connected {
  readonly client: pg.Client;
  readonly runs: ReadonlyMap<number, RunSource>;
}

let connected: Promise<Connected> | undefined;

/** A connection that sees the shared state, and reads events in the order of their key without sorting them. */
async function connect(): Promise<Connected> {
  const client = await connectInThread(task.settings, 'opendocket what-if');
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set transaction snapshot '${task.snapshot.replaceAll("'", "''")}'`);
  // Right after a large import the planner knows nothing of the tables yet.
  await client.query(
    'set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off; set local jit = off',
  );
  return { client, runs: await readRunSources(client) };
}

async function workOut(range: BlockRange): Promise<TallyRecord> {
  connected ??= connect();
  const { client, runs } = await connected;
  const tally = new WhatIfTally();
  const rows = new CaseRows(runs, (events) => comparison.add(events, tally));
  const stream = client.query(copyTo(`copy (${selectRows(range.firstCase, range.lastCase)}) to stdout`));
  for await (const chunk of stream) rows.add(chunk);
  rows.end();
  return tally.record();
}

port.on('message', (message: BlockRange | 'end') => {
  if (message === 'end') {
    void (connected ?? Promise.resolve(undefined))
      .then((open) => open?.client.end())
      .catch(() => undefined)
      .then(() => port.close());
    return;
  }
  workOut(message).then(
    (tally) => port.postMessage({ tally } satisfies ThreadAnswer),
    (error: unknown) =>
      port.postMessage({ failure: errorMessage(error), code: errorCode(error) } satisfies ThreadAnswer),
  );
});
