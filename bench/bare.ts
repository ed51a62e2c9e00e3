/**
 * What an import is measured against: DuckDB's bare scan of the same files, and a bare COPY of all rows that the import left
 * (events, ledger, posture, audit and the rest) into the same tables with their keys, in an empty docket of the same server.
 */
import { createReadStream, createWriteStream, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { seconds, settle } from './machine.ts';

/** All table files of a release, its look-ups too. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv') && !name.includes('truth'))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** Seconds that DuckDB takes to read every cell of every table of a release, as text, rows that it cannot read left out. */
export async function bareScan(folder: string, memoryMB: number): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: `${memoryMB}MB` });
  const connection = await instance.connect();
  const took = await seconds(async () => {
    for (const file of filesBelow(folder)) {
      await connection.run(
        `SELECT count(COLUMNS(*)) FROM read_csv('${file.replaceAll("'", "''")}', delim='\t', header=true, quote='', escape='',
           all_varchar=true, ignore_errors=true, null_padding=true, strict_mode=false, encoding='latin-1')`,
      );
    }
  });
  connection.closeSync();
  instance.closeSync();
  return took;
}

const tables = [
  'docket.event',
  'docket.audit',
  'docket.case_file',
  'docket.posture',
  'intake.ledger',
  'intake.quarantine',
  'intake.repair',
  'intake.table_account',
];

/** Writes all rows of a docket to files of COPY text. */
export async function dumpTables(connection: string, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  for (const table of tables) {
    await pipeline(
      client.query(copyTo(`copy (select * from ${table}) to stdout`)),
      createWriteStream(join(folder, `${table}.copy`)),
    );
  }
  await client.end();
}

/** Seconds that a bare COPY of those files takes into an empty docket: one connection, one COPY a table. */
export async function bareCopy(connection: string, folder: string): Promise<number> {
  const client = new pg.Client({ connectionString: connection });
  await client.connect();
  settle();
  const took = await seconds(async () => {
    for (const table of tables) {
      await pipeline(
        createReadStream(join(folder, `${table}.copy`), { highWaterMark: 1 << 20 }),
        client.query(copyFrom(`copy ${table} from stdin`)),
      );
    }
  });
  await client.end();
  for (const table of tables) rmSync(join(folder, `${table}.copy`));
  return took;
}
