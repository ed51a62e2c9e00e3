/** A new value laid over a timeline: what it covers gives way, and what is left of the old entries stays. */
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import type { IsoDate } from '../event.ts';
import type { Parameter } from '../parameters/parameter.ts';

/** A value for a span of days, in short: all else is as in the entry that it takes the place of. */
export interface ShortValue {
  readonly name: string;
  readonly key?: string;
  /** Null where nothing is to be in force on these days. */
  readonly value: number | string | null;
  /** First day; null for "as far back as we encode". */
  readonly from: IsoDate | null;
  /** Last day, inside the span; null for "until changed". */
  readonly to: IsoDate | null;
}

/** The parameters with a value laid over those of its name and key that are in force. */
export function laidOver(parameters: readonly Parameter[], short: ShortValue): readonly Parameter[] {
  const start = startOf(short);
  const end = endOf(short);
  const isOfLine = (entry: Parameter): boolean =>
    entry.status === 'enacted' && entry.name === short.name && entry.key === short.key;
  const made: Parameter[] = [];
  for (const entry of parameters) {
    if (!isOfLine(entry) || endOf(entry) < start || startOf(entry) > end) {
      made.push(entry);
      continue;
    }
    if (startOf(entry) < start) made.push({ ...entry, to: formatDay(start - 1) });
    if (endOf(entry) > end) made.push({ ...entry, from: formatDay(end + 1) });
  }
  const model = modelOf(parameters, short, isOfLine);
  if (short.value === null || model === undefined) return made;
  const { key: _, ...rest } = model;
  const key = short.key === undefined ? {} : { key: short.key };
  return [...made, { ...rest, ...key, value: short.value, from: short.from, to: short.to, status: 'enacted' }];
}

/** The entry whose other fields the new one takes: that in force when it begins, else another of the line, else of the name. */
function modelOf(
  parameters: readonly Parameter[],
  short: ShortValue,
  isOfLine: (entry: Parameter) => boolean,
): Parameter | undefined {
  const line = parameters.filter(isOfLine).sort((one, other) => startOf(one) - startOf(other));
  const start = startOf(short);
  return (
    line.find((entry) => startOf(entry) <= start && endOf(entry) >= start) ??
    line.at(-1) ??
    parameters.find((entry) => entry.name === short.name && entry.status === 'enacted') ??
    parameters.find((entry) => entry.name === short.name)
  );
}

function startOf({ from }: Pick<Parameter, 'from'>): number {
  return (from === null ? undefined : parseDay(from)) ?? Number.NEGATIVE_INFINITY;
}

function endOf({ to }: Pick<Parameter, 'to'>): number {
  return (to === null ? undefined : parseDay(to)) ?? Number.POSITIVE_INFINITY;
}
