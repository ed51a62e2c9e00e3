/** Where a what-if keeps what it has done, so that one that was cut short goes on from its last finished block. */
import type { ClientBase, Pool } from 'pg';
import { courtDays } from '../case-pages.ts';
import { inTransaction } from '../transaction.ts';
import { readTally, type TallyRecord } from './tally.ts';

/** What a what-if is, for one that goes on with it. */
export interface WhatIfRun {
  /** Digest of all that decides the counts but the docket itself. */
  readonly id: string;
  readonly name: string;
  /** Whether the day is that of each court at the instant at which it began. */
  readonly isForToday: boolean;
  /** What the docket holds, in a few numbers that change with every event. */
  readonly state: string;
}

/** Where a run stands as it begins. */
export interface Begun {
  /** The instant that decides which day it is at each court: that of the first beginning. */
  readonly began: Date;
  readonly done: ReadonlyMap<number, TallyRecord>;
  /** Why what an earlier run had done could not be used, if so. */
  readonly startedOver: 'events' | 'day' | undefined;
}

/** Begins a run, or goes on with it: its blocks are of use while the docket and, where that matters, the day are the same. */
export function beginRun(pool: Pool, run: WhatIfRun, now: Date): Promise<Begun> {
  return inTransaction(pool, async (client) => {
    await forgetAbandoned(client, now);
    const found = await client.query<{ began_at: string; state: string }>(
      'select began_at, state from docket.what_if_run where what_if = $1 for update',
      [run.id],
    );
    const [earlier] = found.rows;
    const startedOver = earlier === undefined ? undefined : reasonToStartOver(run, earlier, now);
    if (earlier !== undefined && startedOver === undefined) {
      return { began: new Date(earlier.began_at), done: await readBlocks(client, run.id), startedOver };
    }
    await client.query('delete from docket.what_if_block where what_if = $1', [run.id]);
    await client.query(
      `insert into docket.what_if_run (what_if, name, began_at, state) values ($1, $2, $3, $4)
       on conflict (what_if) do update set began_at = excluded.began_at, state = excluded.state`,
      [run.id, run.name, now.toISOString(), run.state],
    );
    return { began: now, done: new Map(), startedOver };
  });
}

/** Keeps a finished block. */
export async function keepBlock(pool: Pool, run: WhatIfRun, block: number, tally: TallyRecord): Promise<void> {
  await pool.query(
    'insert into docket.what_if_block (what_if, block, tally) values ($1, $2, $3) on conflict (what_if, block) do nothing',
    [run.id, block, JSON.stringify(tally)],
  );
}

/** A run that is complete leaves nothing behind. */
export function forgetRun(pool: Pool, run: WhatIfRun): Promise<void> {
  return inTransaction(pool, async (client) => {
    await client.query('delete from docket.what_if_block where what_if = $1', [run.id]);
    await client.query('delete from docket.what_if_run where what_if = $1', [run.id]);
  });
}

const daysKept = 7;

async function forgetAbandoned(client: ClientBase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - daysKept * 86_400_000);
  await client.query('delete from docket.what_if_run where began_at < $1', [oldest.toISOString()]);
  await client.query(
    'delete from docket.what_if_block b where not exists (select from docket.what_if_run r where r.what_if = b.what_if)',
  );
}

function reasonToStartOver(
  run: WhatIfRun,
  earlier: { readonly began_at: string; readonly state: string },
  now: Date,
): Begun['startedOver'] {
  if (earlier.state !== run.state) return 'events';
  if (run.isForToday && dayOfCourts(new Date(earlier.began_at)) !== dayOfCourts(now)) return 'day';
  return undefined;
}

/** The days at all courts at an instant. */
function dayOfCourts(instant: Date): string {
  return JSON.stringify(courtDays(instant.getTime()).parameters);
}

async function readBlocks(client: ClientBase, id: string): Promise<ReadonlyMap<number, TallyRecord>> {
  const found = await client.query<{ block: number; tally: unknown }>(
    'select block, tally from docket.what_if_block where what_if = $1 order by block',
    [id],
  );
  const done = new Map<number, TallyRecord>();
  for (const { block, tally } of found.rows) {
    const read = readTally(tally);
    if (read !== undefined) done.set(block, read);
  }
  return done;
}
