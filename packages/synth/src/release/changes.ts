/** What a month has changed in the rows of a case: the life seen on two days. */
import type { Life } from '../life/shape.ts';
import { type TableName, tableNames } from '../schema.ts';
import type { Plan } from './plan.ts';
import { writeLife } from './row-writers.ts';
import { MemorySink, vanishedIn } from './sinks.ts';
import type { ChangedRow } from './truth-file.ts';

/** Tells every row of a case that differs between the last two releases of a plan. */
export function tellChanges(
  plan: Plan,
  life: Life,
  lead: { readonly caseId: number; readonly legs: number },
  arrivedIn: number,
  tell: (row: ChangedRow) => void,
): void {
  const now = plan.generations.length - 1;
  const rowsNow = rowsOn(plan, life, lead, now);
  const rowsBefore = arrivedIn === now ? new Map<string, string>() : rowsOn(plan, life, lead, now - 1);
  const told = (key: string, change: ChangedRow['change']): void => {
    const [table = '', row = ''] = key.split('\t');
    tell({ table: tableNamed(table), row, case: String(life.caseId), change });
  };
  for (const [key, row] of rowsNow) {
    const before = rowsBefore.get(key);
    if (before === undefined) told(key, 'added');
    else if (before !== row) told(key, 'changed');
  }
  for (const key of rowsBefore.keys()) if (!rowsNow.has(key)) told(key, 'vanished');
}

function tableNamed(name: string): TableName {
  const table = tableNames.find((other) => other === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

function rowsOn(
  plan: Plan,
  life: Life,
  lead: { readonly caseId: number; readonly legs: number },
  generation: number,
): Map<string, string> {
  const sink = new MemorySink(plan.generations[generation]?.through ?? 0);
  writeLife(sink, life, lead);
  const seen = { ...plan, generations: plan.generations.slice(0, generation + 1) };
  for (const key of sink.rows.keys()) {
    const [table = '', row = '0'] = key.split('\t');
    if (vanishedIn(seen, tableNamed(table), Number(row), life.index) >= 0) sink.rows.delete(key);
  }
  return sink.rows;
}
