/** Accounts of staff files: against Count.txt, and against the files before. */
import type { ReleaseRun, TableAccount } from '@opendocket/docket';
import type pg from 'pg';
import type { RowChanges } from '../import/compare-staged.ts';
import { finishRun } from '../import/runs.ts';
import { ImportRefusal } from '../refusal.ts';
import { firstCaseTable, staffTables } from './tables.ts';

/** Share of a file's rows from which a difference from Count.txt is no longer a warning but a refusal. */
const mostDifference = 0.01;
/** Share of a file's rows that may be gone since the file before: cases close, but half a file is no news. */
const mostVanished = 0.2;

/** Compares rows read with Count.txt. Returns warnings; throws {@link ImportRefusal} where the files are not whole. */
export function refuseMissingRows(accounts: readonly TableAccount[], accepted: boolean): string[] {
  const warnings: string[] = [];
  const refusals: string[] = [];
  for (const { table, read, expected } of accounts) {
    if (expected === null || expected === read) continue;
    const sentence = `${table}.csv has ${number(read)} rows where Count.txt says ${number(expected)}`;
    (Math.abs(read - expected) >= mostDifference * Math.max(expected, 1) ? refusals : warnings).push(sentence);
  }
  if (accounts.every(({ expected }) => expected === null)) {
    warnings.push('The folder has no Count.txt, so its row counts could not be checked');
  }
  if (refusals.length > 0 && !accepted) {
    throw new ImportRefusal(
      `The files are not whole: ${refusals.join('; ')}. Nothing was changed; get them again, or, if this is known and right, ` +
        'import them with --accept-counts.',
    );
  }
  return [...refusals, ...warnings].map((sentence) => `${sentence}.`);
}

/** Refuses files from which too many rows of cases have vanished, unless that is accepted; the run is taken back. */
export async function refuseVanishedRows(
  client: pg.ClientBase,
  run: ReleaseRun,
  changes: RowChanges,
  before: readonly TableAccount[],
  accepted: boolean,
): Promise<void> {
  const refusals = staffTables.slice(firstCaseTable).flatMap(({ name }) => {
    const read = before.find(({ table }) => table === name)?.read ?? 0;
    const vanished = changes.vanished[name] ?? 0;
    return vanished > 0 && vanished >= mostVanished * read
      ? [`${number(vanished)} of ${number(read)} rows of ${name}`]
      : [];
  });
  if (refusals.length === 0 || accepted) return;
  await finishRun(client, run.runId, 'refused', { ...run.details });
  throw new ImportRefusal(
    `Too much has vanished since the files before: ${refusals.join('; ')}. Nothing was changed; if this is right, import them with ` +
      '--accept-counts: assignments that are gone are then released.',
  );
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
