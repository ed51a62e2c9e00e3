/**
 * A command is done once. Its sender makes up a key for it and sends the same key with each repetition: the same request is
 * answered with what was done then, and another request under the key is refused. What was refused is not remembered, for
 * nothing of it was done: sent again, it is judged anew.
 */
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { isStorable } from './append/read-events.ts';
import { canonicalJson, type Json } from './chain.ts';
import { DocketFailure } from './failure.ts';

/** A command as it is told from others. */
export interface KeyedCommand {
  /** Made up by the sender, once for the command. */
  readonly key: string;
  /** All that makes it this command and no other: who gives it, and all that was asked. */
  readonly request: Json;
  readonly at: Date;
}

/** What a command came to, now or when it was first given. */
export interface DoneOnce<Result> {
  readonly replayed: boolean;
  readonly result: Result;
}

/** The part of a transaction that does the command; `read` reads its result as it was stored. */
export interface OnceWork<Result> {
  readonly read: (stored: unknown) => Result;
  readonly work: () => Promise<Result>;
  /** Refuses any request but the one that was done; what another finds out by its key is nothing. */
  readonly check?: () => Promise<void>;
}

/**
 * Does a command on a case, or tells what it did before. The caller holds the lock of the case.
 * @throws DocketFailure `bad-argument` for no key, `key-reused`
 */
export function onceInCase<Result>(
  client: ClientBase,
  caseId: string,
  command: KeyedCommand,
  doing: OnceWork<Result>,
): Promise<DoneOnce<Result>> {
  return once(
    client,
    { table: 'docket.command', column: 'case_id', value: caseId, scope: 'in this case' },
    command,
    doing,
  );
}

/**
 * Does a command of a member that is on no one case, or tells what it did before. The key is the member's own, and locked until the
 * transaction ends: a repetition that comes meanwhile waits for the first.
 * @throws DocketFailure as {@link onceInCase}
 */
export async function onceByMember<Result>(
  client: ClientBase,
  member: string,
  command: KeyedCommand,
  doing: OnceWork<Result>,
): Promise<DoneOnce<Result>> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('staff.command ' || $1 || ' ' || $2, 0))`, [
    member,
    readKey(command.key),
  ]);
  return once(client, { table: 'staff.command', column: 'member', value: member, scope: 'by you' }, command, doing);
}

interface Place {
  readonly table: 'docket.command' | 'staff.command';
  readonly column: 'case_id' | 'member';
  readonly value: string;
  /** Where a key is told from others, in words. */
  readonly scope: string;
}

async function once<Result>(
  client: ClientBase,
  { table, column, value, scope }: Place,
  { key: given, request, at }: KeyedCommand,
  { read, work, check }: OnceWork<Result>,
): Promise<DoneOnce<Result>> {
  const key = readKey(given);
  const digest = createHash('sha256').update(canonicalJson(request)).digest();
  const found = await client.query<{ request_digest: Buffer; result: unknown }>(
    `select request_digest, result from ${table} where ${column} = $1 and idempotency_key = $2`,
    [value, key],
  );
  const [earlier] = found.rows;
  if (earlier?.request_digest.equals(digest)) return { replayed: true, result: read(earlier.result) };
  await check?.();
  if (earlier !== undefined) {
    throw new DocketFailure(
      'key-reused',
      `The idempotency key "${key}" was used ${scope} for another request. Nothing was recorded now. Send the first request ` +
        'again unchanged, or use a new key.',
    );
  }
  const result = await work();
  await client.query(
    `insert into ${table} (${column}, idempotency_key, request_digest, result, at) values ($1, $2, $3, $4, $5)`,
    [value, key, digest, JSON.stringify(result), at.toISOString()],
  );
  return { replayed: false, result };
}

/** More than any made-up key has; an index of the database takes no more than some 2,700 bytes. */
const longestKey = 200;

/** The key of a command. @throws DocketFailure `bad-argument` */
export function readKey(key: string): string {
  if (key !== '' && key.length <= longestKey && isStorable(key)) return key;
  throw new DocketFailure(
    'bad-argument',
    `Nothing was recorded: a command needs an idempotency key, a text of 1 to ${longestKey} characters that is made up once for it.`,
  );
}
