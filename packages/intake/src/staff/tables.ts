/** The files of staff: their columns, what each may hold, and the sentence that says so. See docs/staff-import.md. */
import { compartments, roles } from '@opendocket/docket';

/** Version of how rows become events; kept with each of them. */
export const staffMapping = 2;

/** What a cell may hold: a test in DuckDB's SQL of the cell `x`, which is not blank, and what it must be, for a sentence. */
export interface CellType {
  test(x: string): string;
  readonly must: string;
}

const id = (x: string): string => `regexp_full_match(${x}, '[a-z0-9]+(-[a-z0-9]+)*') AND length(${x}) <= 60`;
const listOf = (word: string) => (x: string) => `regexp_full_match(${x}, '${word}(;${word})*')`;
const among = (words: readonly string[]) => (x: string) => `${x} IN (${words.map((word) => `'${word}'`).join(', ')})`;
const each = (words: readonly string[]) => (x: string) =>
  `list_has_all([${words.map((word) => `'${word}'`).join(', ')}], string_split(${x}, ';'))`;

const types = {
  text: { test: (x) => `length(${x}) <= 2000`, must: 'a text of at most 2,000 characters' },
  id: { test: id, must: 'an id of small letters, digits and hyphens' },
  row: {
    test: (x) => `regexp_full_match(${x}, '[A-Za-z0-9._:-]{1,60}')`,
    must: 'an id of at most 60 letters, digits, hyphens, dots and colons',
  },
  case: { test: (x) => `regexp_full_match(${x}, '[1-9][0-9]{0,17}')`, must: "a court's case number, digits alone" },
  day: {
    test: (x) =>
      `regexp_full_match(${x}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND TRY_CAST(${x} AS DATE) BETWEEN '1880-01-01' AND '2199-12-31'`,
    must: 'a day that exists, written YYYY-MM-DD',
  },
  minutes: {
    test: (x) => `regexp_full_match(${x}, '[0-9]{1,4}') AND TRY_CAST(${x} AS INTEGER) <= 1440`,
    must: 'a whole number of minutes of a day, 0 to 1440',
  },
  role: { test: among(roles), must: `one of ${roles.join(', ')}` },
  clearances: { test: each(compartments), must: `some of ${compartments.join(', ')}, with semicolons between` },
  courts: { test: listOf('[A-Z0-9]{2,4}'), must: 'codes of courts, with semicolons between, for example BAL;HYA' },
  languages: { test: listOf('[a-z]{2,3}'), must: 'ISO 639 codes, with semicolons between, for example en;es' },
  language: { test: (x) => `regexp_full_match(${x}, '[a-z]{2,3}')`, must: 'an ISO 639 code, for example es' },
  number: {
    test: (x) => `regexp_full_match(${x}, 'A([0-9]{7,9}|-SYN-[0-9]{9})')`,
    must: 'the letter A and seven to nine digits',
  },
  origin: { test: (x) => `${x} = 'SYNTHETIC'`, must: 'blank, or SYNTHETIC for what is made up' },
} as const satisfies { readonly [name: string]: CellType };

/** A column of a file. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly required: boolean;
}

/** A file. Its rows are known again by the cells of the column `key`. */
export interface StaffFile {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: string;
  /** Whether its cells say who a person is: then no sentence repeats one. */
  readonly identity: boolean;
}

function column(name: string, type: keyof typeof types, required = false): Column {
  return { name, type: types[type], required };
}

const origin = column('origin', 'origin');

/** The files, in the order in which they are read; the ledger numbers them so. */
export const staffTables: readonly StaffFile[] = [
  {
    name: 'offices',
    key: 'office',
    identity: false,
    columns: [
      column('office', 'id', true),
      column('name', 'text', true),
      column('courts', 'courts'),
      column('closed_on', 'day'),
      origin,
    ],
  },
  {
    name: 'staff',
    key: 'member',
    identity: false,
    columns: [
      column('member', 'id', true),
      column('subject', 'text'),
      column('name', 'text', true),
      column('role', 'role', true),
      column('office', 'id'),
      column('languages', 'languages'),
      column('clearances', 'clearances'),
      column('minutes_per_day', 'minutes'),
      origin,
    ],
  },
  {
    name: 'assignments',
    key: 'case',
    identity: false,
    columns: [
      column('case', 'case', true),
      column('officer', 'id'),
      column('office', 'id'),
      column('reason', 'text'),
      origin,
    ],
  },
  {
    name: 'identities',
    key: 'case',
    identity: true,
    columns: [
      column('case', 'case', true),
      column('name', 'text'),
      column('a_number', 'number'),
      column('birth_date', 'day'),
      column('language', 'language'),
      column('channel', 'text'),
      column('contact', 'text'),
      origin,
    ],
  },
  {
    name: 'supervision',
    key: 'row',
    identity: false,
    columns: [
      column('row', 'row', true),
      column('case', 'case', true),
      column('kind', 'text', true),
      column('on', 'day', true),
      column('due_on', 'day'),
      column('mode', 'text'),
      column('condition', 'text'),
      column('authority', 'text'),
      column('review_on', 'day'),
      column('technology', 'text'),
      column('device', 'text'),
      column('decision', 'text'),
      column('about', 'row'),
      column('reason', 'text'),
      origin,
    ],
  },
];

/** The first table whose rows belong to cases, by number. */
export const firstCaseTable = 2;
export const tableNumbers = { offices: 0, staff: 1, assignments: 2, identities: 3, supervision: 4 } as const;

/** Position (from 0) of a column. Throws on a name that the table has not: a typing error. */
export function columnAt(table: StaffFile, name: string): number {
  const at = table.columns.findIndex((candidate) => candidate.name === name);
  if (at < 0) throw new Error(`${table.name} has no column ${name}.`);
  return at;
}
