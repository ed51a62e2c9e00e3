/**
 * Takes an import of staff files back: its events are voided, the assignments that nobody changed since are undone, and what
 * the import before said of people, members and offices stands again. Nothing is deleted; whom it alone brought is inactive.
 */
import {
  auditOfAssignment,
  BatchEncoder,
  type BulkAssignment,
  copyBytes,
  type Docket,
  holderAfter,
  lockCases,
  prepareWriter,
  type ReadyBatch,
  type ReleaseRun,
  readAssignmentEntries,
  readRunSources,
  releaseRuns,
  StaffChanges,
  staffFiles,
  takeBackIdentities,
  writeAssignments,
  writeBatch,
} from '@opendocket/docket';
import { civilDayAt } from '@opendocket/rulebook';
import type pg from 'pg';
import { noRows } from '../import/digest.ts';
import { explained } from '../import/explained.ts';
import { beginRun, finishRun, lockImports, unlockImports } from '../import/runs.ts';
import { voidsOf, type Withdrawal, type WithdrawOptions, withdrawable } from '../import/withdraw.ts';
import { committedBatches } from '../import/write-cases.ts';
import { ImportRefusal } from '../refusal.ts';
import { changingRun, inTransaction } from './import-staff.ts';
import { takeBackMembers } from './write-members.ts';

const casesAtOnce = 250;

/** Whether an import of staff files of this name stands. */
export async function isStaffImport(docket: Docket, name: string): Promise<boolean> {
  const runs = await releaseRuns(docket.pool, staffFiles);
  return runs.some((run) => run.kind === 'import' && run.release === name && run.status !== 'withdrawn');
}

/**
 * Withdraws an import of staff files: the newest, or one that was cut short.
 * @throws ImportRefusal where there is none of this name or a later one has followed it.
 */
export async function withdrawStaff(docket: Docket, name: string, options: WithdrawOptions): Promise<Withdrawal> {
  const client = await docket.pool.connect();
  client.on('error', () => undefined);
  try {
    await lockImports(client);
    return await withdraw(docket, client, name, options);
  } catch (error) {
    throw explained(error, options.signal, 'withdrawal');
  } finally {
    await unlockImports(client);
    client.release(true);
  }
}

async function withdraw(
  docket: Docket,
  client: pg.ClientBase,
  name: string,
  options: WithdrawOptions,
): Promise<Withdrawal> {
  const runs = await releaseRuns(client, staffFiles);
  const targets = withdrawable(runs, name);
  const run = runs.find(isCutShort) ?? (await begin(client, targets, options));
  const work: Taking = {
    run,
    targets,
    runs,
    standing: runs
      .filter((other) => other.kind === 'import' && other.status === 'complete' && !targets.includes(other))
      .map(({ runId }) => runId),
    sources: await readRunSources(client),
  };
  await prepareWriter(client);
  const committed = await committedBatches(client, run.runId);
  let { batches, lastCase, cases, events } = committed;
  const ids = targets.map(({ runId }) => runId);
  const left = await client.query<{ count: string }>(
    'select count(distinct case_id)::text as count from intake.staff_ledger where run_id = any($1) and case_id > $2',
    [ids, lastCase],
  );
  const of = cases + Number(left.rows[0]?.count ?? 0);
  for (;;) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ done: cases, of });
    const found = await client.query<{ case_id: string }>(
      'select distinct case_id::text, case_id as place from intake.staff_ledger where run_id = any($1) and case_id > $2 order by place limit $3',
      [ids, lastCase, casesAtOnce],
    );
    const caseIds = found.rows.map((row) => row.case_id);
    if (caseIds.length === 0) break;
    batches += 1;
    const number = batches;
    let batch: ReadyBatch | undefined;
    await writeBatch(
      client,
      async () => {
        batch = await takeBack(docket, client, caseIds, { ...work, number });
        return batch;
      },
      false,
    );
    lastCase = caseIds.at(-1) ?? lastCase;
    cases += caseIds.length;
    events += batch?.encoded.events ?? 0;
  }
  await inTransaction(client, async () => {
    const first = Math.min(...ids);
    const before = work.standing.findLast((runId) => runId < first);
    const at = { recordedAt: run.recordedAt, today: civilDayAt(Date.parse(run.recordedAt)) };
    const changes = await StaffChanges.watch(client);
    for (const runId of ids) await takeBackMembers(client, runId, before, at);
    await changes.record(client, docket.clock(), changingRun(run));
    for (const target of targets) await finishRun(client, target.runId, 'withdrawn', target.details);
    await finishRun(client, run.runId, 'complete', { ...run.details, cases, events });
  });
  return { release: name, cases, events };
}

function isCutShort(run: ReleaseRun): boolean {
  return run.kind === 'withdraw' && run.status === 'running';
}

interface Taking {
  readonly run: ReleaseRun;
  readonly targets: readonly ReleaseRun[];
  /** All runs of the feed. */
  readonly runs: readonly ReleaseRun[];
  /** Imports that stand. */
  readonly standing: readonly number[];
  readonly sources: Parameters<typeof lockCases>[2];
}

