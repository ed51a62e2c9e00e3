/** Ends an import: rows of no case, the accounts of its tables, the docket's coverage, and its state, in one transaction. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { copy, type ReleaseRun, type RunDetails, type TableAccount } from '@opendocket/docket';
import type pg from 'pg';
import type { ReleaseFolder } from '../release/folder.ts';
import { releaseTables } from '../release/tables.ts';
import { refusedPayload } from '../staging/settle-rows.ts';
import { NotedRows } from './case-work.ts';
import { finishRun, writeAccounts } from './runs.ts';

/** Tables without which the release does not say whether an order was appealed or is to be reopened. */
const coverageTables = ['tblAppeal', 'tbl_Court_Motions'];

/** Ends the run as complete. */
export async function finishImport(
  client: pg.ClientBase,
  duck: DuckDBConnection,
  run: ReleaseRun,
  result: { readonly details: RunDetails; readonly tables: readonly TableAccount[]; readonly folder: ReleaseFolder },
): Promise<void> {
  await client.query('begin');
  try {
    await writeRowsOfNoCase(client, duck, run.runId);
    await writeAccounts(client, run.runId, result.tables);
    await setCoverage(client, run, result.folder);
    await finishRun(client, run.runId, 'complete', result.details);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function writeRowsOfNoCase(client: pg.ClientBase, duck: DuckDBConnection, runId: number): Promise<void> {
  const rows = await duck.stream(`SELECT ${refusedPayload} FROM refused_row WHERE case_id = 0 ORDER BY t, line`);
  const noted = new NotedRows(runId);
  for (;;) {
    const chunk = await rows.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const column = chunk.getColumnVector(0);
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const [t, line = '', rowId = '', reason = '', detail = '', ...raw] = String(column.getItem(index)).split('\t');
      const table = releaseTables[Number(t)]?.name ?? '';
      noted.add('0', [{ table, line, rowId, reason, detail, raw: raw.join('\t') }], []);
    }
    for (const { into, rows: text } of noted.take()) await copy(client, into, text);
  }
}

/** The court is covered through the day that the release covers, if all is there that says what became of an order. */
async function setCoverage(client: pg.ClientBase, run: ReleaseRun, folder: ReleaseFolder): Promise<void> {
  if (run.through === null || coverageTables.some((table) => !folder.files.has(table.toLowerCase()))) return;
  await client.query(
    `insert into docket.coverage (source, through, recorded_at, recorded_by) values ('court', $1, $2, $3)
     on conflict (source) do update set through = excluded.through, recorded_at = excluded.recorded_at,
       recorded_by = excluded.recorded_by where docket.coverage.through < excluded.through`,
    [run.through, run.recordedAt, run.recordedBy],
  );
}
