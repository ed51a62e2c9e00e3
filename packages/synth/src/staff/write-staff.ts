/** Writes synthetic offices, staff, assignments, identities and supervision for a synthetic docket, case by case. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isoDay, parseIsoDay } from '../calendar.ts';
import type { Life } from '../life/shape.ts';
import { type Docket, tellLife } from '../life/tell.ts';
import { mix } from '../random.ts';
import { SynthRefusal } from '../refusal.ts';
import { firstPlan, type Plan, planBeside, truthFolder } from '../release/plan.ts';
import { plantBrokenRows } from './broken-rows.ts';
import { CsvFile } from './csv-file.ts';
import { languageOf } from './languages.ts';
import { personName, syntheticNumber } from './names.ts';
import { superviseLife } from './supervise.ts';
import { supervisionCells } from './supervision-row.ts';
import { type StaffTable, staffTables } from './tables.ts';
import { isOpenCase, leaversOf, planWorkforce, type Workforce } from './workforce.ts';

/** What to write. The docket is that of a release on disk (`of`), or of `cases` and `seed` as {@link writeRelease} takes them. */
export interface StaffOptions {
  readonly of?: string | undefined;
  readonly cases?: number | undefined;
  readonly seed?: string | number | undefined;
  /** A folder that is empty or does not exist. */
  readonly out: string;
  /** The last day of which the files know (ISO); that of the release if not given. */
  readonly through?: string | undefined;
  /** Open cases to an officer: 7,000 if not given. */
  readonly casesPerOfficer?: number | undefined;
  /** Adds rows that are wrong on purpose, one of each kind; they are listed in truth/broken.jsonl. */
  readonly broken?: boolean | undefined;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was written. */
export interface WrittenStaff {
  readonly out: string;
  readonly cases: number;
  readonly through: string;
  readonly offices: number;
  readonly officers: number;
  readonly rows: number;
  readonly bytes: number;
  readonly tables: { readonly [table: string]: number };
}

const casesAtOnce = 500;
const defaultCasesPerOfficer = 7_000;
/** Days before the first release's end from which supervision is told. */
const supervisionDays = 400;
const unfinished = '.part';

type Files = ReadonlyMap<StaffTable, CsvFile>;

/** Writes the files. Throws {@link SynthRefusal} with a sentence where it cannot. */
export async function writeStaff(options: StaffOptions): Promise<WrittenStaff> {
  const plan = planOf(options);
  const last = plan.generations.at(-1) ?? { through: 0, cases: 0 };
  const through = options.through === undefined ? last.through : dayAfter(options.through, last.through);
  prepareFolder(options.out);
  const files = new Map<StaffTable, CsvFile>();
  try {
    for (const [table, columns] of entriesOf(staffTables)) {
      files.set(table, new CsvFile(join(options.out, `${table}.csv${unfinished}`), columns));
    }
    const docket = { seed: plan.seed, generations: plan.generations, contradictions: 0 };
    const casesPerOfficer = options.casesPerOfficer ?? defaultCasesPerOfficer;
    const workforce = planWorkforce(docket, last.cases, last.through, casesPerOfficer);
    writeMembers(files, workforce, docket);
    const first = await writeCases(files, { docket, workforce, plan, through, options });
    const officers = workforce.members.filter(({ role }) => role === 'officer').map(({ member }) => member);
    const planted = options.broken
      ? plantBrokenRows(files, { caseIds: first, officers, office: workforce.offices[0]?.office ?? '' })
      : [];
    for (const file of files.values()) file.close();
    writeBeside(options.out, files, { plan, through, planted });
    for (const { path } of files.values()) renameSync(path, path.slice(0, -unfinished.length));
    const tables = Object.fromEntries([...files].map(([table, { rows }]) => [table, rows] as const));
    return {
      out: options.out,
      cases: last.cases,
      through: isoDay(through),
      offices: workforce.offices.length,
      officers: officers.length,
      rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0),
      bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      tables,
    };
  } catch (error) {
    for (const file of files.values()) file.abandon();
    throw refusalOf(error, options);
  }
}

function entriesOf(tables: typeof staffTables): (readonly [StaffTable, readonly string[]])[] {
  return [
    ['offices', tables.offices],
    ['staff', tables.staff],
    ['assignments', tables.assignments],
    ['identities', tables.identities],
    ['supervision', tables.supervision],
  ];
}

function planOf({ of, cases, seed }: StaffOptions): Plan {
  if (of !== undefined) return planBeside(of);
  if (cases === undefined) {
    throw new SynthRefusal('Staff of which docket? Nothing was written; name the folder of a synthetic release.');
  }
  return firstPlan({ cases, seed: seed ?? 1 });
}