async function begin(
  client: pg.ClientBase,
  targets: readonly ReleaseRun[],
  options: WithdrawOptions,
): Promise<ReleaseRun> {
  const last = targets.at(-1);
  if (last === undefined) throw new ImportRefusal('There is nothing to withdraw.');
  const details = { ...last.details, changed: {}, vanished: {}, added: {}, warnings: [], cases: 0, events: 0 };
  return beginRun(
    client,
    {
      kind: 'withdraw',
      release: last.release,
      mapping: last.mapping,
      through: null,
      recordedAt: new Date(options.recordedAt).toISOString(),
      recordedBy: options.by,
      digest: '',
      details,
    },
    staffFiles,
  );
}

async function takeBack(
  docket: Docket,
  client: pg.ClientBase,
  caseIds: readonly string[],
  { run, targets, runs, standing, sources, number }: Taking & { readonly number: number },
): Promise<ReadyBatch> {
  const ids = targets.map(({ runId }) => runId);
  const existing = await lockCases(client, caseIds, sources);
  const undone = await assignmentsBefore(client, caseIds, { targets, runs });
  const encoder = new BatchEncoder(
    {
      runId: run.runId,
      system: staffFiles,
      release: run.release,
      mapping: run.mapping,
      recordedAt: run.recordedAt,
      recordedBy: run.recordedBy,
      action: 'withdraw',
    },
    docket.rulebook,
  );
  const assignments: BulkAssignment[] = [];
  for (const caseId of caseIds) {
    const file = existing.get(caseId);
    const events = file?.events ?? [];
    const entry = undone.get(caseId);
    if (entry !== undefined) assignments.push(entry);
    encoder.add({
      caseId,
      heads: file?.heads,
      existing: events.map(({ event }) => event),
      append: voidsOf(events, new Set(ids), run),
      ledger: undefined,
      acts: entry === undefined ? [] : [auditOfAssignment(entry)],
    });
  }
  await writeAssignments(client, assignments, run);
  await takeBackIdentities(client, ids, standing, caseIds);
  return {
    encoded: encoder.take(),
    feed: [
      {
        into: 'intake.staff_ledger (case_id, run_id, digest, tables, row_ids, row_hashes, outcomes)',
        rows: await ledgersBefore(client, caseIds, { first: Math.min(...ids), run: run.runId }),
      },
    ],
    mark: {
      runId: run.runId,
      batch: number,
      firstCase: caseIds[0] ?? '0',
      lastCase: caseIds.at(-1) ?? '0',
    },
  };
}

/**
 * For each case that the runs assigned and that nobody but imports assigned since, what gives it back to who had it before, or
 * to nobody. What a person did since stays.
 */
async function assignmentsBefore(
  client: pg.ClientBase,
  caseIds: readonly string[],
  { targets, runs }: { readonly targets: readonly ReleaseRun[]; readonly runs: readonly ReleaseRun[] },
): Promise<ReadonlyMap<string, BulkAssignment>> {
  const nameOf = ({ recordedAt, recordedBy }: ReleaseRun): string => `${recordedAt} ${recordedBy}`;
  const own = new Set(targets.map(nameOf));
  const feed = new Set(runs.map(nameOf));
  const undone = new Map<string, BulkAssignment>();
  for (const [caseId, entries] of await readAssignmentEntries(client, caseIds)) {
    const first = entries.findIndex(({ at, by }) => own.has(`${at} ${by}`));
    if (first < 0 || entries.slice(first).some(({ at, by }) => !feed.has(`${at} ${by}`))) continue;
    const { officer, office } = holderAfter(entries.slice(0, first));
    const now = holderAfter(entries);
    if (now.officer === officer && now.office === office) continue;
    undone.set(caseId, {
      caseId,
      action: officer === null && office === null ? 'released' : 'assigned',
      officer,
      office,
      reason: 'the import was withdrawn',
      after: entries.at(-1)?.seq ?? 0,
      language: null,
    });
  }
  return undone;
}

/** What had been told of the cases before the runs, as COPY text of ledgers of the withdrawal. */
async function ledgersBefore(
  client: pg.ClientBase,
  caseIds: readonly string[],
  { first, run }: { readonly first: number; readonly run: number },
): Promise<string> {
  const found = await client.query<{ case_id: string; digest: Buffer; rest: string }>(
    `select distinct on (l.case_id) l.case_id::text, digest, concat_ws(chr(9), tables::text, row_ids::text, row_hashes::text, outcomes::text) as rest
       from intake.staff_ledger l where l.case_id = any($1::bigint[]) and run_id < $2 order by l.case_id, run_id desc`,
    [caseIds, first],
  );
  const before = new Map(found.rows.map((row) => [row.case_id, row]));
  return caseIds
    .map((caseId) => {
      const { digest = Buffer.from(noRows, 'hex'), rest = '{}\t{}\t{}\t{}' } = before.get(caseId) ?? {};
      return `${caseId}\t${run}\t${copyBytes(digest)}\t${rest}\n`;
    })
    .join('');
}
