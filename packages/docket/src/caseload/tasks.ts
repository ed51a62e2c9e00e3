/** What the caseload reads and writes of the tasks. */
import type { IsoDate } from '@opendocket/rulebook';
import type { ClientBase, Pool } from 'pg';

/** Tasks of an officer and a duty. */
export interface CountedTasks {
  readonly officer: string | null;
  readonly duty: string;
  /** Due by the last day that was asked for, the overdue ones too. */
  readonly tasks: number;
  /** Due before the day. */
  readonly overdue: number;
}

/** A task that was marked as done on the evidence that it still rests on is owed no more. */
export const isOwed = `not exists (select from docket.task_done d
  where d.case_id = t.case_id and d.task = t.task and d.evidence = t.because)`;

/** The tasks that are owed by the officer, or in the office, due by a day: counted by officer and duty. */
export async function countTasks(
  client: ClientBase | Pool,
  { office, officer }: { readonly office: string | null; readonly officer: string | null },
  on: IsoDate,
  through: IsoDate,
): Promise<readonly CountedTasks[]> {
  const found = await client.query<CountedTasks>(
    `select officer, duty, count(*)::int as tasks, count(*) filter (where due_on < $2)::int as overdue
       from docket.task t where ${officer === null ? 'office' : 'officer'} = $1 and due_on <= $3 and ${isOwed}
      group by officer, duty order by officer, duty`,
    [officer ?? office, on, through],
  );
  return found.rows;
}

/** The tasks that are owed in some cases, due by a day: counted by case and duty. */
export async function countTasksOfCases(
  client: ClientBase | Pool,
  caseIds: readonly string[],
  through: IsoDate,
): Promise<readonly { readonly caseId: string; readonly duty: string; readonly tasks: number }[]> {
  const found = await client.query<{ caseId: string; duty: string; tasks: number }>(
    `select case_id as "caseId", duty, count(*)::int as tasks from docket.task t
      where case_id = any($1::bigint[]) and due_on <= $2 and ${isOwed} group by case_id, duty`,
    [caseIds, through],
  );
  return found.rows;
}

/** Of an office: tasks owed by month of their due day and duty; what is overdue counts to the month of `on`. */
export async function countTasksByMonth(
  client: ClientBase | Pool,
  office: string,
  on: IsoDate,
  through: IsoDate,
): Promise<readonly { readonly month: string; readonly duty: string; readonly tasks: number }[]> {
  const found = await client.query<{ month: string; duty: string; tasks: number }>(
    `select to_char(greatest(due_on, $2::date), 'YYYY-MM') as month, duty, count(*)::int as tasks from docket.task t
      where office = $1 and due_on <= $3 and ${isOwed} group by 1, 2 order by 1, 2`,
    [office, on, through],
  );
  return found.rows;
}
