/**
 * Takes a release back, whole: every event that its import appended is voided, also those by which it voided others, so that
 * what stood before stands again. Nothing is deleted.
 */
import {
  BatchEncoder,
  type BulkEvent,
  courtRelease,
  type Docket,
  type LedgerRows,
  lockCases,
  ProgressNotes,
  prepareWriter,
  type ReadyBatch,
  type ReleaseRun,
  readRunSources,
  releaseRuns,
  type StoredEvent,
  setCoverage,
  voidedSeqs,
  writeBatch,
} from '@opendocket/docket';
import { civilDayAt } from '@opendocket/rulebook';
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';
import { noRows } from './digest.ts';
import { explained } from './explained.ts';
import { beginRun, finishRun, lockImports, unlockImports } from './runs.ts';
import { committedBatches } from './write-cases.ts';

/** Settings of {@link withdrawRelease}. */
export interface WithdrawOptions {
  readonly recordedAt: Date | string;
  readonly by: string;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a withdrawal did. */
export interface Withdrawal {
  readonly release: string;
  readonly cases: number;
  readonly events: number;
}

const casesAtOnce = 250;

/**
 * Withdraws a release: the newest, or one whose import was cut short.
 * @throws ImportRefusal where there is no such release or a later one has followed it.
 */
export async function withdrawRelease(docket: Docket, name: string, options: WithdrawOptions): Promise<Withdrawal> {
  const client = await docket.pool.connect();
  client.on('error', () => undefined);
  let notes: ProgressNotes | undefined;
  try {
    await lockImports(client);
    notes = new ProgressNotes(docket, name);
    return await withdraw(docket, client, name, notes, options);
  } catch (error) {
    throw explained(error, options.signal, 'withdrawal');
  } finally {
    await notes?.end();
    await unlockImports(client);
    client.release(true);
  }
}

async function withdraw(
  docket: Docket,
  client: pg.ClientBase,
  name: string,
  notes: ProgressNotes,
  options: WithdrawOptions,
): Promise<Withdrawal> {
  const runs = await releaseRuns(client);
  const targets = withdrawable(runs, name);
  const targetIds = targets.map((run) => run.runId);
  const run =
    runs.find((other) => other.kind === 'withdraw' && other.status === 'running') ??
    (await begin(client, targets, options));
  await prepareWriter(client);
  const sources = await readRunSources(client);
  let { batches, lastCase, cases, events } = await committedBatches(client, run.runId);
  const left = await client.query<{ count: string }>(
    'select count(distinct case_id)::text as count from intake.ledger where run_id = any($1) and case_id > $2',
    [targetIds, lastCase],
  );
  const of = cases + Number(left.rows[0]?.count ?? 0);
  for (;;) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ done: cases, of });
    notes.note({ phase: 'withdrawing', what: name, done: cases, of });
    const found = await client.query<{ case_id: string }>(
      'select distinct case_id::text, case_id as place from intake.ledger where run_id = any($1) and case_id > $2 order by place limit $3',
      [targetIds, lastCase, casesAtOnce],
    );
    const caseIds = found.rows.map((row) => row.case_id);
    if (caseIds.length === 0) break;
    let batch: ReadyBatch | undefined;
    await writeBatch(
      client,
      async () => {
        const existing = await lockCases(client, caseIds, sources);
        const ledgers = await ledgersBefore(client, caseIds, Math.min(...targetIds));
        const encoder = new BatchEncoder(bulkRun(run), docket.rulebook);
        for (const caseId of caseIds) {
          const file = existing.get(caseId);
          encoder.add({
            caseId,
            heads: file?.heads,
            existing: file?.events.map((stored) => stored.event) ?? [],
            append: voidsOf(file?.events ?? [], new Set(targetIds), run),
            ledger: ledgers.get(caseId) ?? {
              digest: Buffer.from(noRows, 'hex'),
              tables: [],
              rowIds: [],
              hashes: [],
              outcomes: [],
            },
          });
        }
        const mark = {
          runId: run.runId,
          batch: batches + 1,
          firstCase: caseIds[0] ?? '0',
          lastCase: caseIds.at(-1) ?? '0',
        };
        batch = { encoded: encoder.take(), feed: [], mark };
        return batch;
      },
      false,
    );
    batches += 1;
    lastCase = caseIds.at(-1) ?? lastCase;
    cases += caseIds.length;
    events += batch?.encoded.events ?? 0;
  }
  await finish(client, run, targets, runs, { cases, events });
  return { release: name, cases, events };
}

