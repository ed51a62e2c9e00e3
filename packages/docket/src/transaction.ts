import type { Pool, PoolClient } from 'pg';
import { DocketFailure, errorCode, errorMessage, isLostConnection, unreachable } from './failure.ts';

/** SQLSTATEs after which the same work, done again from the start, can succeed: serialization failure, deadlock. */
const retryable: ReadonlySet<string> = new Set(['40001', '40P01']);

const mostAttempts = 6;

/**
 * Runs `work` in one transaction, and again from the start where another transaction got in its way. `work` must read
 * all its state anew each time: it keeps nothing outside. What it throws rolls everything back.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  return repeated(pool, async (client) => {
    await client.query(begin);
    return work(client);
  });
}

/**
 * The same in two steps whose statements need not wait for one another: they are sent at once and answered in their order, so that
 * a transaction of many small statements costs two waits and not one for each. `ask` reads, and locks what it reads; `work` gets
 * what it found once all of that is there. Each statement is a query of its own, sent with `Promise.all`; no COPY, no cursor.
 */
export async function inPipeline<Found, Result>(
  pool: Pool,
  ask: (client: PoolClient) => Promise<Found>,
  work: (client: PoolClient, found: Found) => Promise<Result>,
): Promise<Result> {
  return repeated(pool, async (client) => {
    // Set while nothing is under way: after a commit or a rollback all has been answered.
    Object.assign(client, { pipeline: true });
    const [, found] = await Promise.all([client.query('begin'), ask(client)]);
    return work(client, found);
  });
}

async function repeated<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(pool, work);
    } catch (error) {
      if (attempt < mostAttempts && retryable.has(errorCode(error) ?? '')) continue;
      throw isLostConnection(error) ? unreachable(error) : error;
    }
  }
}

/** A transaction that sees one state of the database throughout and writes nothing. */
export function inSnapshot<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  return inTransaction(pool, work, 'begin isolation level repeatable read read only');
}

async function attemptOnce<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    const result = await work(client);
    await client.query('commit').catch((error: unknown) => {
      throw isLostConnection(error) ? inDoubt(error) : error;
    });
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    Object.assign(client, { pipeline: false });
    client.off('error', onError);
    client.release(broken);
  }
}

/** The connection was lost with the answer to the commit on its way: what was asked is done whole, or not at all. */
function inDoubt(cause: unknown): DocketFailure {
  return new DocketFailure(
    'outcome-unknown',
    `The database went away in the moment in which this was being recorded (${errorMessage(cause)}): it is recorded whole, or ` +
      'not at all. Send the same again with the same idempotency key: it is done once in any case.',
    { cause },
  );
}
