/** What the caseload reads and writes of the tasks. */
import type { ClientBase } from 'pg';

/** Tasks go with their cases, in the transaction in which the cases move. */
export async function moveTasksOf(
  client: ClientBase,
  caseIds: readonly string[],
  to: { readonly officer: string | null; readonly office: string | null },
): Promise<void> {
  const found = await client.query<{ there: boolean }>(`select to_regclass('docket.task') is not null as there`);
  if (found.rows[0]?.there !== true) return;
  await client.query('update docket.task set officer = $2, office = $3 where case_id = any($1::bigint[])', [
    caseIds,
    to.officer,
    to.office,
  ]);
}
