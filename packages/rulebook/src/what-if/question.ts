/** What somebody asks of the docket under other values of the law, as they may have written it: whole, or with every fault. */
import { z } from 'zod';
import { parseDay } from '../calendar/civil-day.ts';
import type { IsoDate } from '../event.ts';
import { periodNames } from '../parameters/index.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { parameterFaults } from '../parameters/timelines.ts';
import type { Rulebook } from '../rulebook.ts';
import { isObject } from '../vocabulary/envelope.ts';
import { faultsOf, shown } from '../vocabulary/faults.ts';
import { day, text } from '../vocabulary/fields.ts';
import type { Parsed } from '../vocabulary/parse.ts';
import { laidOver, type ShortValue } from './laid-over.ts';
import { nearestNames } from './nearest-name.ts';

/** A question that can be asked. */
export interface WhatIfQuestion {
  readonly name: string;
  /** The civil day for all cases; null for today at each case's court. */
  readonly asOf: IsoDate | null;
  /** All values of the rulebook, the changed ones in their place. */
  readonly parameters: readonly Parameter[];
}

const unit = z.enum(['days', 'business days', 'months', 'hours', 'dollars', 'word'], {
  error: '"days", "business days", "months", "hours", "dollars" or "word"',
});
const status = z.enum(['enacted', 'stayed', 'enjoined', 'vacated'], {
  error: '"enacted", "stayed", "enjoined" or "vacated"',
});
const confidence = z.enum(['V', 'S', 'K-h', 'K-m', 'K-l'], { error: '"V", "S", "K-h", "K-m" or "K-l"' });
const sourceKind = z.enum(['primary', 'secondary'], { error: '"primary" or "secondary"' });
const value = z.union([z.number(), text], { error: 'a number, or a word that the rule knows' });
const someDay = z.union([day, z.null()], { error: 'a day that exists, written YYYY-MM-DD, or null' });
const allowance = z.int({ error: 'a whole number of days' });

const wholeEntry = z.strictObject(
  {
    name: text,
    key: text.exactOptional(),
    rule: text,
    value,
    unit,
    appliesTo: text,
    from: someDay,
    to: someDay,
    announcedOn: someDay,
    status,
    statusOn: day.exactOptional(),
    source: text,
    confidence,
    sourceKind,
    lastCheckedOn: day,
    allowanceDays: allowance,
  },
  { error: 'a JSON object' },
);

const shortEntry = z.strictObject(
  {
    name: text,
    key: text.exactOptional(),
    value: z.union([z.number(), text, z.null()], {
      error: 'a number, a word that the rule knows, or null for no value',
    }),
    from: someDay.exactOptional(),
    to: someDay.exactOptional(),
  },
  { error: 'a JSON object' },
);

const file = z.strictObject({
  name: text,
  asOf: day.exactOptional(),
  changes: z.array(shortEntry, { error: 'a list of {name, key?, value, from?, to?}' }).exactOptional(),
  parameters: z.array(wholeEntry, { error: 'a list of whole parameters' }).exactOptional(),
});

/** Names a value in a sentence: `changes[0]`. */
interface Placed<Entry> {
  readonly place: string;
  readonly entry: Entry;
}

/**
 * Reads what is asked. `parameters` are whole entries, which take the place of all entries of the names and keys that they
 * name; `changes` are values for a span of days, laid over what is in force then. `where` opens each sentence of a fault.
 */
export function parseWhatIf(asked: unknown, rulebook: Rulebook, where = 'The file'): Parsed<WhatIfQuestion> {
  if (!isObject(asked)) return { ok: false, errors: [`${where} is ${shown(asked)}; it must be a JSON object.`] };
  const parsed = file.safeParse(asked);
  if (!parsed.success) {
    return { ok: false, errors: faultsOf(parsed.error, asked, where, '', Object.keys(file.shape)) };
  }
  const { name, asOf = null, changes = [], parameters = [] } = parsed.data;
  const short = changes.map((change, index): Placed<ShortValue> => {
    const { from = null, to = null, ...rest } = change;
    return { place: `${where}: changes[${index}]`, entry: { ...rest, from, to } };
  });
  const whole = parameters.map(
    (entry, index): Placed<Parameter> => ({ place: `${where}: parameters[${index}]`, entry }),
  );
  const errors = [
    ...(short.length + whole.length === 0 ? [`${where}: it changes nothing; give changes or parameters.`] : []),
    ...short.flatMap((placed) => entryFaults(placed, rulebook)),
    ...whole.flatMap((placed) => [...entryFaults(placed, rulebook), ...wholeFaults(placed, rulebook)]),
    ...givenTwice(short, whole),
  ];
  if (errors.length > 0) return { ok: false, errors };
  let values = replaced(rulebook.parameters, parameters);
  for (const { entry } of short) values = laidOver(values, entry);
  const names = new Set([...changes, ...parameters].map((entry) => entry.name));
  const periods = new Set(periodNames.filter((period) => names.has(period)));
  const faults = parameterFaults(
    values.filter((entry) => names.has(entry.name)),
    periods,
  );
  if (faults.length > 0) return { ok: false, errors: faults.map((fault) => `${where}: ${fault}`) };
  return { ok: true, value: { name, asOf, parameters: values } };
}

