/** Writes a synthetic court release: case by case, straight into its files, in memory that does not grow with the docket. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isoDay } from '../calendar.ts';
import { caseIdOf, generationOf, tellLife } from '../life/tell.ts';
import { SynthRefusal } from '../refusal.ts';
import { lookups } from '../rows/lookups.ts';
import { columnsOf, type TableName, tableNames } from '../schema.ts';
import { TableFile } from '../table-file.ts';
import { truthOf } from '../truth/truth.ts';
import { tellChanges } from './changes.ts';
import { firstPlan, nextPlan, type Plan, planOnDisk, truthFolder } from './plan.ts';
import { writeLife } from './row-writers.ts';
import { type DamagedRow, ReleaseSink, writeLooseRow } from './sinks.ts';
import { TruthFile } from './truth-file.ts';

/** What to write. */
export interface ReleaseOptions {
  /** Cases of the docket; not with `nextOf`. */
  readonly cases?: number | undefined;
  readonly seed?: string | number | undefined;
  /** A folder that is empty or does not exist. */
  readonly out: string;
  /** Last day of the release (ISO): 2026-10-31, or a month after the release before. */
  readonly through?: string | undefined;
  /** Folder of the release that this one is to follow. */
  readonly nextOf?: string | undefined;
  /** Dirt as a multiple of the real rates; 0 for none. */
  readonly dirt?: number | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was written. */
export interface WrittenRelease {
  readonly out: string;
  readonly cases: number;
  readonly through: string;
  readonly rows: number;
  readonly bytes: number;
  readonly tables: { readonly [table: string]: number };
}

/** Share of lives that contradict themselves. */
const contradictions = 0.0008;
const casesAtOnce = 500;
/** End of a table's name while it is written, so that half a release is never taken for one. */
const unfinished = '.part';

/** Encodings and line ends by table: the real release is not of one piece either, and later ones are all UTF-8. */
function formOf(
  table: TableName,
  at: number,
  plan: Plan,
): { readonly encoding: 'latin1' | 'utf8'; readonly lineEnd: 'crlf' | 'lf' } {
  return {
    encoding: at % 3 === 0 && plan.generations.length === 1 ? 'latin1' : 'utf8',
    lineEnd: table === 'tblAppeal' || at % 4 === 1 ? 'lf' : 'crlf',
  };
}

/** Writes a release and its truth. Throws {@link SynthRefusal} with a sentence where it cannot. */
export async function writeRelease(options: ReleaseOptions): Promise<WrittenRelease> {
  const plan = planOf(options);
  prepareFolder(options.out);
  const files = new Map<TableName, TableFile>();
  let truth: TruthFile | undefined;
  try {
    truth = new TruthFile(join(options.out, truthFolder));
    tableNames.forEach((table, at) => {
      const header = columnsOf(table).map((column) => column.name);
      const path = join(options.out, `${table}.csv${unfinished}`);
      files.set(table, new TableFile({ path, header, ...formOf(table, at, plan) }));
    });
    await writeCases(plan, files, truth, options);
    for (const file of files.values()) file.close();
    const tables = Object.fromEntries([...files].map(([table, file]) => [table, file.rows] as const));
    writeLookups(options.out);
    writeCounts(options.out, tables);
    writeReadme(options.out, plan);
    truth.finish({ plan: planOnDisk(plan), rows: tables });
    // The tables that every release has come first in the list and so are named last: what has them is whole.
    for (const { path } of [...files.values()].reverse()) renameSync(path, path.slice(0, -unfinished.length));
    const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
    const last = plan.generations.at(-1);
    return {
      out: options.out,
      cases: last?.cases ?? 0,
      through: isoDay(last?.through ?? 0),
      rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0),
      bytes,
      tables,
    };
  } catch (error) {
    for (const file of files.values()) file.abandon();
    truth?.abandon();
    throw refusalOf(error, options);
  }
}

/** Tells in a sentence why a release was left unfinished, where the person can do something about it. */
function refusalOf(error: unknown, { out, signal }: ReleaseOptions): unknown {
  const left = `${out} holds an unfinished release`;
  if (signal?.aborted === true) {
    return new SynthRefusal(`Writing was interrupted. ${left}; remove it and run the command again.`, { cause: error });
  }
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new SynthRefusal(`The disk is full. ${left}; free some space, remove it, and run again.`, { cause: error });
  }
  return new SynthRefusal(`Writing failed (${error.message}). ${left}; remove it and run the command again.`, {
    cause: error,
  });
}

