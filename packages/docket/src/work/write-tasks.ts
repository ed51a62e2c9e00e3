/** Writes and reads `docket.task`, with who has the case: one statement of it for commands, ticks and imports. */
import type { ClientBase, Pool } from 'pg';
import { type TaskRow, taskColumns } from './task-row.ts';

/** Who has a case. */
export interface Holder {
  readonly officer: string | null;
  readonly office: string | null;
}

/** A row of `docket.task`. */
export type StoredTask = TaskRow & Holder;

const storedColumns = [...taskColumns, 'officer', 'office'];
const listed = storedColumns.join(', ');
const set = storedColumns.filter((column) => column !== 'case_id' && column !== 'task');

/**
 * Makes the tasks of some cases those given: what is owed no more goes, and a row that is the same is not written again.
 * The caller has locked the files of the cases, so that nobody moves them meanwhile.
 */
export async function writeTasks(
  client: ClientBase,
  caseIds: readonly string[],
  rows: readonly TaskRow[],
): Promise<void> {
  await client.query(
    `with fresh as materialized (select ${taskColumns.join(', ')} from json_populate_recordset(null::docket.task, $2)),
          gone as (delete from docket.task t where t.case_id = any($1::bigint[])
                     and not exists (select from fresh f where f.case_id = t.case_id and f.task = t.task))
     ${insertFrom('fresh')}`,
    [caseIds, JSON.stringify(rows)],
  );
}

/** The same from tables of the transaction: one with the `case_id` of the cases, one with the derived columns of their tasks. */
export async function replaceTasks(client: ClientBase, cases: string, tasks: string): Promise<void> {
  await client.query(
    `delete from docket.task t using ${cases} c where t.case_id = c.case_id
        and not exists (select from ${tasks} f where f.case_id = t.case_id and f.task = t.task)`,
  );
  await client.query(insertFrom(tasks));
}

function insertFrom(tasks: string): string {
  return (
    `insert into docket.task (${listed}) ` +
    `select ${taskColumns.map((column) => `f.${column}`).join(', ')}, l.officer, l.office ` +
    `from ${tasks} f left join docket.caseload l using (case_id) ` +
    `on conflict (case_id, task) do update set ${set.map((column) => `${column} = excluded.${column}`).join(', ')} ` +
    `where (${set.map((column) => `docket.task.${column}`).join(', ')}) ` +
    `is distinct from (${set.map((column) => `excluded.${column}`).join(', ')})`
  );
}

/**
 * Gives the tasks of cases to an officer and an office, or to nobody. To be called in the transaction that writes
 * `docket.caseload` for the same cases, with their files locked: what is listed for an officer is what the officer has.
 */
export async function moveTasks(
  client: ClientBase,
  caseIds: readonly string[],
  officer: string | null,
  office: string | null,
): Promise<void> {
  await client.query(
    `update docket.task set officer = $2, office = $3
      where case_id = any($1::bigint[]) and (officer, office) is distinct from ($2::text, $3::text)`,
    [caseIds, officer, office],
  );
}

/** The stored tasks of some cases, by case and task. */
export async function readTasks(client: ClientBase | Pool, caseIds: readonly string[]): Promise<readonly StoredTask[]> {
  const found = await client.query<StoredTask>(
    `select ${listed} from docket.task where case_id = any($1::bigint[]) order by case_id, task`,
    [caseIds],
  );
  return found.rows;
}

/** Who has each of some cases; a case that is with nobody may not be among them. */
export async function readHolders(
  client: ClientBase | Pool,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Holder>> {
  const found = await client.query<Holder & { readonly case_id: string }>(
    'select case_id, officer, office from docket.caseload where case_id = any($1::bigint[])',
    [caseIds],
  );
  return new Map(found.rows.map(({ case_id, officer, office }) => [case_id, { officer, office }]));
}

/** The ids of tasks that are in one list and not the same in the other, in order. */
export function differingTasks(expected: readonly StoredTask[], stored: readonly StoredTask[]): readonly string[] {
  const text = (task: StoredTask): string =>
    JSON.stringify([...taskColumns.map((column) => task[column]), task.officer, task.office]);
  const wanted = new Map(expected.map((task) => [task.task, text(task)]));
  const found = new Map(stored.map((task) => [task.task, text(task)]));
  const ids = new Set([...wanted.keys(), ...found.keys()]);
  return [...ids].filter((id) => wanted.get(id) !== found.get(id)).sort();
}
