/** Reads events and questions as anyone may have written them: whole, or not at all and with a sentence for each fault. */
import type { z } from 'zod';
import { parseDay } from '../calendar/civil-day.ts';
import { firstEncodedDay, isWithinEncodedLaw, lastEncodedDay } from '../calendar/encoded-law.ts';
import type { CaseEvent } from '../event.ts';
import type { EvaluateInput } from '../posture.ts';
import { envelope, isObject, question } from './envelope.ts';
import { faultsOf, shown } from './faults.ts';
import { bodySchema } from './kinds.ts';
import { nearestKinds } from './nearest-kinds.ts';

/** What was read, or why it could not be: sentences that name the event and the field. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * Reads an event that is to be recorded: its kind must be one of the vocabulary, its body may hold that kind's fields only,
 * and its day must be one for which there is law. (In what `evaluate` is asked, such a kind and such a day are reviews, R1.)
 */
export function parseEvent(value: unknown): Parsed<CaseEvent> {
  const where = nameOf(value, undefined);
  const parsed = readEvent(value, where);
  if (!parsed.ok) return parsed;
  const { kind, on } = parsed.value;
  const errors: string[] = [];
  if (bodySchema(kind) === undefined) errors.push(unknownKind(where, kind));
  const latest = parseDay(typeof on === 'string' ? on : on.latest);
  if (latest !== undefined && !isWithinEncodedLaw(latest)) {
    errors.push(
      `${where}: on is ${shown(on)}; it must be a day from ${firstEncodedDay}, when the Immigration and Nationality Act took ` +
        `effect, to ${lastEncodedDay}: there is no law here for another.`,
    );
  }
  return errors.length > 0 ? { ok: false, errors } : parsed;
}

/**
 * Reads what is asked of `evaluate`. An event of a kind that the vocabulary does not have is let through: it may be true and
 * matter, so the answer holds a review of it (R1) rather than nothing at all.
 */
export function parseEvaluateInput(value: unknown): Parsed<EvaluateInput> {
  if (!isObject(value)) return { ok: false, errors: [`The input is ${shown(value)}; it must be a JSON object.`] };
  const { events, ...rest } = withoutNulls(value);
  const asked = question.safeParse(withoutInnerNulls(rest));
  const errors = asked.success ? [] : faultsOf(asked.error, rest, 'The input', '', fieldsOf(question, 'events'));
  const read = readEvents(events, errors);
  if (!asked.success || errors.length > 0) return { ok: false, errors };
  return { ok: true, value: { ...asked.data, events: read } };
}

/** The events that can be read; the faults of the others are added to `errors`. */
function readEvents(events: unknown, errors: string[]): CaseEvent[] {
  if (!Array.isArray(events)) {
    const found = events === undefined ? 'missing' : shown(events);
    errors.push(`The input: events is ${found}; it must be a list of events.`);
    return [];
  }
  const read: CaseEvent[] = [];
  const ids = new Set<string>();
  for (const [index, value] of events.entries()) {
    const where = nameOf(value, index);
    const parsed = readEvent(value, where);
    if (!parsed.ok) {
      errors.push(...parsed.errors);
      continue;
    }
    if (ids.has(parsed.value.id)) errors.push(`${where}: another event has the same id; each needs its own.`);
    ids.add(parsed.value.id);
    read.push(parsed.value);
  }
  return read;
}

/** An event of any kind; the body of a kind that the vocabulary has is read by its schema. */
function readEvent(value: unknown, where: string): Parsed<CaseEvent> {
  const plain = isObject(value) ? withoutInnerNulls(withoutNulls(value)) : value;
  const outer = envelope.safeParse(plain);
  const errors = outer.success ? [] : faultsOf(outer.error, plain, where, '', fieldsOf(envelope));
  const kind = isObject(plain) ? plain.kind : undefined;
  const body = isObject(plain) ? plain.body : undefined;
  const schema = typeof kind === 'string' ? bodySchema(kind) : undefined;
  if (schema !== undefined && isObject(body)) {
    const inner = schema.safeParse(body);
    if (!inner.success) errors.push(...faultsOf(inner.error, body, `${where}, ${kind}`, 'body', fieldsOf(schema)));
  }
  return outer.success && errors.length === 0 ? { ok: true, value: outer.data } : { ok: false, errors };
}

function fieldsOf(schema: z.ZodObject, ...more: readonly string[]): string[] {
  return [...Object.keys(schema.shape), ...more];
}

/** How a sentence calls an event: by its id, else by its place. */
function nameOf(value: unknown, index: number | undefined): string {
  const id = isObject(value) ? value.id : undefined;
  if (typeof id === 'string' && id !== '') return `Event ${shown(id)}`;
  return index === undefined ? 'The event' : `Event number ${index + 1}`;
}

function unknownKind(where: string, kind: string): string {
  const near = nearestKinds(kind).join(', ');
  return `${where}: kind is ${shown(kind)}; it must be a kind of the vocabulary; the kinds nearest to it are ${near}.`;
}

/** The object without the fields that are null, which say no more than fields left out. */
function withoutNulls(value: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined));
}

/** The same for the objects in it, save an event's body: that is kept as it was written. */
function withoutInnerNulls(value: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } {
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      field !== 'body' && isObject(inner) ? withoutNulls(inner) : inner,
    ]),
  );
}
