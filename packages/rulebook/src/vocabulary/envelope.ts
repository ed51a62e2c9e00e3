/** The envelope of an event, and what is asked of `evaluate`, as schemas. A body is read by the schema of its kind. */
import { z } from 'zod';
import type { EventBody } from '../event.ts';
import { circuit, count, country, day, instant, reference, text, timeWithZone, yesOrNo } from './fields.ts';

const anObject = 'a JSON object';

/** Whether a value is a JSON object, not an array. */
export function isObject(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const dateAllowed = 'a day that exists, written YYYY-MM-DD, or {earliest, latest} with two of them in order';

const date = z
  .union([day, z.strictObject({ earliest: day, latest: day })], { error: dateAllowed })
  .refine((on) => typeof on === 'string' || on.earliest <= on.latest, { error: dateAllowed });

const source = z.strictObject(
  {
    system: text,
    release: text.exactOptional(),
    mapping: count.exactOptional(),
    record: text.exactOptional(),
    row: text.exactOptional(),
    seq: count.exactOptional(),
  },
  { error: 'an object with system, record and row' },
);

/** An event, whatever is in its body. */
export const envelope = z.strictObject(
  {
    id: z.string({ error: 'a text' }).refine((id) => id.trim() !== '', { error: 'a text that is not blank' }),
    kind: z.string({ error: 'the name of a kind of event, for example order.entered' }),
    on: date,
    at: timeWithZone.exactOptional(),
    recordedAt: instant.exactOptional(),
    seq: count.exactOptional(),
    source: source.exactOptional(),
    by: text.exactOptional(),
    body: z.custom<EventBody>(isObject, { error: anObject }),
    voids: reference.exactOptional(),
  },
  { error: anObject },
);

/** What is said of the case beside its events. */
export const description = z.strictObject(
  {
    id: z.string({ error: 'a text' }).refine((id) => id.trim() !== '', { error: 'a text that is not blank' }),
    nationality: country.exactOptional(),
    circuit: circuit.exactOptional(),
    court: text.exactOptional(),
    detained: yesOrNo.exactOptional(),
  },
  { error: 'an object with the id of the case' },
);

/** For each source, the day through which all that it knew is in. */
export const coverage = z.strictObject(
  {
    court: day.exactOptional(),
    circuit: day.exactOptional(),
    district: day.exactOptional(),
    uscis: day.exactOptional(),
    agency: day.exactOptional(),
    citizenship: day.exactOptional(),
  },
  { error: 'an object with a day for each source that was checked' },
);

/** What is asked, without the events. `knownAt` may be a day: then all that was recorded by its end, in UTC, was known. */
export const question = z.strictObject(
  {
    case: description,
    asOf: day,
    knownAt: z
      .union([instant, day.transform((known) => `${known}T23:59:59.999Z`)], {
        error: 'an instant with its zone, for example 2026-11-24T08:00:00Z, or a day',
      })
      .exactOptional(),
    country: country.exactOptional(),
    coverage: coverage.exactOptional(),
  },
  { error: anObject },
);
