/** What every command of an administrator has in common: who may give it, what was changed meanwhile, what goes on record. */
import { isDeepStrictEqual } from 'node:util';
import type { ClientBase } from 'pg';
import type { StaffAction } from '../audit-actions.ts';
import type { Json } from '../chain.ts';
import { onceByMember } from '../done-once.ts';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import type { Member } from './member.ts';
import { recordStaffAct } from './record-act.ts';

/** @throws DocketFailure `access-refused` */
export function refuseNonAdministrator(by: Member): void {
  if (by.active && by.role === 'administrator') return;
  throw refused(
    'Members, offices and weights are changed by administrators alone. Nothing was changed. Ask one of them.',
  );
}

/** What comes with each command. */
export interface Keyed {
  /** The same key with the same command is done once, and answered the same each time. */
  readonly idempotencyKey: string;
}

interface Administering<Result> {
  /** All that was asked, with the name of the command. */
  readonly request: Json;
  /** Reads the answer of an earlier time. */
  readonly read: (stored: unknown) => Result;
  readonly work: (client: ClientBase) => Promise<Result>;
}

/**
 * Does a command of an administrator in one transaction, or answers what it came to before.
 * @throws DocketFailure `access-refused`, `key-reused`, and what `work` throws
 */
export function administer<Result>(
  docket: Docket,
  by: Member,
  { idempotencyKey: key }: Keyed,
  { request, read, work }: Administering<Result>,
): Promise<Result> {
  refuseNonAdministrator(by);
  return inTransaction(docket.pool, async (client) => {
    const command = { key, request, at: docket.clock() };
    return (await onceByMember(client, by.member, command, { read, work: () => work(client) })).result;
  });
}

/** The ids of members and offices. */
export const idPattern = /^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/;

/** The fields that were given at all. */
export function given<Fields extends object>(
  change: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
export function given(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/**
 * Refuses a change that was made from what is no longer so.
 * @param what the thing in words, such as `the member "officer-1"`
 * @param was the fields as they were read; those that are not given are not compared
 * @throws DocketFailure `conflict`, with what each is by now
 */
export function refuseChangedMeanwhile(what: string, now: object, was: object): void {
  const by = new Map<string, unknown>(Object.entries(now));
  const others = Object.entries(was).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(by.get(field), value),
  );
  if (others.length === 0) return;
  const told = others.map(
    ([field, value]) => `${field} is ${JSON.stringify(by.get(field))}, not ${JSON.stringify(value)}`,
  );
  throw conflict(
    `Somebody changed ${what} since it was read: ${told.join('; ')}. Nothing was changed by you. Read it again and look whether your change is still wanted.`,
  );
}

/** Before and after of each field that is another now. */
export function differences(before: object, after: object): Record<string, Json> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed: Record<string, Json> = {};
  for (const [field, value] of Object.entries(after)) {
    const [from, to] = [JSON.stringify(was.get(field) ?? null), JSON.stringify(value)];
    if (from !== to) changed[field] = { from, to };
  }
  return changed;
}

/** Writes the act into the chain of the administrator. */
export async function record(
  docket: Docket,
  client: ClientBase,
  by: Member,
  action: StaffAction,
  details: Json,
): Promise<void> {
  await recordStaffAct(client, { at: docket.clock(), member: by.member, action, details });
}

export function bad(what: string): DocketFailure {
  return new DocketFailure('bad-argument', `Nothing was changed: ${what}.`);
}

export function conflict(sentence: string): DocketFailure {
  return new DocketFailure('conflict', sentence);
}

export function refused(sentence: string): DocketFailure {
  return new DocketFailure('access-refused', sentence);
}
