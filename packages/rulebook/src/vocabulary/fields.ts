/**
 * The kinds of value that a field of an event can hold. Each schema carries, as its error, what is allowed, written so that it
 * completes the sentence "it must be …".
 */
import { z } from 'zod';
import { parseDay } from '../calendar/civil-day.ts';
import { countryName } from '../places/index.ts';

/** A text of any wording, as a source or a person wrote it. */
export const text = z
  .string({ error: 'a text' })
  .refine((value) => value.trim() !== '', { error: 'a text that is not blank' });

/** A word of the vocabulary or of a source, in small letters with hyphens: `waiver-212c`. */
export const word = z
  .string({ error: 'a word in small letters, with hyphens' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a word in small letters, with hyphens' });

/** The id of another event of the case, or of a hearing. */
export const reference = z
  .string({ error: 'the id of what it refers to' })
  .refine((value) => value.trim() !== '', { error: 'the id of what it refers to' });

/** A civil day. */
export const day = z
  .string({ error: 'a day that exists, written YYYY-MM-DD' })
  .refine((value) => parseDay(value) !== undefined, { error: 'a day that exists, written YYYY-MM-DD' });

const unknownCountry = 'unknown';
const countryAllowed =
  'a country by its ISO 3166 code of two capital letters, for example HN, or "unknown" where the source does not tell';

/** A country, or `unknown`: a protection from a country that is not known bars every country. */
export const country = z
  .string({ error: countryAllowed })
  .refine((value) => value === unknownCountry || countryName(value) !== undefined, { error: countryAllowed });

/** Several countries. An empty list names none. */
export const countries = z.array(country, { error: `a list; each entry is ${countryAllowed}` });

/** A time of day, `16:00`. */
export const time = z
  .string({ error: 'a time of day, written HH:MM' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day, written HH:MM' });

/** A time of day with its zone, or a whole instant: `09:52-04:00`, `09:52 America/New_York`, `2025-05-07T09:52:00-04:00`. */
export const timeWithZone = z
  .string({ error: 'a time of day with its zone, for example 09:52-04:00' })
  .regex(
    /^(\d{4}-\d{2}-\d{2}T)?([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?( ?(Z|[+-]\d{2}:?\d{2}|[A-Za-z_]+(\/[A-Za-z_+\-0-9]+)*))?$/,
    {
      error: 'a time of day with its zone, for example 09:52-04:00',
    },
  );

const instantAllowed = 'an instant with its zone, for example 2026-11-24T08:00:00Z';

/** An instant, ISO with zone. */
export const instant = z
  .string({ error: instantAllowed })
  .refine((value) => isInstant(value), { error: instantAllowed });

function isInstant(value: string): boolean {
  const fits = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.exec(value);
  return fits !== null && parseDay(fits[1]) !== undefined && !Number.isNaN(Date.parse(value));
}

/** True or false. */
export const yesOrNo = z.boolean({ error: 'true or false' });

/** True, false, or that the record does not say. */
export const yesNoOrUnknown = z.union([z.boolean(), z.literal('unknown')], { error: 'true, false or "unknown"' });

/** A whole number, none below zero. */
export const count = z.int({ error: 'a whole number' }).nonnegative({ error: 'a whole number, not below zero' });

/** An amount of money in dollars. */
export const dollars = z.number({ error: 'an amount in dollars' }).nonnegative({ error: 'an amount in dollars' });

/** A court of appeals: `1` to `11`, or `dc`. */
export const circuit = oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', 'dc');

const districtAllowed = 'a district court by its short name in small letters, for example mdd';

/** A district court by the courts' own short names: `mdd`, `cacd`. */
export const district = z.string({ error: districtAllowed }).regex(/^[a-z]{3,5}$/, { error: districtAllowed });

/** One of the words given. */
export function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  const quoted = words.map((value) => `"${value}"`);
  const allowed = quoted.length === 1 ? `${quoted[0]}` : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  return z.enum(words, { error: allowed });
}

/** The fields of a body; a field that is none of them is refused. */
export const body = z.strictObject;

/** A field that may be left out. A null says the same as leaving it out. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish();
}
