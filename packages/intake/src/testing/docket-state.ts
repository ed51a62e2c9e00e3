/** An open docket on a fresh database, and all that it holds as one digest, for tests of the import. */
import { createHash } from 'node:crypto';
import { type Docket, openDatabase } from '@opendocket/docket';
import { startTestServer } from '@opendocket/docket/testing';

/** Runs `work` on an empty docket, which is dropped afterwards. */
export async function withDocket<T>(work: (docket: Docket, connection: string) => Promise<T>): Promise<T> {
  const database = await (await startTestServer()).createDatabase();
  const docket = await openDatabase({ connection: database.connectionString });
  try {
    return await work(docket, database.connectionString);
  } finally {
    await docket.close();
    await database.drop();
  }
}

/** What two dockets must have alike: everything but the batches in which it was written. */
const tables = [
  ['docket.event', 'case_id, seq'],
  ['docket.audit', 'case_id, seq'],
  ['docket.case_file', 'case_id'],
  ['docket.posture', 'case_id'],
  ['docket.coverage', 'source'],
  ['docket.run', 'run_id'],
  ['intake.ledger', 'case_id, run_id'],
  ['intake.quarantine', 'case_id, run_id, table_name, line'],
  ['intake.repair', 'case_id, run_id, table_name, line'],
  ['intake.table_account', 'run_id, table_name'],
  ['intake.staff_ledger', 'case_id, run_id'],
  ['intake.staff_row', 'run_id, table_name, line'],
  ['staff.office', 'office'],
  ['staff.member', 'member'],
  ['docket.assignment', 'case_id, seq'],
  ['docket.caseload', 'case_id'],
] as const;

/** A digest of each table, so that a difference says where it is. */
export async function docketState(docket: Docket): Promise<{ [table: string]: string }> {
  const state: { [table: string]: string } = {};
  for (const [table, key] of tables) {
    const rows = await docket.pool.query<{ row: string }>(`select t::text as row from ${table} t order by ${key}`);
    const hash = createHash('sha256');
    for (const { row } of rows.rows) hash.update(`${row}\n`);
    state[table] = `${rows.rows.length} rows, ${hash.digest('hex')}`;
  }
  return state;
}
