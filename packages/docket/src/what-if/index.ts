/**
 * The docket worked out again under other values of the law: how many answers change, and how. Nothing of it is written to
 * any case, and no case is named.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { rulebookWith, rules, type WhatIfQuestion } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { canonicalJson } from '../chain.ts';
import { DocketFailure, isLostConnection, unreachable } from '../failure.ts';
import type { LongWork } from '../long-work.ts';
import type { Docket } from '../open.ts';
import { threadSettings } from '../thread-settings.ts';
import { inSnapshot } from '../transaction.ts';
import { type Begun, beginRun, forgetRun, keepBlock, type WhatIfRun } from './progress-store.ts';
import { reportOf, type WhatIfReport } from './report.ts';
import { WhatIfTally } from './tally.ts';
import { type Block, workOutBlocks } from './threads.ts';

export type { Example, ExampleAnswer } from './example.ts';
export type { ChangedValue, RuleCount, ShownExample, Transition, Transitions, WhatIfReport } from './report.ts';

/** What a what-if takes beside what all long work takes; a page is a block of cases. */
export interface WhatIfOptions extends LongWork {
  /** Threads that work at once; as many as there are cores if not given. */
  readonly threads?: number | undefined;
  /** Told before the work begins: whether it goes on with an earlier run, or why it cannot. */
  readonly onBegin?:
    | ((begin: { readonly casesBefore: number; readonly startedOver: Begun['startedOver'] }) => void)
    | undefined;
}

/** Cases of a block: some seventy thousand events, worked out in a second or less. */
const usualBlock = 4000;

/** The counts of another version of this code are not added to ours. */
const format = 1;

/**
 * Compares the answers to all cases under the docket's rulebook with those under other values. A run that was cut short, by
 * whatever means, is completed by the same question: it goes on from its last finished block, unless the docket has
 * changed meanwhile or another day has begun at a court.
 */
export async function whatIf(
  docket: Docket,
  question: WhatIfQuestion,
  options: WhatIfOptions = {},
): Promise<WhatIfReport> {
  const { signal, onProgress, onBegin, pageSize = usualBlock, threads = availableParallelism() } = options;
  signal?.throwIfAborted();
  const began = performance.now();
  const before = docket.rulebook;
  if (before.rules !== rules) throw new DocketFailure('bad-argument', 'A what-if needs the rules of this version.');
  const after = rulebookWith(`${before.id}, what if`, question.parameters);
  try {
    return await inSnapshot(docket.pool, async (client) => {
      const snapshot = await exportSnapshot(client);
      const { blocks, total, state } = await planBlocks(client, pageSize);
      const run: WhatIfRun = {
        id: digestOf([format, before.id, before.parameters, question.parameters, question.asOf, pageSize]),
        name: question.name,
        isForToday: question.asOf === null,
        state,
      };
      const begun = await beginRun(docket.pool, run, docket.clock());
      const tally = new WhatIfTally();
      for (const done of begun.done.values()) tally.merge(done);
      const casesBefore = tally.cases;
      onBegin?.({ casesBefore, startedOver: begun.startedOver });
      const tell = (): void => onProgress?.({ step: 'what-if', done: tally.cases, total });
      tell();
      await workOutBlocks(
        blocks.filter((block) => !begun.done.has(block.number)),
        threads,
        {
          settings: threadSettings(docket.pool),
          snapshot,
          before: { id: before.id, parameters: before.parameters },
          after: { id: after.id, parameters: after.parameters },
          asOf: question.asOf,
          instantMs: begun.began.getTime(),
        },
        async (block, record) => {
          await keepBlock(docket.pool, run, block.number, record);
          tally.merge(record);
          tell();
        },
        signal,
      );
      await forgetRun(docket.pool, run);
      const seconds = (performance.now() - began) / 1000;
      const cases = tally.cases - casesBefore;
      return reportOf({
        name: question.name,
        asOf: question.asOf,
        knownAt: begun.began.toISOString(),
        before,
        after,
        tally,
        cost: {
          cases,
          casesBefore,
          seconds: Math.round(seconds * 100) / 100,
          casesPerSecond: Math.round(cases / seconds),
          peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
        },
      });
    });
  } catch (error) {
    throw isLostConnection(error) ? unreachable(error) : error;
  }
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(parts))))
    .digest('hex');
}

/** Lets other connections see the state that this transaction sees, for as long as it lasts. */
async function exportSnapshot(client: ClientBase): Promise<string> {
  const found = await client.query<{ name: string }>('select pg_export_snapshot() as name');
  return found.rows[0]?.name ?? '';
}

/** The greatest number that a case can have. */
const lastOfAll = '9223372036854775807';

/** Cuts the docket into blocks of cases, and says what it holds. */
async function planBlocks(
  client: ClientBase,
  size: number,
): Promise<{ readonly blocks: readonly Block[]; readonly total: number; readonly state: string }> {
  const counted = await client.query<{ cases: string; events: string }>(
    'select count(*) as cases, coalesce(sum(event_seq), 0) as events from docket.case_file where event_seq > 0',
  );
  const { cases = '0', events = '0' } = counted.rows[0] ?? {};
  const starts = await client.query<{ first: string }>(
    `select case_id as first from (
       select case_id, row_number() over (order by case_id) - 1 as place from docket.case_file where event_seq > 0
     ) f where place % $1 = 0 order by case_id`,
    [size],
  );
  const blocks = starts.rows.map(({ first }, number): Block => {
    const next = starts.rows[number + 1];
    return { number, firstCase: first, lastCase: next === undefined ? lastOfAll : String(BigInt(next.first) - 1n) };
  });
  return { blocks, total: Number(cases), state: `${cases} cases, ${events} events` };
}