/** The runs of a release that stand, oldest first: those of one release may be several, where our mapping changed. */
export function withdrawable(runs: readonly ReleaseRun[], name: string): readonly ReleaseRun[] {
  const standing = runs.filter(
    (run) => run.kind === 'import' && (run.status === 'complete' || run.status === 'running'),
  );
  const targets = standing.filter((run) => run.release === name);
  const names = [...new Set(standing.map((run) => run.release))];
  if (targets.length === 0) {
    throw new ImportRefusal(
      `There is no release ${name} in this docket to withdraw${names.length === 0 ? '' : ` (there are: ${names.join(', ')})`}. Nothing was changed.`,
    );
  }
  const first = targets[0]?.runId ?? 0;
  const later = [
    ...new Set(standing.filter((run) => run.runId > first && run.release !== name).map((run) => run.release)),
  ];
  if (later.length > 0) {
    throw new ImportRefusal(
      `Release ${name} was followed by ${later.join(', ')}, which was compared with it. Nothing was changed; withdraw ` +
        `${later.toReversed().join(', then ')} first.`,
    );
  }
  return targets;
}

async function begin(
  client: pg.ClientBase,
  targets: readonly ReleaseRun[],
  options: WithdrawOptions,
): Promise<ReleaseRun> {
  const last = targets.at(-1);
  if (last === undefined) throw new ImportRefusal('There is nothing to withdraw.');
  return beginRun(client, {
    kind: 'withdraw',
    release: last.release,
    mapping: last.mapping,
    through: null,
    recordedAt: new Date(options.recordedAt).toISOString(),
    recordedBy: options.by,
    digest: '',
    details: { ...last.details, changed: {}, vanished: {}, added: {}, warnings: [], cases: 0, events: 0, remapped: 0 },
  });
}

function bulkRun(run: ReleaseRun): ConstructorParameters<typeof BatchEncoder>[0] {
  return {
    runId: run.runId,
    system: courtRelease,
    release: run.release,
    mapping: run.mapping,
    recordedAt: run.recordedAt,
    recordedBy: run.recordedBy,
    action: 'withdraw',
  };
}

/** A void of each event of the runs that stands, be it a fact or itself a void. */
export function voidsOf(
  events: readonly StoredEvent[],
  targets: ReadonlySet<number>,
  run: Pick<ReleaseRun, 'release' | 'recordedAt'>,
): BulkEvent[] {
  const voided = voidedSeqs(events);
  const today = civilDayAt(Date.parse(run.recordedAt));
  return events
    .filter((event) => event.runId !== null && targets.has(event.runId) && !voided.has(event.seq))
    .map((event) => ({
      kind: 'record.corrected',
      onEarliest: today,
      onLatest: today,
      at: null,
      body: { reason: `release ${run.release} was withdrawn` },
      record: event.record,
      row: event.row,
      voids: event.seq,
    }));
}

/** What the docket had been told of the cases before the runs. */
async function ledgersBefore(
  client: pg.ClientBase,
  caseIds: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, LedgerRows>> {
  const found = await client.query<{
    case_id: string;
    digest: Buffer;
    tables: number[];
    row_ids: string[];
    row_hashes: string[];
    outcomes: number[];
  }>(
    `select distinct on (l.case_id) l.case_id::text, digest, tables, row_ids::text[], row_hashes::text[], outcomes
     from intake.ledger l where l.case_id = any($1::bigint[]) and run_id < $2 order by l.case_id, run_id desc`,
    [caseIds, before],
  );
  return new Map(
    found.rows.map((row) => [
      row.case_id,
      { digest: row.digest, tables: row.tables, rowIds: row.row_ids, hashes: row.row_hashes, outcomes: row.outcomes },
    ]),
  );
}

async function finish(
  client: pg.ClientBase,
  run: ReleaseRun,
  targets: readonly ReleaseRun[],
  runs: readonly ReleaseRun[],
  done: { readonly cases: number; readonly events: number },
): Promise<void> {
  const gone = new Set(targets.map((target) => target.runId));
  const newest = runs.findLast(
    (other) => other.kind === 'import' && other.status === 'complete' && !gone.has(other.runId),
  );
  await client.query('begin');
  try {
    for (const target of targets) await finishRun(client, target.runId, 'withdrawn', target.details);
    await finishRun(client, run.runId, 'complete', { ...run.details, ...done });
    // The court is covered as far as the release says that now counts; without one it is not covered at all.
    const { recordedAt, recordedBy } = run;
    await setCoverage(client, { source: 'court', through: newest?.through ?? null, recordedAt, recordedBy });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