function dayAfter(text: string, least: number): number {
  const day = parseIsoDay(text);
  if (day >= least) return day;
  throw new SynthRefusal(
    `The release ends on ${isoDay(least)}, so its staff cannot be told of ${text} only. Nothing was written; give that day or a later one.`,
  );
}

function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new SynthRefusal(
      `${folder} is not empty. Nothing was written; name a folder that is empty or does not exist.`,
    );
  }
  mkdirSync(join(folder, truthFolder));
}

function refusalOf(error: unknown, { out, signal }: StaffOptions): unknown {
  if (error instanceof SynthRefusal) return error;
  const left = `${out} holds unfinished files; remove it and run the command again.`;
  if (signal?.aborted === true) return new SynthRefusal(`Writing was interrupted. ${left}`, { cause: error });
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  return new SynthRefusal(`Writing failed (${error.message}). ${left}`, { cause: error });
}

function writeMembers(files: Files, { offices, members }: Workforce, docket: Docket): void {
  const left = leaversOf(docket, members.filter(({ role }) => role === 'officer').length);
  for (const { office, name, courts } of offices) files.get('offices')?.row([office, name, courts.join(';'), '']);
  for (const one of members) {
    if (left.has(one.member)) continue;
    const { member, name, role, office, languages, clearances, minutesPerDay } = one;
    const minutes = minutesPerDay ?? '';
    files.get('staff')?.row([member, '', name, role, office, languages.join(';'), clearances.join(';'), minutes]);
  }
}

/** What the rows of the cases follow from. */
interface CaseWork {
  readonly docket: Docket;
  readonly workforce: Workforce;
  readonly plan: Plan;
  readonly through: number;
  readonly options: StaffOptions;
}

/** Writes what is said of each open case; returns the first of them that have an officer. */
async function writeCases(files: Files, work: CaseWork): Promise<number[]> {
  const { docket, workforce, plan, through, options } = work;
  const { cases, through: releaseEnd } = plan.generations.at(-1) ?? { cases: 0, through: 0 };
  const since = (plan.generations[0]?.through ?? releaseEnd) - supervisionDays;
  const assigned: number[] = [];
  for (let index = 0; index < cases; index++) {
    if (index % casesAtOnce === 0) {
      options.onProgress?.({ done: index, of: cases });
      options.signal?.throwIfAborted();
      // Lets a signal in: nothing else here gives way.
      await setImmediate();
    }
    const life = tellLife(docket, index);
    if (!isOpenCase(life, releaseEnd)) continue;
    const officer = workforce.officerOf(life, releaseEnd);
    files
      .get('assignments')
      ?.row([life.caseId, officer, workforce.officeOf(life, releaseEnd), 'synthetic distribution']);
    if (officer !== '' && assigned.length < 2) assigned.push(life.caseId);
    files.get('identities')?.row(identityCells(plan.seed, life));
    if (life.filedOn > since) continue;
    for (const row of superviseLife(life, { seed: plan.seed, since, through })) {
      files.get('supervision')?.row(supervisionCells(life, row));
    }
  }
  options.onProgress?.({ done: cases, of: cases });
  return assigned;
}

const channels = ['phone', 'app', 'mail', 'in person'];

function identityCells(seed: number, life: Life): (string | number)[] {
  const [month = '1', year = '1990'] = (life.person.birth || `${1 + (mix(seed, 480, life.index) % 12)}/1988`).split(
    '/',
  );
  const day = 1 + (mix(seed, 481, life.index) % 28);
  return [
    life.caseId,
    personName(seed, life.index),
    syntheticNumber(life.index),
    `${year}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    languageOf(life.person.language),
    channels[mix(seed, 482, life.index) % channels.length] ?? '',
    'synthetic placeholder',
  ];
}

function writeBeside(
  folder: string,
  files: Files,
  told: { readonly plan: Plan; readonly through: number; readonly planted: readonly object[] },
): void {
  const counts = [...files].map(([table, { rows }]) => `${table}\t${rows}\n`);
  writeFileSync(join(folder, 'Count.txt'), counts.join(''));
  writeFileSync(join(folder, 'truth', 'broken.jsonl'), told.planted.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(
    join(folder, 'README.txt'),
    'SYNTHETIC. No person, office or case in these files exists; every row says so in its last column.\n\n' +
      `Made by OpenDocket for its synthetic docket of seed ${told.plan.seed}, through ${isoDay(told.through)}. Names are those of\n` +
      'stones, trees and instruments. Numbers begin with A-SYN-: a real one has only digits after its A, so that none of these\n' +
      'can be anybody\u2019s. The columns are described in docs/staff-import.md.\n',
  );
}
