/**
 * Imports a court release: staged, compared with what the docket was told before, and written case by case. Cut short at
 * any point, the same call again completes it, and ends in the same state, hash for hash, as if nothing had happened.
 */
import { rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import {
  courtRelease,
  type Docket,
  ProgressNotes,
  type ReleaseRun,
  readAccounts,
  releaseRuns,
  type TableAccount,
} from '@opendocket/docket';
import { civilDayAt, type IsoDate } from '@opendocket/rulebook';
import type pg from 'pg';
import { openRelease, type ReleaseFolder } from '../release/folder.ts';
import { type StagedRelease, stageRelease } from '../staging/stage.ts';
import { checkCounts, checkVanished, finalAccounts } from './accounts.ts';
import { stagedCases } from './case-stream.ts';
import { type Mapping, ourMapping } from './case-work.ts';
import { countChanges, findChangedCases, type RowChanges } from './compare-staged.ts';
import { explained } from './explained.ts';
import { finishImport } from './finish.ts';
import { memoryPeak } from './memory.ts';
import { beginOrResume, refuseBeforeStaging } from './resume.ts';
import { lockImports, unlockImports } from './runs.ts';
import { makeWorkFolder } from './work-folder.ts';
import { committedBatches, type Written, writeCases } from './write-cases.ts';

/** How far an import is. `done` of `of` counts tables while staging and cases while writing. */
export interface ImportProgress {
  readonly phase: 'staging' | 'comparing' | 'writing';
  readonly what: string;
  readonly done: number;
  readonly of: number;
  readonly cases?: number;
  readonly events?: number;
}

/** What to import and how. */
export interface ImportOptions {
  /** A folder that holds the release somewhere below, or a ZIP of one. */
  readonly path: string;
  /** What the release is called; the folder's name if not given. */
  readonly name?: string | undefined;
  /** The day through which the court's records are in (ISO). Sets the docket's coverage of the court. */
  readonly through?: IsoDate | undefined;
  /** Import even though rows are missing or many have vanished. */
  readonly acceptCounts?: boolean | undefined;
  /** The moment of recording of everything that this import writes: an input, so that two imports can be compared. */
  readonly recordedAt: Date | string;
  readonly by: string;
  /** Where the staged tables are kept meanwhile; a temporary folder if not given. */
  readonly workFolder?: string | undefined;
  /** Memory that DuckDB may use, in megabytes. */
  readonly memoryMB?: number | undefined;
  /** Characters of events that are written at once. */
  readonly batchSize?: number | undefined;
  /** How rows become events: ours, but in a test of what a new version of it does. */
  readonly mapping?: Mapping | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an import did. */
export interface ImportResult extends RowChanges {
  /** The feed that the rows are of. */
  readonly system: 'court-release' | 'staff-files';
  readonly release: string;
  readonly status: 'imported' | 'unchanged' | 'resumed';
  readonly mapping: number;
  readonly through: IsoDate | null;
  readonly tables: readonly TableAccount[];
  /** Cases of the release that were written, and events appended, by the whole run. */
  readonly cases: number;
  readonly events: number;
  /** Cases looked at again because our mapping changed. */
  readonly remapped: number;
  readonly seconds: number;
  readonly peakMemoryMB: number;
  readonly warnings: readonly string[];
}

const defaultMemoryMB = 256;
const defaultBatchSize = 6_000_000;

/**
 * Imports a release.
 * @throws ImportRefusal with a sentence: what happened, what is safe, what to do next.
 */
export async function importRelease(docket: Docket, options: ImportOptions): Promise<ImportResult> {
  const began = performance.now();
  const workFolder = makeWorkFolder(options.workFolder ?? tmpdir());
  let client: pg.PoolClient | undefined;
  let notes: ProgressNotes | undefined;
  try {
    const folder = await openRelease(options.path, workFolder);
    client = await docket.pool.connect();
    // A connection that is lost while it waits would end the process; the next query says so anyway.
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

type Done = Omit<ImportResult, 'seconds' | 'peakMemoryMB'>;

async function importFolder(
  docket: Docket,
  client: pg.ClientBase,
  folder: ReleaseFolder,
  options: ImportOptions & { readonly workFolder: string },
): Promise<Done> {
  const name = options.name ?? folder.name;
  const runs = await releaseRuns(client);
  refuseBeforeStaging(runs, name, options.through);
  const staged = await stageRelease(folder, {
    workFolder: options.workFolder,
    memoryMB: options.memoryMB ?? defaultMemoryMB,
    threads: Math.max(1, Math.min(4, availableParallelism())),
    progress: (step) => options.onProgress?.({ phase: 'staging', ...step }),
    signal: options.signal,
  });
  try {
    const warnings = [...staged.warnings, ...checkCounts(staged.accounts, folder, options.acceptCounts === true)];
    const run = await beginOrResume(client, runs, {
      name,
      digest: staged.digest,
      through: options.through ?? null,
      recordedAt: new Date(options.recordedAt).toISOString(),
      by: options.by,
      warnings,
      mapping: (options.mapping ?? ourMapping).version,
    });
    if (run.status === 'unchanged') return unchanged(client, run.run, options.through ?? null, warnings);
    return await importStaged(docket, client, folder, staged, {
      run: run.run,
      status: run.status === 'resumed' ? 'resumed' : 'imported',
      runs,
      warnings,
      options,
    });
  } finally {
    staged.close();
  }
}

async function unchanged(
  client: pg.ClientBase,
  run: ReleaseRun,
  through: IsoDate | null,
  warnings: readonly string[],
): Promise<Done> {
  return {
    system: courtRelease,
    release: run.release,
    status: 'unchanged',
    mapping: run.mapping,
    through: run.through ?? through,
    tables: await readAccounts(client, run.runId),
    cases: 0,
    events: 0,
    changed: {},
    vanished: {},
    added: {},
    remapped: 0,
    warnings,
  };
}

async function importStaged(
  docket: Docket,
  client: pg.ClientBase,
  folder: ReleaseFolder,
  staged: StagedRelease,
  work: {
    readonly run: ReleaseRun;
    readonly status: 'imported' | 'resumed';
    readonly runs: readonly ReleaseRun[];
    readonly warnings: string[];
    readonly options: ImportOptions;
  },
): Promise<Done> {
  const { run, options } = work;
  const told = work.runs.filter((other) => other.runId < run.runId && other.kind === 'import');
  const before = told.findLast((other) => other.status === 'complete');
  const remap = before !== undefined && before.mapping !== run.mapping;
  const changes = await compare(client, staged, { run, first: told.length === 0, before, remap, options });
  const committed = await committedBatches(client, run.runId);
  const of = await casesToWrite(staged, told.length === 0, committed.lastCase);
  const report = (now: Written): void =>
    options.onProgress?.({
      phase: 'writing',
      what: `${run.release}: cases`,
      done: committed.cases + now.cases,
      of: committed.cases + of,
      cases: committed.cases + now.cases,
      events: committed.events + now.events,
    });
  report({ cases: 0, events: 0 });
  const written = await writeCases(
    docket,
    client,
    stagedCases(staged.connection, committed.lastCase, told.length > 0),
    {
      context: {
        runId: run.runId,
        mapping: options.mapping ?? ourMapping,
        release: { through: run.details.openDatesEnd, codes: staged.codes },
        today: civilDayAt(Date.parse(run.recordedAt)),
        throughOf: throughOf([...work.runs, run]),
      },
      run: {
        runId: run.runId,
        system: courtRelease,
        release: run.release,
        mapping: run.mapping,
        recordedAt: run.recordedAt,
        recordedBy: run.recordedBy,
        action: 'import',
      },
      batches: committed.batches,
      fresh: await isFresh(client, committed.lastCase),
      batchSize: options.batchSize ?? defaultBatchSize,
      progress: report,
      signal: options.signal,
    },
  );
  const cases = committed.cases + written.cases;
  const events = committed.events + written.events;
  const remapped = remap ? cases : 0;
  const tables = await finalAccounts(client, run.runId, staged.accounts);
  const details = { ...run.details, ...changes, warnings: work.warnings, cases, events, remapped };
  await finishImport(client, staged.connection, run, { details, tables, folder });
  return {
    system: courtRelease,
    release: run.release,
    status: work.status,
    mapping: run.mapping,
    through: run.through,
    tables,
    cases,
    events,
    ...changes,
    remapped,
    warnings: work.warnings,
  };
}

/** What differs from what the docket was told before. Refuses, before anything is written, where too much has vanished. */
async function compare(
  client: pg.ClientBase,
  staged: StagedRelease,
  work: {
    readonly run: ReleaseRun;
    readonly first: boolean;
    readonly before: ReleaseRun | undefined;
    readonly remap: boolean;
    readonly options: ImportOptions;
  },
): Promise<RowChanges> {
  if (work.first) return { changed: {}, vanished: {}, added: {} };
  const { run, options } = work;
  options.onProgress?.({ phase: 'comparing', what: 'the release with the docket', done: 0, of: 1 });
  await findChangedCases(staged.connection, client, run.runId, work.remap);
  const changes = await countChanges(staged.connection, client, run.runId);
  options.signal?.throwIfAborted();
  if (work.before !== undefined) {
    const accounts = await readAccounts(client, work.before.runId);
    await checkVanished(client, run, changes, accounts, options.acceptCounts === true);
  }
  return changes;
}

async function casesToWrite(staged: StagedRelease, first: boolean, after: string): Promise<number> {
  const from = first ? 'known_case' : 'look_again';
  const counted = await staged.connection.runAndReadAll(
    `SELECT count(*) FROM ${from} WHERE case_id > ${BigInt(after)}`,
  );
  return Number(counted.getRows()[0]?.[0] ?? 0);
}

/** Whether the docket has no case after this one: then whole batches can be copied in without a look. */
async function isFresh(client: pg.ClientBase, after: string): Promise<boolean> {
  const found = await client.query('select 1 from docket.case_file where case_id > $1 limit 1', [after]);
  return found.rows.length === 0;
}

/** The last day that bounded open dates, by import run. */
function throughOf(runs: readonly ReleaseRun[]): (runId: number) => string | undefined {
  const days = new Map(
    runs.filter((run) => run.kind === 'import').map((run) => [run.runId, run.details.openDatesEnd] as const),
  );
  return (runId) => days.get(runId);
}
