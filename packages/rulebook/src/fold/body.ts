/** Reads the fields of an event's body. A stored event may hold anything, so every field is read as if from a stranger. */
import type { EventBody } from '../event.ts';

/** A country that the record does not tell: a protection from it bars every country. */
export const unknownCountry = 'unknown';

/** A field that is text; undefined when it is absent, blank or something else. */
export function text(body: EventBody, field: string): string | undefined {
  const value = body[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A field that is true or false; undefined when the record does not say. */
export function flag(body: EventBody, field: string): boolean | undefined {
  const value = body[field];
  return typeof value === 'boolean' ? value : undefined;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** An ISO 3166 alpha-2 code in capitals, or `unknown` for anything that is none. */
export function countryCode(value: unknown): string {
  if (typeof value !== 'string') return unknownCountry;
  if (value.length === 2 && isCapital(value.charCodeAt(0)) && isCapital(value.charCodeAt(1))) return value;
  const capitals = value.trim().toUpperCase();
  if (capitals.length !== 2) return unknownCountry;
  return isCapital(capitals.charCodeAt(0)) && isCapital(capitals.charCodeAt(1)) ? capitals : unknownCountry;
}

/** Whether a field says yes, or something that nobody can read: that may be a yes. */
export function mayBeYes(body: EventBody, field: string): boolean {
  return body[field] !== undefined && body[field] !== null && flag(body, field) !== false;
}

const noCountries: readonly string[] = [];

/** The countries that a field names, each once, in order; empty when it names none. One that nobody can read is told as unknown. */
export function countries(body: EventBody, field: string): readonly string[] {
  const value = body[field];
  if (value === undefined || value === null) return noCountries;
  if (!Array.isArray(value)) return [countryCode(value)];
  if (value.length === 0) return noCountries;
  if (value.length === 1) return [countryCode(value[0])];
  return [...new Set(value.map(countryCode))].sort();
}

/** The scope of a protection from the countries named: all of them when one is not told, or none is. */
export function protectedCountries(named: readonly string[]): 'all' | readonly string[] {
  return named.length === 0 || named.includes(unknownCountry) ? 'all' : named;
}
