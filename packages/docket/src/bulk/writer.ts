/** Writes encoded batches: each one transaction of COPYs, so that a crash leaves whole batches and nothing else. */
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { replaceTasks } from '../work/write-tasks.ts';
import { copyColumns, type EncodedBatch } from './encode.ts';

/** Rows that go with a batch, of a table of the feed (quarantine, repairs). */
export interface FeedRows {
  /** Table and columns, as in {@link copyColumns}. */
  readonly into: string;
  /** COPY text. */
  readonly rows: string;
}

/** What a batch is, for its run. */
export interface BatchMark {
  readonly runId: number;
  readonly batch: number;
  readonly firstCase: string;
  readonly lastCase: string;
}

/**
 * Prepares a connection to write batches that may touch cases which the docket already has. The temporary tables belong to
 * the connection and are empty at the end of each transaction.
 */
export async function prepareWriter(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create temp table if not exists bulk_case_file (like docket.case_file) on commit delete rows;
    create temp table if not exists bulk_posture (like docket.posture) on commit delete rows;
    create temp table if not exists bulk_task (like docket.task) on commit delete rows;
  `);
}

/** A batch ready to be written. */
export interface ReadyBatch {
  readonly encoded: EncodedBatch;
  readonly feed: readonly FeedRows[];
  readonly mark: BatchMark;
}

/**
 * Writes one batch in one transaction, which `produce` is part of: it may lock and read the cases that the batch adds to.
 * `fresh` promises that the docket has none of its cases yet, which spares a look: nobody can have been given one either. The connection must not be used by
 * anyone else meanwhile.
 */
export async function writeBatch(
  client: pg.ClientBase,
  produce: (client: pg.ClientBase) => ReadyBatch | Promise<ReadyBatch>,
  fresh: boolean,
): Promise<void> {
  await client.query('begin');
  try {
    const { encoded, feed, mark } = await produce(client);
    await copy(client, copyColumns.event, encoded.event);
    await copy(client, copyColumns.audit, encoded.audit);
    await copy(client, copyColumns.ledger, encoded.ledger);
    if (fresh) {
      await copy(client, copyColumns.caseFile, encoded.caseFile);
      await copy(client, copyColumns.posture, encoded.posture);
      await copy(client, copyColumns.task, encoded.task);
    } else {
      await copy(client, temporary(copyColumns.caseFile), encoded.caseFile);
      await copy(client, temporary(copyColumns.posture), encoded.posture);
      await copy(client, temporary(copyColumns.task), encoded.task);
      await client.query(upsert('case_file', copyColumns.caseFile));
      await client.query(upsert('posture', copyColumns.posture));
      await replaceTasks(client, 'pg_temp.bulk_posture', 'pg_temp.bulk_task');
    }
    for (const { into, rows } of feed) await copy(client, into, rows);
    await client.query(
      'insert into intake.run_batch (run_id, batch, first_case, last_case, cases, events) values ($1, $2, $3, $4, $5, $6)',
      [mark.runId, mark.batch, mark.firstCase, mark.lastCase, encoded.cases, encoded.events],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Sends rows through COPY; does nothing for none. */
export async function copy(client: pg.ClientBase, into: string, rows: string | Buffer): Promise<void> {
  if (rows.length === 0) return;
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  stream.end(typeof rows === 'string' ? Buffer.from(rows, 'utf8') : rows);
  await finished(stream);
}

function temporary(table: string): string {
  return table.replace('docket.', 'pg_temp.bulk_');
}

/** Moves rows from the temporary table into the real one, over what is there. */
function upsert(table: string, definition: string): string {
  const columns = definition
    .slice(definition.indexOf('(') + 1, -1)
    .split(',')
    .map((name) => name.trim());
  const set = columns.slice(1).map((name) => `${name} = excluded.${name}`);
  return (
    `insert into docket.${table} (${columns.join(', ')}) select ${columns.join(', ')} from pg_temp.bulk_${table}` +
    ` on conflict (case_id) do update set ${set.join(', ')}`
  );
}
