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

class Lines {
  readonly #file: number;
  #text = '';

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(value: object): void {
    this.#text += `${JSON.stringify(value)}\n`;
    if (this.#text.length > 1 << 20) this.flush();
  }

  flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = '';
  }

  close(): void {
    this.flush();
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

  case(truth: CaseTruth & { readonly quarantined: boolean }): void {
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
    for (const lines of [this.#cases, this.#dirt, this.#changes]) lines.close();
  }
}

function count(by: Map<string, Outcomes>, table: string, what: string): void {
  const counts = by.get(table) ?? {};
  counts[what] = (counts[what] ?? 0) + 1;
  by.set(table, counts);
}
