/** The values of a rulebook by name, key and day. */
import type { Day } from '../calendar/civil-day.ts';
import { addDays, parseDay } from '../calendar/civil-day.ts';
import type { Parameter } from './parameter.ts';

/** A value that governs a day, with its place in the rulebook's list. */
export interface InForce {
  readonly value: number | string;
  readonly index: number;
  /** The first and the last day of its span; infinite where it has none. */
  readonly from: Day;
  readonly to: Day;
}

const none: readonly InForce[] = [];

/** The timelines of a list of parameters. What was stayed, enjoined or vacated is in none of them. */
export class Timelines {
  readonly #byName = new Map<string, Map<string, InForce[]>>();

  constructor(parameters: readonly Parameter[]) {
    parameters.forEach((parameter, index) => {
      if (parameter.status !== 'enacted') return;
      const entry = { value: parameter.value, index, ...spanOf(parameter) };
      const byKey = this.#byName.get(parameter.name) ?? new Map<string, InForce[]>();
      this.#byName.set(parameter.name, byKey);
      const key = parameter.key ?? '';
      byKey.set(
        key,
        [...(byKey.get(key) ?? []), entry].sort((one, other) => one.from - other.from),
      );
    });
  }

  /** The value that governs a day; undefined on a day that no entry covers. */
  at(name: string, on: Day, key = ''): InForce | undefined {
    for (const entry of this.all(name, key)) if (on >= entry.from && on <= entry.to) return entry;
    return undefined;
  }

  /** All spans of a name and key, oldest first. */
  all(name: string, key = ''): readonly InForce[] {
    return this.#byName.get(name)?.get(key) ?? none;
  }

  /** The keys that a name has entries for. */
  keys(name: string): readonly string[] {
    return [...(this.#byName.get(name)?.keys() ?? [])];
  }
}

function spanOf({ from, to }: Parameter): { from: Day; to: Day } {
  return {
    from: (from === null ? undefined : parseDay(from)) ?? Number.NEGATIVE_INFINITY,
    to: (to === null ? undefined : parseDay(to)) ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * What is wrong with a list of parameters, a sentence for each fault: two values in force on one day, a day between two
 * values with none, a period without beginning or end where the rules must find a value on every day, a date that is none, a
 * number that is none or below zero, a day count that is not whole, a status that does not exist, a value that names no
 * rule or no source.
 * `whole` names the parameters that must have a value on every day.
 */
export function parameterFaults(parameters: readonly Parameter[], whole: ReadonlySet<string>): readonly string[] {
  const faults: string[] = [];
  const lines = new Map<string, Parameter[]>();
  parameters.forEach((parameter, index) => {
    const name = nameOf(parameter);
    for (const field of ['from', 'to', 'announcedOn', 'statusOn', 'lastCheckedOn'] as const) {
      const value = parameter[field];
      if (value !== null && value !== undefined && parseDay(value) === undefined) {
        faults.push(`Parameter ${name} (entry ${index + 1}): ${field} ${JSON.stringify(value)} is no day.`);
      }
    }
    const { from, to } = spanOf(parameter);
    if (to < from)
      faults.push(
        `Parameter ${name} (entry ${index + 1}): it ends on ${parameter.to}, before it begins on ${parameter.from}.`,
      );
    for (const fault of valueFaults(parameter)) faults.push(`Parameter ${name} (entry ${index + 1}): ${fault}.`);
    if (parameter.status === 'enacted') lines.set(name, [...(lines.get(name) ?? []), parameter]);
  });
  for (const [name, entries] of lines) faults.push(...timelineFaults(name, entries, whole.has(entries[0]?.name ?? '')));
  const found = new Set([...lines.values()].flat().map((parameter) => parameter.name));
  for (const name of whole)
    if (!found.has(name)) faults.push(`Parameter ${name}: it has no value in force on any day.`);
  return faults;
}

const statuses: ReadonlySet<string> = new Set(['enacted', 'stayed', 'enjoined', 'vacated']);

function valueFaults(parameter: Parameter): readonly string[] {
  const { unit, value, status, rule, source, allowanceDays } = parameter;
  const faults: string[] = [];
  if (unit === 'word') {
    if (typeof value !== 'string' || value.trim() === '') faults.push('its value must be a word');
  } else if (typeof value !== 'number') faults.push(`its value must be a number of ${unit}`);
  else if (!Number.isFinite(value) || value < 0) faults.push(`its value ${value} is no number of ${unit}`);
  else if (unit !== 'dollars' && !Number.isInteger(value))
    faults.push(`its value ${value} is no whole number of ${unit}`);
  if (!statuses.has(status)) faults.push(`its status ${JSON.stringify(status)} is none that there is`);
  if (!(allowanceDays > 0)) faults.push(`its allowance of ${allowanceDays} days would make it stale at once`);
  if (rule.trim() === '') faults.push('it names no rule');
  if (source.trim() === '') faults.push('it names no source');
  return faults;
}

function nameOf({ name, key }: Parameter): string {
  return key === undefined ? name : `${name} (${key})`;
}

function timelineFaults(name: string, entries: readonly Parameter[], isWhole: boolean): readonly string[] {
  const faults: string[] = [];
  const sorted = [...entries].sort((one, other) => spanOf(one).from - spanOf(other).from);
  if (isWhole && sorted[0]?.from !== null) faults.push(`Parameter ${name}: no value before ${sorted[0]?.from}.`);
  if (isWhole && sorted.at(-1)?.to !== null) faults.push(`Parameter ${name}: no value after ${sorted.at(-1)?.to}.`);
  for (let index = 1; index < sorted.length; index++) {
    const before = sorted[index - 1];
    const after = sorted[index];
    if (before === undefined || after === undefined) continue;
    const end = spanOf(before).to;
    const start = spanOf(after).from;
    if (start <= end)
      faults.push(`Parameter ${name}: two values are in force on ${after.from ?? before.to ?? 'every day'}.`);
    else if (start > end + 1 && before.to !== null) {
      faults.push(`Parameter ${name}: no value from ${addDays(before.to, 1)} to the day before ${after.from}.`);
    }
  }
  return faults;
}
