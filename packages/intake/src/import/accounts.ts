/** Accounts of the rows of a release: against the publisher's own numbers, and against the release before. */
import type { ReleaseRun, TableAccount } from '@opendocket/docket';
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';
import type { ReleaseFolder } from '../release/folder.ts';
import { releaseTables } from '../release/tables.ts';
import type { RowChanges } from './compare-staged.ts';
import { finishRun } from './runs.ts';

/** Share of a table's rows from which a difference is no longer a warning but a refusal. */
const mostDifference = 0.01;

/**
 * Compares rows read with Count.txt. Returns warnings; throws {@link ImportRefusal} where 1 % or more of a table is missing or
 * in excess, unless that is accepted.
 */
export function checkCounts(accounts: readonly TableAccount[], folder: ReleaseFolder, accepted: boolean): string[] {
  const warnings: string[] = [];
  const refusals: string[] = [];
  for (const { table, read, expected } of accounts) {
    if (expected === null || expected === read) continue;
    const sentence = `${table} has ${number(read)} rows where Count.txt says ${number(expected)}`;
    (Math.abs(read - expected) >= mostDifference * Math.max(expected, 1) ? refusals : warnings).push(sentence);
  }
  for (const { name } of releaseTables) {
    const expected = folder.counts.get(name.toLowerCase());
    if (folder.files.has(name.toLowerCase())) continue;
    if (expected !== undefined && expected > 0) {
      refusals.push(`${name} is missing where Count.txt says ${number(expected)} rows`);
    } else warnings.push(`${name} is not in the release, so nothing of it is known`);
  }
  if (folder.counts.size === 0) warnings.push('The release has no Count.txt, so its row counts could not be checked');
  if (refusals.length > 0 && !accepted) {
    throw new ImportRefusal(
      `The release is not whole: ${refusals.join('; ')}. Nothing was changed; get the release again, or, if this is known and ` +
        'right, import it with --accept-counts.',
    );
  }
  return [...refusals, ...warnings].map((sentence) => `${sentence}.`);
}

/** Refuses a release from which 1 % or more of a table's rows have vanished, unless that is accepted; its run is taken back. */
export async function checkVanished(
  client: pg.ClientBase,
  run: ReleaseRun,
  changes: RowChanges,
  before: readonly TableAccount[],
  accepted: boolean,
): Promise<void> {
  const refusals: string[] = [];
  for (const { table, read } of before) {
    const vanished = changes.vanished[table] ?? 0;
    if (vanished > 0 && vanished >= mostDifference * read) {
      refusals.push(`${number(vanished)} of ${number(read)} rows of ${table}`);
    }
  }
  if (refusals.length === 0 || accepted) return;
  await finishRun(client, run.runId, 'refused', { ...run.details });
  throw new ImportRefusal(
    `Too much has vanished since the release before: ${refusals.join('; ')}. Nothing was changed; if the publisher says so, import ` +
      'it with --accept-counts: the rows are then kept and marked as withdrawn by their source.',
  );
}

/**
 * The accounts as the run ends: rows that stand for no event by a rule of the mapping are counted as ignored, from the
 * newest ledger of every case.
 */
export async function finalAccounts(
  client: pg.ClientBase,
  runId: number,
  staged: readonly TableAccount[],
): Promise<TableAccount[]> {
  const found = await client.query<{ t: number; ignored: string }>(
    `select r.t, count(*)::text as ignored from (
       select distinct on (case_id) tables, outcomes from intake.ledger where run_id <= $1 order by case_id, run_id desc
     ) l, unnest(l.tables, l.outcomes) as r(t, o) where r.o = 3 group by r.t`,
    [runId],
  );
  const ignored = new Map(found.rows.map((row) => [releaseTables[row.t]?.name, Number(row.ignored)]));
  return staged.map((account) => {
    if (!releaseTables.some((table) => table.name === account.table)) return account;
    const without = ignored.get(account.table) ?? 0;
    return {
      ...account,
      ignored: without,
      imported: account.read - account.repaired - account.quarantined - without,
    };
  });
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