/** The values with whole lines of them replaced, each where the first of its entries was. */
function replaced(current: readonly Parameter[], given: readonly Parameter[]): readonly Parameter[] {
  const lines = new Set(given.map(lineOf));
  return [...current.filter((entry) => !lines.has(lineOf(entry))), ...given];
}

function lineOf({ name, key }: { readonly name: string; readonly key?: string }): string {
  return JSON.stringify([name, key ?? null]);
}

/** What is wrong with a value in either form: a name, key, word or span that cannot be. */
function entryFaults({ place, entry }: Placed<ShortValue>, { parameters }: Rulebook): readonly string[] {
  const known = parameters.filter((parameter) => parameter.name === entry.name);
  const [first] = known;
  if (first === undefined) return [`${place}.name is ${shown(entry.name)}; ${nearTo(entry.name, parameters)}`];
  const faults: string[] = [];
  const hasKeys = known.some((parameter) => parameter.key !== undefined);
  if (hasKeys && entry.key === undefined) {
    faults.push(`${place}.key is missing; ${entry.name} has a value for each of ${keysOf(known).join(', ')}.`);
  }
  if (!hasKeys && entry.key !== undefined) {
    faults.push(`${place}.key is ${shown(entry.key)}; ${entry.name} has one value for all, so leave the key out.`);
  }
  if (entry.value === null && new Set<string>(periodNames).has(entry.name)) {
    faults.push(`${place}.value is null; the rules need a value of ${entry.name} on every day.`);
  }
  faults.push(...valueFaults(place, entry.value, first, known));
  const [from, to] = [parseDay(entry.from), parseDay(entry.to)];
  if (from !== undefined && to !== undefined && to < from) {
    faults.push(`${place}.to is ${shown(entry.to)}; it must not be before from, ${entry.from}.`);
  }
  return faults;
}

function valueFaults(
  place: string,
  given: ShortValue['value'],
  first: Parameter,
  known: readonly Parameter[],
): readonly string[] {
  if (given === null) return [];
  if (first.unit === 'word') {
    const words = [...new Set(known.map((parameter) => String(parameter.value)))].sort();
    if (typeof given === 'string' && words.includes(given)) return [];
    return [`${place}.value is ${shown(given)}; it must be a word that ${first.name} has: ${words.join(', ')}.`];
  }
  const isWhole = typeof given === 'number' && (first.unit === 'dollars' || Number.isInteger(given));
  if (isWhole && given >= 0 && given <= 100_000) return [];
  return [`${place}.value is ${shown(given)}; it must be a number of ${first.unit}, from 0 to 100,000.`];
}

/** What only a whole entry can get wrong: to be another rule's, or counted in something else. */
function wholeFaults({ place, entry }: Placed<Parameter>, { parameters }: Rulebook): readonly string[] {
  const first = parameters.find((parameter) => parameter.name === entry.name);
  if (first === undefined) return [];
  const faults: string[] = [];
  if (entry.rule !== first.rule) {
    faults.push(`${place}.rule is ${shown(entry.rule)}; ${entry.name} is a value of ${first.rule}.`);
  }
  if (entry.unit !== first.unit) {
    faults.push(`${place}.unit is ${shown(entry.unit)}; ${entry.name} is counted in "${first.unit}".`);
  }
  return faults;
}

/** A line is either replaced whole or changed in part: which of the two should win could only be guessed. */
function givenTwice(short: readonly Placed<ShortValue>[], whole: readonly Placed<Parameter>[]): readonly string[] {
  const lines = new Set(whole.map(({ entry }) => lineOf(entry)));
  return short
    .filter(({ entry }) => lines.has(lineOf(entry)))
    .map(
      ({ place, entry }) => `${place} changes ${entry.name}, which parameters replaces already; give one of the two.`,
    );
}

function nearTo(name: string, parameters: readonly Parameter[]): string {
  const names = [...new Set(parameters.map((parameter) => parameter.name))].sort();
  const near = nearestNames(name, names);
  return near.length > 0
    ? `there is no such parameter; did you mean ${near.join(' or ')}?`
    : `there is no such parameter; there are ${names.join(', ')}.`;
}

function keysOf(known: readonly Parameter[]): readonly string[] {
  return [...new Set(known.flatMap(({ key }) => (key === undefined ? [] : [key])))].sort();
}
