/**
 * Imports staff files: offices, staff, assignments, identities and supervision, staged, compared with the files before, and
 * written case by case. Cut short at any point, the same call again completes it and ends in the same state.
 */
import { rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import {
  type ChangingRun,
  copy,
  type Docket,
  deriveFamilies,
  ProgressNotes,
  type ReleaseRun,
  readAccounts,
  releaseRuns,
  StaffChanges,
  staffFiles,
  type TableAccount,
  writeIdentities,
} from '@opendocket/docket';
import { civilDayAt } from '@opendocket/rulebook';
import type pg from 'pg';
import type { RowChanges } from '../import/compare-staged.ts';
import { explained } from '../import/explained.ts';
import type { ImportOptions, ImportProgress, ImportResult } from '../import/import-release.ts';
import { memoryPeak } from '../import/memory.ts';
import { beginOrResume, refuseBeforeStaging } from '../import/resume.ts';
import { finishRun, lockImports, unlockImports, writeAccounts } from '../import/runs.ts';
import { makeWorkFolder } from '../import/work-folder.ts';
import { committedBatches, type Written } from '../import/write-cases.ts';
import { ImportRefusal } from '../refusal.ts';
import type { StaffCase } from './case-stream.ts';
import type { StaffContext } from './case-work.ts';
import { countStaffChanges, findChangedStaffCases, staffAccounts } from './compare.ts';
import { openStaffFolder, type StaffFolder } from './folder.ts';
import { refuseMissingRows, refuseVanishedRows } from './row-counts.ts';
import { type StagedStaff, stageStaff } from './stage.ts';
import { firstCaseTable, staffMapping, staffTables } from './tables.ts';
import { identityLines, notedRows, writeStaffCases } from './write-cases.ts';
import { namedMembers, retireVanished, writeMembers } from './write-members.ts';

const defaultMemoryMB = 256;
const defaultCasesAtOnce = 500;

/** What of {@link ImportOptions} staff files take; they cover no court, so there is no `through`. */
export type StaffImportOptions = Pick<
  ImportOptions,
  'path' | 'name' | 'acceptCounts' | 'recordedAt' | 'by' | 'workFolder' | 'memoryMB' | 'onProgress' | 'signal'
> & {
  /** Cases that are written at once. */
  readonly casesAtOnce?: number | undefined;
};

type Done = Omit<ImportResult, 'seconds' | 'peakMemoryMB'>;

/**
 * Imports a folder of staff files.
 * @throws ImportRefusal with a sentence: what happened, what is safe, what to do next.
 */
export async function importStaff(docket: Docket, options: StaffImportOptions): Promise<ImportResult> {
  const began = performance.now();
  const workFolder = makeWorkFolder(options.workFolder ?? tmpdir());
  let client: pg.PoolClient | undefined;
  let notes: ProgressNotes | undefined;
  try {
    const folder = openStaffFolder(options.path);
    client = await docket.pool.connect();
    client.on('error', () => undefined);
    await lockImports(client);
    const noted = new ProgressNotes(docket, options.name ?? folder.name);
    notes = noted;
    const onProgress = (step: ImportProgress): void => {
      options.onProgress?.(step);
      noted.note(step);
    };
    const done = await importFolder(docket, client, folder, { ...options, workFolder, onProgress });
    return { ...done, seconds: (performance.now() - began) / 1000, peakMemoryMB: memoryPeak() };
  } catch (error) {
    throw explained(error, options.signal);
  } finally {
    await notes?.end();
    if (client !== undefined) {
      await unlockImports(client);
      client.release(true);
    }
    rmSync(workFolder, { recursive: true, force: true });
  }
}

async function importFolder(
  docket: Docket,
  client: pg.ClientBase,
  folder: StaffFolder,
  options: StaffImportOptions & { readonly workFolder: string },
): Promise<Done> {
  const name = options.name ?? folder.name;
  const runs = await releaseRuns(client, staffFiles);
  refuseBeforeStaging(runs, name, undefined);
  await refuseBesideReleases(client, name);
  const before = importBefore(runs, name);
  const staged = await stageStaff(client, folder, {
    workFolder: options.workFolder,
    before: before?.runId,
    memoryMB: options.memoryMB ?? defaultMemoryMB,
    threads: Math.max(1, Math.min(4, availableParallelism())),
    progress: (step) => options.onProgress?.({ phase: 'staging', ...step }),
    signal: options.signal,
  });
  try {
    const tables = await staffAccounts(staged.connection, folder.counts);
    const warnings = [...staged.warnings, ...refuseMissingRows(tables, options.acceptCounts === true)];
    const { run, status } = await beginOrResume(client, runs, {
      name,
      digest: staged.digest,
      through: null,
      recordedAt: new Date(options.recordedAt).toISOString(),
      by: options.by,
      warnings,
      mapping: staffMapping,
      feed: { system: staffFiles, tables: staffTables.map((table) => table.name) },
    });
    if (status === 'unchanged') {
      const accounts = await readAccounts(client, run.runId);
      return { ...resultOf(run, accounts, nothing, { cases: 0, events: 0 }), status: 'unchanged', warnings };
    }
    const work = { run, runs: [...runs, run], before: before?.runId, tables, warnings, options };
    const done = await importStaged(docket, client, staged, work);
    return { ...done, status: status === 'resumed' ? 'resumed' : 'imported' };
  } finally {
    staged.close();
  }
}

const nothing: RowChanges = { changed: {}, vanished: {}, added: {} };

/** The import that this one follows: the newest that is complete, but for one of the same name, which this may be again. */
function importBefore(runs: readonly ReleaseRun[], name: string): ReleaseRun | undefined {
  return runs.findLast((run) => run.kind === 'import' && run.status === 'complete' && run.release !== name);
}

/** A name is one import's alone, and a release that was cut short is completed first: its cases would be unknown here. */
async function refuseBesideReleases(client: pg.ClientBase, name: string): Promise<void> {
  const releases = (await releaseRuns(client)).filter(({ kind }) => kind === 'import');
  const cut = releases.find(({ status }) => status === 'running');
  if (cut !== undefined) {
    throw new ImportRefusal(
      `The import of release ${cut.release} was cut short, so its cases are not all there. Nothing was changed; import that ` +
        'release again and it completes, then these files.',
    );
  }
  if (releases.some(({ release, status }) => release === name && status === 'complete')) {
    throw new ImportRefusal(
      `A court release in this docket is called ${name} already. Nothing was changed; give these files another name (--name).`,
    );
  }
}

interface StaffImport {
  readonly run: ReleaseRun;
  readonly runs: readonly ReleaseRun[];
  readonly before: number | undefined;
  readonly tables: readonly TableAccount[];
  readonly warnings: readonly string[];
  readonly options: StaffImportOptions;
}

async function importStaged(
  docket: Docket,
  client: pg.ClientBase,
  staged: StagedStaff,
  work: StaffImport,
): Promise<Omit<Done, 'status'>> {
  const { run, before, options } = work;
  const duck = staged.connection;
  options.onProgress?.({ phase: 'comparing', what: 'the files with the docket', done: 0, of: 1 });
  await findChangedStaffCases(duck, client, run.runId);
  const changes = before === undefined ? nothing : await countStaffChanges(duck, client, run.runId, before);
  options.signal?.throwIfAborted();
  if (before !== undefined) {
    const accounts = await readAccounts(client, before);
    await refuseVanishedRows(client, run, changes, accounts, options.acceptCounts === true);
  }
  await inTransaction(client, async () => {
    const changes = await StaffChanges.watch(client);
    await writeMembers(client, duck, run.runId, before);
    await changes.record(client, docket.clock(), changingRun(run));
  });
  const committed = await committedBatches(client, run.runId);
  const counted = await duck.runAndReadAll(
    `SELECT count(*) FROM look_again WHERE case_id > ${BigInt(committed.lastCase)}`,
  );
  const of = committed.cases + Number(counted.getRows()[0]?.[0] ?? 0);
  const report = (now: Written): void =>
    options.onProgress?.({
      phase: 'writing',
      what: `${run.release}: cases`,
      done: committed.cases + now.cases,
      of,
      cases: committed.cases + now.cases,
      events: committed.events + now.events,
    });
  report({ cases: 0, events: 0 });
  const { recordedAt, recordedBy, runId } = run;
  const written = await writeStaffCases(docket, client, duck, {
    context: await contextOf(client, work),
    run: {
      runId,
      system: staffFiles,
      release: run.release,
      mapping: run.mapping,
      recordedAt,
      recordedBy,
      action: 'import',
    },
    batches: committed.batches,
    lastCase: committed.lastCase,
    casesAtOnce: options.casesAtOnce ?? defaultCasesAtOnce,
    progress: report,
    signal: options.signal,
  });
  await deriveFamilies(docket, civilDayAt(Date.parse(recordedAt)));
  const totals = { cases: committed.cases + written.cases, events: committed.events + written.events };
  await inTransaction(client, () => finish(docket, client, staged, work, { ...run.details, ...changes, ...totals }));
  return { ...resultOf(run, work.tables, changes, totals), warnings: work.warnings };
}

function resultOf(run: ReleaseRun, tables: readonly TableAccount[], changes: RowChanges, totals: Written) {
  const { release, mapping } = run;
  return { system: staffFiles, release, mapping, through: null, tables, ...changes, ...totals, remapped: 0 } as const;
}

async function contextOf(client: pg.ClientBase, { run, runs }: StaffImport): Promise<StaffContext> {
  const imports = new Set(runs.filter(({ kind }) => kind === 'import').map(({ runId }) => runId));
  const made = new Set(runs.map(({ recordedAt, recordedBy }) => `${recordedAt} ${recordedBy}`));
  const members = await client.query<{ member: string; office: string | null }>(
    'select member, office from staff.member',
  );
  const offices = new Map(members.rows.map(({ member, office }) => [member, office]));
  return {
    today: civilDayAt(Date.parse(run.recordedAt)),
    isImport: (runId) => imports.has(runId),
    isImported: ({ at, by }) => made.has(`${at} ${by}`),
    officeOf: (member) => offices.get(member) ?? null,
  };
}

/** Who changes offices and members by a run, for their audit: whoever gave the command, who need be no member. */
export function changingRun({ runId, release, recordedBy, kind }: ReleaseRun): ChangingRun {
  return { by: `command:${recordedBy}`, run: runId, release, verb: kind === 'withdraw' ? 'withdraw' : 'import' };
}

/** Ends the run: rows of no case, the accounts, those who left, and its state, in one transaction. */
async function finish(
  docket: Docket,
  client: pg.ClientBase,
  { connection }: StagedStaff,
  { run, before, tables, warnings }: StaffImport,
  details: ReleaseRun['details'],
): Promise<void> {
  const noCase = await rowsOfNoCase(connection);
  for (const { into, rows } of notedRows([noCase], run.runId)) await copy(client, into, rows);
  await writeIdentities(client, run.runId, [], identityLines(noCase));
  await writeAccounts(client, run.runId, tables);
  if (before !== undefined) {
    const left = await StaffChanges.watch(client);
    await retireVanished(client, before, await namedMembers(connection), run.recordedAt);
    await left.record(client, docket.clock(), changingRun(run));
  }
  await finishRun(client, run.runId, 'complete', { ...details, warnings });
}

/** Rows that were refused or repaired and belong to no case that the docket has. */
async function rowsOfNoCase(duck: StagedStaff['connection']): Promise<StaffCase> {
  const of = staffTables.map(
    ({ name }, t) =>
      `SELECT ${t} AS t, line, key, coalesce(how, '') AS how, reason, detail, text FROM ${name}
        WHERE (reason <> '' OR (how IS NOT NULL AND NOT copy)) AND ${t < firstCaseTable ? 'true' : 'case_id = 0'}`,
  );
  const found = await duck.runAndReadAll(`FROM (${of.join(' UNION ALL ')}) ORDER BY t, line`);
  const rows = found.getRows().map((row) => {
    const [t = '', line = '', id = '', how = '', reason = '', detail = '', raw = ''] = row.map(String);
    return { table: Number(t), line: Number(line), id, how, reason, detail, raw, hash: '0', outcome: 2, cells: [] };
  });
  return { caseId: '0', rows };
}

/** Runs `work` in a transaction of a connection that is held already. */
export async function inTransaction(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
