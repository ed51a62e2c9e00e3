/** Two places where rows go: the files of a release, and memory, to see what a month has changed. */
import { isoDay } from '../calendar.ts';
import { chooseDamage, type Damage, damage } from '../dirt/damage.ts';
import { mixUnit } from '../random.ts';
import type { Cells, RowSink } from '../rows/sink.ts';
import { type TableName, tableNames } from '../schema.ts';
import type { TableFile } from '../table-file.ts';
import type { Plan } from './plan.ts';

/** Share of rows that vanish with each later release. */
const vanishing = 0.0001;

/** The first release (after the first) from which a row is missing, or -1. Rows of cases and proceedings stay. */
export function vanishedIn(plan: Plan, table: TableName, rowId: number, index: number): number {
  if (table === 'A_TblCase' || table === 'B_TblProceeding') return -1;
  for (let generation = 1; generation < plan.generations.length; generation++) {
    const before = plan.generations[generation - 1];
    if (before === undefined || index >= before.cases) continue;
    const share = index % 997 === 23 ? 0.5 : vanishing;
    if (mixUnit(plan.seed, 700 + generation * 32 + tableNames.indexOf(table), rowId) < share) return generation;
  }
  return -1;
}

/** A damaged row, as it goes into the truth. `line` counts from 0, the header. */
export interface DamagedRow {
  readonly table: TableName;
  readonly line: number;
  readonly row: string;
  readonly case: string;
  readonly kind: string;
  readonly expected: string;
  /** The cells that were meant, tab-separated. */
  readonly original: string;
}

/** Writes rows to the files of a release, and damages some on their way. */
export class ReleaseSink implements RowSink {
  readonly through: number;
  readonly #files: ReadonlyMap<TableName, TableFile>;
  readonly #plan: Plan;
  readonly #tell: (row: DamagedRow) => void;
  readonly #places = new Map<TableName, number>();
  /** Place of the case in the docket; to be set before its rows are written. */
  #index = 0;
  #quarantined = false;
  #vanished = 0;
  /** Appeals of the case that no reader can find: a federal court matter of theirs belongs to no case. */
  readonly #lostAppeals = new Set<string>();

  constructor(plan: Plan, through: number, files: ReadonlyMap<TableName, TableFile>, tell: (row: DamagedRow) => void) {
    this.#plan = plan;
    this.through = through;
    this.#files = files;
    this.#tell = tell;
  }

  /** Begins a case. */
  begin(index: number): void {
    this.#index = index;
    this.#quarantined = false;
    this.#vanished = 0;
    this.#places.clear();
    this.#lostAppeals.clear();
  }

  /** Whether a row of the case was damaged beyond repair. */
  get quarantined(): boolean {
    return this.#quarantined;
  }

  /** How many rows of the case an earlier release had, and this one has no more. */
  get vanished(): number {
    return this.#vanished;
  }

  file(table: TableName): TableFile {
    const file = this.#files.get(table);
    if (file === undefined) throw new Error(`no file for ${table}`);
    return file;
  }

  finish(table: TableName, rowId: number, caseId: number): void {
    const file = this.file(table);
    if (vanishedIn(this.#plan, table, rowId, this.#index) >= 0) {
      file.drop();
      this.#vanished++;
      if (table === 'tblAppeal') this.#lostAppeals.add(String(rowId));
      return;
    }
    if (table === 'tblAppealFedCourts' && this.#lostAppeals.size > 0) {
      const cells = file.cells();
      if (this.#lostAppeals.has(cells[1] ?? '')) {
        const without: Damage = { kind: 'no-such-appeal', lines: [cells], expected: ['quarantined'] };
        this.#writeDamaged(table, rowId, undefined, cells, without);
        return;
      }
    }
    const place = this.#places.get(table) ?? 0;
    this.#places.set(table, place + 1);
    const kind = chooseDamage(this.#plan.seed, this.#plan.dirt, { table, index: this.#index, place, rowId });
    const cells = kind === undefined ? undefined : file.cells();
    const done = kind === undefined || cells === undefined ? undefined : damage(kind, table, cells, rowId);
    if (done === undefined || cells === undefined) {
      file.end();
      return;
    }
    this.#writeDamaged(table, rowId, caseId, cells, done);
  }

  #writeDamaged(
    table: TableName,
    rowId: number,
    caseId: number | undefined,
    cells: readonly string[],
    done: Damage,
  ): void {
    const file = this.file(table);
    file.drop();
    done.lines.forEach((line, at) => {
      const expected = done.expected[at] ?? 'imported';
      file.replace(line);
      file.end();
      if (expected === 'quarantined' && caseId !== undefined) this.#quarantined = true;
      if (expected === 'quarantined' && table === 'tblAppeal') this.#lostAppeals.add(String(rowId));
      this.#tell({
        table,
        line: file.rows,
        row: String(rowId),
        case: caseId === undefined ? '' : String(caseId),
        kind: done.kind,
        expected,
        original: cells.join('\t'),
      });
    });
  }
}

/** A row of a table that belongs to no case: its case was never in the release. */
export function writeLooseRow(file: TableFile, cells: readonly string[]): void {
  file.replace(cells);
  file.end();
}

class RowText implements Cells {
  cells: string[] = [];

  integer(value: number): void {
    this.cells.push(String(value));
  }

  text(value: string): void {
    this.cells.push(value);
  }

  day(day: number): void {
    this.cells.push(Math.abs(day) < 100_000 ? isoDay(day) : '');
  }

  blank(count = 1): void {
    for (let at = 0; at < count; at++) this.cells.push('');
  }
}

/** Keeps the rows of one case in memory, by table and row id. */
export class MemorySink implements RowSink {
  readonly through: number;
  readonly rows = new Map<string, string>();
  readonly #row = new RowText();

  constructor(through: number) {
    this.through = through;
  }

  file(): Cells {
    return this.#row;
  }

  finish(table: TableName, rowId: number): void {
    this.rows.set(`${table}\t${rowId}`, this.#row.cells.join('\t'));
    this.#row.cells = [];
  }
}
