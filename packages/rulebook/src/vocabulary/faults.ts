/** What is wrong with a value, as sentences that say where, what was found and what is allowed. */
import type { z } from 'zod';

/** The most characters of a value that a sentence repeats. */
const longest = 60;

/**
 * The sentences of a parse that failed. `where` opens each of them (`Event "e1"`), `prefix` is the path of the value within it
 * (`body`, or '' for the whole), and `fields` names what an object with an unknown field may hold.
 */
export function faultsOf(
  error: z.ZodError,
  value: unknown,
  where: string,
  prefix: string,
  fields: readonly string[],
): string[] {
  const sentences: string[] = [];
  for (const issue of error.issues) {
    const path = pathWords(prefix, issue.path);
    if (issue.code === 'unrecognized_keys') {
      const allowed = issue.path.length === 0 ? allowedFields(fields) : 'leave it out';
      for (const key of issue.keys)
        sentences.push(`${where}: ${pathWords(path, [key])} is no field of it; ${allowed}.`);
      continue;
    }
    const found = issue.path.reduce<unknown>(inner, value);
    const name = path === '' ? 'it' : path;
    sentences.push(
      found === undefined
        ? `${where}: ${name} is missing; it must be ${issue.message}.`
        : `${where}: ${name} is ${shown(found)}; it must be ${issue.message}.`,
    );
  }
  return sentences;
}

/** A value as it can be repeated in a sentence: short, and with nothing in it that steers a terminal. */
export function shown(value: unknown): string {
  const written = plain(asJson(value));
  return written.length > longest ? `${written.slice(0, longest)}…` : written;
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'a value that is no JSON';
  }
}

/** JSON escapes the control characters of ASCII; those beyond it, and the marks that turn the direction of text, are left. */
function plain(written: string): string {
  return written.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function allowedFields(fields: readonly string[]): string {
  return fields.length === 0 ? 'it holds none' : `it may hold ${fields.join(', ')}`;
}

function inner(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** `body.countries[0]`. */
function pathWords(prefix: string, path: readonly PropertyKey[]): string {
  let words = prefix;
  for (const step of path) {
    if (typeof step === 'number') words += `[${step}]`;
    else words += `${words === '' ? '' : '.'}${fieldName(String(step))}`;
  }
  return words;
}

/** The name of a field as its author wrote it, unless that is no name that a sentence can repeat. */
function fieldName(name: string): string {
  return /^\w{1,60}$/.test(name) ? name : shown(name);
}
