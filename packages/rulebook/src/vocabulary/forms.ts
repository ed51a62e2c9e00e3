/** The vocabulary as forms: for each kind the fields of its body and what each holds, derived from the schemas that read them. */
import { z } from 'zod';
import {
  circuit,
  count,
  countries,
  country,
  day,
  district,
  dollars,
  instant,
  reference,
  text,
  time,
  timeWithZone,
  word,
  yesNoOrUnknown,
  yesOrNo,
} from './fields.ts';
import { type BodySchema, bodySchema } from './kinds.ts';

/** What a field holds, as whoever draws a form needs to know it. */
export const fieldTypes = [
  'text',
  'texts',
  'word',
  'reference',
  'day',
  'time',
  'time-with-zone',
  'instant',
  'country',
  'countries',
  'circuit',
  'district',
  'yes-no',
  'yes-no-unknown',
  'count',
  'dollars',
  'choice',
  'group',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A field of a kind's body. */
export interface FormField {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** The words of a choice; empty for every other type. */
  readonly choices: readonly string[];
  /** The fields of a group; empty for every other type. */
  readonly fields: readonly FormField[];
}

const leaves: ReadonlyMap<z.core.$ZodType, FieldType> = new Map<z.core.$ZodType, FieldType>([
  [text, 'text'],
  [word, 'word'],
  [reference, 'reference'],
  [day, 'day'],
  [time, 'time'],
  [timeWithZone, 'time-with-zone'],
  [instant, 'instant'],
  [country, 'country'],
  [countries, 'countries'],
  [circuit, 'circuit'],
  [district, 'district'],
  [yesOrNo, 'yes-no'],
  [yesNoOrUnknown, 'yes-no-unknown'],
  [count, 'count'],
  [dollars, 'dollars'],
]);

/** The fields of a kind's body, in the order of its schema; undefined for a kind that the vocabulary does not have. */
export function formOf(kind: string): readonly FormField[] | undefined {
  const schema = bodySchema(kind);
  return schema === undefined ? undefined : fieldsOf(schema);
}

function fieldsOf({ shape }: BodySchema): readonly FormField[] {
  return Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, true));
}

function fieldOf(name: string, schema: z.core.$ZodType, required: boolean): FormField {
  const leaf = leaves.get(schema);
  const plain = { name, required, choices: [], fields: [] };
  if (leaf === 'circuit' && schema instanceof z.ZodEnum)
    return { ...plain, type: leaf, choices: schema.options.map(String) };
  if (leaf !== undefined) return { ...plain, type: leaf };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return fieldOf(name, schema.unwrap(), false);
  if (schema instanceof z.ZodEnum) return { ...plain, type: 'choice', choices: schema.options.map(String) };
  if (schema instanceof z.ZodObject) return { ...plain, type: 'group', fields: fieldsOf(schema) };
  // One text, or several: a form takes several.
  if (schema instanceof z.ZodUnion && schema.options.includes(text)) return { ...plain, type: 'texts' };
  throw new Error(`The field ${name} holds what no form knows how to ask for.`);
}