function planOf(options: ReleaseOptions): Plan {
  if (options.nextOf !== undefined) return nextPlan(options.nextOf, options.through);
  if (options.cases === undefined) throw new SynthRefusal('How many cases? Nothing was written; give --cases N.');
  return firstPlan({ cases: options.cases, seed: options.seed ?? 1, through: options.through, dirt: options.dirt });
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) {
      throw new SynthRefusal(
        `${folder} is not empty. Nothing was written; name a folder that is empty or does not exist.`,
      );
    }
    mkdirSync(join(folder, 'Lookup'));
    mkdirSync(join(folder, truthFolder));
  } catch (error) {
    if (error instanceof SynthRefusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new SynthRefusal(`${folder} cannot be written to (${reason}). Nothing was written; name another folder.`, {
      cause: error,
    });
  }
}

async function writeCases(
  plan: Plan,
  files: ReadonlyMap<TableName, TableFile>,
  truth: TruthFile,
  options: ReleaseOptions,
): Promise<void> {
  const docket = { seed: plan.seed, generations: plan.generations, contradictions: plan.dirt > 0 ? contradictions : 0 };
  const { through = 0, cases = 0 } = plan.generations.at(-1) ?? {};
  const damaged = (row: DamagedRow): void => truth.damaged(row);
  const sink = new ReleaseSink(plan, through, files, damaged);
  let lead = { index: -1, caseId: 0, legs: 0 };
  for (let index = 0; index < cases; index++) {
    if (index % casesAtOnce === 0) {
      options.onProgress?.({ done: index, of: cases });
      options.signal?.throwIfAborted();
      // Lets a signal in: nothing else here gives way.
      await setImmediate();
    }
    const life = tellLife(docket, index);
    if (life.leadIndex < 0) lead = { index, caseId: life.caseId, legs: life.legs.length };
    const of = life.leadIndex === lead.index ? lead : { caseId: caseIdOf(life.leadIndex), legs: life.legs.length };
    sink.begin(index);
    writeLife(sink, life, of);
    truth.case({ ...truthOf(life, through), quarantined: sink.quarantined, vanished: sink.vanished });
    if (plan.generations.length > 1)
      tellChanges(plan, life, of, generationOf(docket, index), (row) => truth.changed(row));
  }
  writeLooseRows(plan, files, damaged);
  options.onProgress?.({ done: cases, of: cases });
}

/** Rows of cases that are not in the release: 26 of 12.5 million in the real one, two in every one of these. */
function writeLooseRows(
  plan: Plan,
  files: ReadonlyMap<TableName, TableFile>,
  damaged: (row: DamagedRow) => void,
): void {
  if (plan.dirt <= 0) return;
  for (const [table, caseAt] of [
    ['tbl_schedule', 2],
    ['tblAppeal', 1],
  ] as const) {
    const file = files.get(table);
    if (file === undefined) continue;
    const cells = columnsOf(table).map((_column, at) => (at === 0 ? '17' : at === caseAt ? '19' : ''));
    writeLooseRow(file, cells);
    damaged({
      table,
      line: file.rows,
      row: '17',
      case: '',
      kind: 'no-such-case',
      expected: 'quarantined',
      original: cells.join('\t'),
    });
  }
}

function writeLookups(folder: string): void {
  for (const { table, inFolder, header, rows } of lookups) {
    const text = [header, ...rows].map((row) => `${row.join('\t')}\r\n`).join('');
    writeFileSync(join(folder, inFolder ? 'Lookup' : '', `${table}.csv`), text, 'latin1');
  }
}

function writeCounts(folder: string, tables: { readonly [table: string]: number }): void {
  const counts = [...Object.entries(tables), ...lookups.map(({ table, rows }) => [table, rows.length] as const)];
  writeFileSync(join(folder, 'Count.txt'), counts.map(([table, rows]) => `${table}\t${rows}\r\n`).join(''));
}

function writeReadme(folder: string, plan: Plan): void {
  const last = plan.generations.at(-1);
  writeFileSync(
    join(folder, 'README.txt'),
    `SYNTHETIC. No row of this release is about a real person, case or decision.\n\n` +
      `Made by OpenDocket in the form of the public case data of the Executive Office for Immigration Review:\n` +
      `${last?.cases ?? 0} cases, seed ${plan.seed}, through ${isoDay(last?.through ?? 0)}. What was planted in it, and what each case is, ` +
      `stands in the folder ${truthFolder}, which is no part of the release.\n`,
  );
}
