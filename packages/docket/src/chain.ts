/**
 * The hash chains of a case: one over its events, one over its audit entries.
 *
 * Each hash covers the hash before it and a canonical text of the record, so that a record that was changed, removed,
 * inserted or reordered by anyone with access to the database shows in `opendocket verify`. Both write paths, the
 * command and the bulk import, compute hashes here and nowhere else.
 */
import { hash as digest } from 'node:crypto';

/** Length of every hash of a chain, in bytes (SHA-256). */
export const hashBytes = 32;

/** What the first record of a chain has before it: 32 zero bytes. */
export const genesis: Buffer = Buffer.alloc(hashBytes);

/** A JSON value, as `body` and `details` hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The parts of a stored event that its hash covers. Days are ISO civil days, `recordedAt` an ISO instant in UTC. */
export interface ChainedEvent {
  readonly caseId: string;
  readonly seq: number;
  readonly kind: string;
  readonly onEarliest: string;
  readonly onLatest: string;
  readonly at: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly system: string;
  readonly release: string | null;
  readonly mapping: number | null;
  readonly record: string | null;
  readonly row: string | null;
  readonly voids: number | null;
  readonly body: Json;
}

/** The parts of an audit entry that its hash covers. `at` is an ISO instant in UTC. */
export interface ChainedAudit {
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly purpose: string | null;
  readonly details: Json;
}

/**
 * JSON with the keys of every object in code-unit order and without white space: the same value always gives the same
 * text, whatever order a database (`jsonb` sorts keys by length) or a caller had them in. `undefined` fields are left out.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value);
  // Most bodies are written in order to begin with.
  if (!isSorted(keys)) keys.sort();
  let text = '{';
  for (const key of keys) {
    const field = value[key];
    if (field === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `${text}}`;
}

/**
 * The hash of an event whose predecessor in the case has the hash `previous` ({@link genesis} for the first): SHA-256 over
 * that hash, in hexadecimal, and the event's text in UTF-8.
 */
export function eventHash(previous: Buffer, event: ChainedEvent, body: string = canonicalJson(event.body)): Buffer {
  return Buffer.from(eventHashHex(previous.toString('hex'), event, body), 'hex');
}

/** {@link eventHash} with both hashes in hexadecimal, for those who chain millions. */
export function eventHashHex(previous: string, event: ChainedEvent, body: string): string {
  const head = JSON.stringify([
    event.caseId,
    event.seq,
    event.kind,
    event.onEarliest,
    event.onLatest,
    event.at,
    event.recordedAt,
    event.recordedBy,
    event.system,
    event.release,
    event.mapping,
    event.record,
    event.row,
    event.voids,
  ]);
  return digest('sha256', `${previous}${head}${body}`, 'hex');
}

/** The hash of an audit entry whose predecessor in the case has the hash `previous`. */
export function auditHash(previous: Buffer, entry: ChainedAudit): Buffer {
  const head = JSON.stringify([entry.caseId, entry.seq, entry.at, entry.actor, entry.action, entry.purpose]);
  return Buffer.from(
    digest('sha256', `${previous.toString('hex')}${head}${canonicalJson(entry.details)}`, 'hex'),
    'hex',
  );
}

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return false;
  return true;
}

function isList(value: readonly Json[] | { readonly [key: string]: Json | undefined }): value is readonly Json[] {
  return Array.isArray(value);
}
