/**
 * Made-up bodies for every kind of event, worked out from the vocabulary's own schemas: a kind that is added to it is made up
 * here at once. Mostly values that occur, now and then something that no reader of the field expects.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { formatDay, parseDay } from '../calendar/civil-day.ts';
import type { EventBody, Json } from '../event.ts';
import { country, day, district, reference, text, time, word } from '../vocabulary/fields.ts';
import { bodySchema } from '../vocabulary/kinds.ts';

export const firstDay = parseDay('2026-06-01') ?? 0;

/** Few days, so that events fall on one another; now and then one of years ago, a leap day, or one to come. */
export const someEventDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 14, arbitrary: fc.integer({ min: 0, max: 45 }).map((offset) => formatDay(firstDay + offset * 4)) },
  { weight: 1, arbitrary: fc.constantFrom('2016-02-29', '2019-10-10', '2025-03-03', '2026-03-09', '2027-02-05') },
);

/** The id of an event of the case, or of none. */
const someId = fc.integer({ min: 0, max: 9 }).map((index) => `e${index}`);
const someCountry = fc.constantFrom('HN', 'HN', 'HN', 'GT', 'SV', 'HT', 'unknown');
const someText = fc.constantFrom('other', 'unknown', 'a text');

const byField: ReadonlyMap<unknown, fc.Arbitrary<Json>> = new Map<unknown, fc.Arbitrary<Json>>([
  [day, someEventDay],
  [country, someCountry],
  [reference, someId],
  [text, someText],
  [word, someText.map((value) => value.replace(' ', '-'))],
  [time, fc.constantFrom('00:00', '08:30', '16:00')],
  [district, fc.constantFrom('mdd', 'cacd', 'txsd')],
]);

/** What fields of free text hold in the records that we know. */
const byName: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  caseType: fc.constantFrom('rmv', 'rmv', 'rmv', 'rmv', 'dep', 'exc', 'who', 'rfr', 'cfr'),
  relief: fc.constantFrom(
    'asylum',
    'asylum',
    'withholding',
    'cat',
    'adjustment',
    'cancellation-b',
    'voluntary-departure',
  ),
  how: fc.constantFrom('unknown', 'transfer', 'withdrawn', 'other-administrative'),
  hearing: fc.constantFrom('h1', 'h2'),
  lead: fc.constantFrom('1', '2'),
  court: fc.constantFrom('BAL', 'SFR', 'NYC'),
  table: fc.constantFrom('tblAppeal', 'B_TblProceeding', 'tbl_schedule'),
  matter: fc.constantFrom('circuit-remand', 'federal-court'),
  class: fc.constantFrom('jop', 'abc', 'ms-l', 'another'),
  terms: fc.constantFrom('bond', 'supervision', 'other'),
  holder: fc.constantFrom('state prison', 'unknown'),
};

/** Fields of a kind that are made up oftener as they mostly occur, so that cases come far into the rules. */
const usual: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<Json>>>>> = {
  'order.entered': {
    order: fc.constantFrom(
      'removal',
      'removal',
      'removal',
      'voluntary-departure',
      'deportation',
      'relief',
      'termination',
    ),
    authority: fc.constantFrom(
      'judge',
      'judge',
      'judge',
      'judge',
      'board',
      'stipulated',
      'administrative',
      'reinstatement',
      'expedited',
    ),
    form: fc.constantFrom('oral', 'oral', 'written'),
    inAbsentia: fc.constantFrom(false, false, true),
  },
  'appeal.filed': { what: fc.constantFrom('case', 'case', 'case', 'motion', 'bond', 'interlocutory') },
  'appeal.decided': {
    decision: fc.constantFrom('dismissed', 'dismissed', 'remanded', 'sustained', 'terminated', 'withdrawn', 'other'),
  },
};

/** Now and then: what a damaged store, or a newer vocabulary, may hold in a field. */
const odd: fc.Arbitrary<Json | undefined> = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  undefined,
  null,
  '',
  'unknown',
  'never-heard-of',
  '2026-02-30',
  7,
  true,
  [],
  ['HN', 'never-heard-of'],
  { earliest: '2026-07-01', latest: '2026-08-01' },
);

function ofSchema(schema: unknown, name: string): fc.Arbitrary<Json> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return ofSchema(schema.unwrap(), name);
  const named = byName[name];
  if (named !== undefined) return named;
  const known = byField.get(schema);
  if (known !== undefined) return known;
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options.map(String));
  if (schema instanceof z.ZodArray) return fc.array(ofSchema(schema.element, name), { maxLength: 2 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => ofSchema(option, name)));
  if (schema instanceof z.ZodObject) return ofShape(schema.shape, {});
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodLiteral) return fc.constant(String(schema.value));
  if (schema instanceof z.ZodNumber) return fc.nat({ max: 9 });
  throw new TypeError(`no values are made up for the field ${name}: say here what it holds`);
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
}

function ofShape(
  shape: Readonly<Record<string, unknown>>,
  asUsual: Readonly<Record<string, fc.Arbitrary<Json>>>,
): fc.Arbitrary<{ readonly [field: string]: Json | undefined }> {
  const fields: Record<string, fc.Arbitrary<Json | undefined>> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = asUsual[name] ?? ofSchema(schema, name);
    fields[name] = isOptional(schema) ? fc.option(value, { nil: undefined, freq: 3 }) : value;
  }
  return fc.record(fields);
}

/** Bodies of a kind of the vocabulary. */
export function bodiesOf(kind: string): fc.Arbitrary<EventBody> {
  const schema = bodySchema(kind);
  if (schema === undefined) throw new TypeError(`${kind} is no kind of the vocabulary`);
  const plain = ofShape(schema.shape, usual[kind] ?? {});
  const names = Object.keys(schema.shape);
  if (names.length === 0) return plain;
  const damaged = fc
    .tuple(plain, fc.constantFrom(...names), odd)
    .map(([body, name, value]): EventBody => ({ ...body, [name]: value }));
  return fc.oneof({ weight: 11, arbitrary: plain }, { weight: 1, arbitrary: damaged });
}
