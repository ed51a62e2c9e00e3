/** The truth beside a release, as JSON lines. Lines are gathered and written in pieces. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { TableName } from '../schema.ts';
import type { CaseTruth } from '../truth/truth.ts';
import type { PlanOnDisk } from './plan.ts';
import type { DamagedRow } from './sinks.ts';

/** A row that differs from the release before. */
export interface ChangedRow {
  readonly table: TableName;
  readonly row: string;
  readonly case: string;
  readonly change: 'changed' | 'vanished' | 'added';
}

/** A line of truth/cases.jsonl: the case, and what this release does not show of it. */
export interface ToldCase extends CaseTruth {
  /** A row of it was damaged beyond repair. */
  readonly quarantined: boolean;
  /** Rows of it that an earlier release had and this one has no more: what they said is not in these files. */
  readonly vanished: number;
}

class Lines {
  readonly #file: number;
  #text = '';
  #open = true;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(value: object): void {
    this.#text += `${JSON.stringify(value)}\n`;
    if (this.#text.length > 1 << 20) this.flush();
  }

  flush(): void {
    const bytes = Buffer.from(this.#text);
    let from = 0;
    while (from < bytes.length) from += writeSync(this.#file, bytes, from);
    this.#text = '';
  }

  close(): void {
    this.flush();
    this.abandon();
  }

  /** Closes after a failure, without writing what is left; does nothing where it is closed already. */
  abandon(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#file);
  }
}

type Outcomes = { [outcome: string]: number };

/** Writes cases.jsonl, dirt.jsonl, changes.jsonl, plan.json and summary.json. */
export class TruthFile {
  readonly #folder: string;
  readonly #cases: Lines;
  readonly #dirt: Lines;
  readonly #changes: Lines;
  readonly #outcomes = new Map<string, Outcomes>();
  readonly #changed = new Map<string, Outcomes>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#cases = new Lines(join(folder, 'cases.jsonl'));
    this.#dirt = new Lines(join(folder, 'dirt.jsonl'));
    this.#changes = new Lines(join(folder, 'changes.jsonl'));
  }

  case(truth: ToldCase): void {
    this.#cases.add(truth);
  }

  damaged(row: DamagedRow): void {
    this.#dirt.add(row);
    count(this.#outcomes, row.table, row.expected);
  }

  changed(row: ChangedRow): void {
    this.#changes.add(row);
    count(this.#changed, row.table, row.change);
  }

  /** Writes the summary: rows by table, and what must become of those that were damaged. */
  finish(summary: { readonly plan: PlanOnDisk; readonly rows: { readonly [table: string]: number } }): void {
    for (const lines of [this.#cases, this.#dirt, this.#changes]) lines.close();
    writeFileSync(join(this.#folder, 'plan.json'), `${JSON.stringify(summary.plan, null, 2)}\n`);
    const whole = {
      ...summary.plan,
      rows: summary.rows,
      damaged: Object.fromEntries(this.#outcomes),
      changes: Object.fromEntries(this.#changed),
    };
    writeFileSync(join(this.#folder, 'summary.json'), `${JSON.stringify(whole, null, 2)}\n`);
  }

  abandon(): void {
    for (const lines of [this.#cases, this.#dirt, this.#changes]) lines.abandon();
  }
}

function count(by: Map<string, Outcomes>, table: string, what: string): void {
  const counts = by.get(table) ?? {};
  counts[what] = (counts[what] ?? 0) + 1;
  by.set(table, counts);
}
