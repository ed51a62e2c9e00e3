import type { Pool, PoolClient } from 'pg';
import { errorCode, isLostConnection, unreachable } from './failure.ts';

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
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(pool, work, begin);
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

async function attemptOnce<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin: string,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
