/** Keeps the stored answers current: an answer changes with the calendar, and with the rulebook, without any event. */
import { courtToday } from '@opendocket/rulebook';
import { type CaseSelection, casesToWorkOut, countSelected, readEventsOfCases, selectedCases } from './case-pages.ts';
import { deriveFamilies } from './caseload/family.ts';
import { type LongWork, usualPageSize } from './long-work.ts';
import type { Docket } from './open.ts';
import { derivePosture, type PostureRow, postureColumns, writeDerived } from './posture-row.ts';
import { type RunSource, readRunSources } from './run.ts';
import { envelopeOf } from './stored-event.ts';
import { inTransaction } from './transaction.ts';

/** What a tick takes beside what all long work takes. */
export interface TickOptions extends LongWork {
  /** The instant that decides which day it is at each court; the docket's clock if not given. */
  readonly now?: Date | undefined;
}

/** What a tick did. */
export interface TickResult {
  /** Cases that were worked out again. */
  readonly examined: number;
  /** Cases among them whose answer is another now. */
  readonly changed: number;
  readonly rulebook: string;
  /** ISO instant. */
  readonly now: string;
}

/**
 * Works out again the cases whose answer or duties can have changed by today at their court, and those that another rulebook
 * worked out. Each page of cases is a transaction of its own, and a case that was done is due no more: stopped at any
 * point, the next tick goes on from there. Families of the caseload are derived anew: a link may end on a day.
 */
export async function tick(docket: Docket, options: TickOptions = {}): Promise<TickResult> {
  const now = options.now ?? docket.clock();
  const result = await workOut(docket, casesToWorkOut(now.getTime(), docket.rulebook.id), now, options);
  await deriveFamilies(docket, courtToday(now.getTime(), undefined));
  return result;
}

/** Works out every case again, whether it is due or not. */
export function reevaluate(docket: Docket, options: TickOptions = {}): Promise<TickResult> {
  return workOut(docket, { condition: 'true', parameters: [] }, options.now ?? docket.clock(), options);
}

async function workOut(
  docket: Docket,
  selection: CaseSelection,
  now: Date,
  { signal, onProgress, pageSize = usualPageSize }: TickOptions,
): Promise<TickResult> {
  signal?.throwIfAborted();
  const runs = await readRunSources(docket.pool);
  let examined = 0;
  let changed = 0;
  const total = await countSelected(docket.pool, selection);
  onProgress?.({ step: 're-evaluate', done: 0, total });
  for await (const caseIds of selectedCases(docket.pool, selection, pageSize)) {
    signal?.throwIfAborted();
    changed += await workOutPage(docket, caseIds, now, runs);
    examined += caseIds.length;
    onProgress?.({ step: 're-evaluate', done: examined, total });
  }
  return { examined, changed, rulebook: docket.rulebook.id, now: now.toISOString() };
}

/** Works out one page in one transaction. Returns how many answers changed. */
async function workOutPage(
  docket: Docket,
  caseIds: readonly string[],
  now: Date,
  runs: ReadonlyMap<number, RunSource>,
): Promise<number> {
  return inTransaction(docket.pool, async (client) => {
    // In the order in which an import locks them, and before anything is read: nobody appends in between.
    await client.query('select from docket.case_file where case_id = any($1::bigint[]) order by case_id for update', [
      caseIds,
    ]);
    const stored = await client.query<PostureRow>(
      `select ${postureColumns.join(', ')} from docket.posture where case_id = any($1::bigint[]) order by case_id`,
      [caseIds],
    );
    const events = await readEventsOfCases(client, caseIds);
    const fresh = stored.rows.map(({ case_id }) => {
      const known = (events.get(case_id) ?? []).map((row) => envelopeOf(row, runs));
      return derivePosture(case_id, known, now.getTime(), docket.rulebook);
    });
    await writeDerived(client, fresh);
    return fresh.filter(({ row }, index) => answerOf(row) !== answerOf(stored.rows[index])).length;
  });
}

const answerColumns = postureColumns.filter(
  (column) =>
    column !== 'evaluated_on' &&
    column !== 'rulebook' &&
    column !== 'next_change_on' &&
    column !== 'next_duty_change_on',
);

/** What a posture says, without when and by which rulebook it was worked out. */
function answerOf(row: PostureRow | undefined): string {
  return JSON.stringify(answerColumns.map((column) => row?.[column]));
}
