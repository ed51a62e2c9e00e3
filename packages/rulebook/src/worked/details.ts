/** Reads the details of an event as a person writes them: `order: removal; countries: HN, GT; appeal: reserved`. */
import type { z } from 'zod';
import { bodySchema } from '../vocabulary/kinds.ts';

/** The body, or sentences that say what is wrong with the details. */
export interface ReadDetails {
  readonly body: { readonly [field: string]: unknown };
  readonly faults: readonly string[];
}

/** `kind` must be one of the vocabulary. What is required and absent is found later, when the event as a whole is read. */
export function readDetails(kind: string, cell: string): ReadDetails {
  const fields = bodySchema(kind)?.shape ?? {};
  const body: { [field: string]: unknown } = {};
  const faults: string[] = [];
  for (const part of partsOf(cell)) {
    const at = part.indexOf(':');
    const name = part.slice(0, at).trim();
    const written = part.slice(at + 1).trim();
    const [outer = '', inner] = name.split('.');
    if (at < 1 || written === '') {
      faults.push(`"${part}" is no detail; write "field: value", with ";" between two of them.`);
    } else if (!Object.hasOwn(fields, outer)) {
      faults.push(`"${name}" is no field of ${kind}; ${allowedFields(Object.keys(fields))}.`);
    } else if (inner === undefined ? Object.hasOwn(body, outer) : Object.hasOwn(insideOf(body[outer]), inner)) {
      faults.push(`"${name}" stands twice.`);
    } else {
      const read = readValue(fields[outer], written, inner);
      if (!read.success) faults.push(`"${name}" is "${written}"; it must be ${read.error.issues[0]?.message}.`);
      else body[outer] = inner === undefined ? read.data : { ...insideOf(body[outer]), ...insideOf(read.data) };
    }
  }
  return { body, faults };
}

/** What stands between semicolons; nothing for an empty cell. */
export function partsOf(cell: string): string[] {
  const parts = cell.split(';').map((part) => part.trim());
  return parts.length === 1 && parts[0] === '' ? [] : parts;
}

/** The first reading of the text that the field allows. A text comes first: `appeared: yes` is a word, `detained: yes` is not. */
function readValue(field: z.ZodType, written: string, inner: string | undefined): z.ZodSafeParseResult<unknown> {
  const readings = readingsOf(written).map((value) =>
    field.safeParse(inner === undefined ? value : { [inner]: value }),
  );
  const fits = readings.find((reading) => reading.success);
  return fits ?? readings[0] ?? field.safeParse(written);
}

function readingsOf(written: string): unknown[] {
  const readings: unknown[] = [written];
  if (written === 'yes' || written === 'true') readings.push(true);
  if (written === 'no' || written === 'false') readings.push(false);
  if (/^\d+(\.\d+)?$/.test(written)) readings.push(Number(written));
  readings.push(written.split(',').map((entry) => entry.trim()));
  return readings;
}

function insideOf(value: unknown): { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function allowedFields(names: readonly string[]): string {
  return names.length === 0 ? 'it has none' : `it may have ${names.join(', ')}`;
}
