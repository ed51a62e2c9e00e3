/**
 * The release's own look-up tables, read once into memory (the largest has some 30,000 rows).
 *
 * Codes are never read by bare letter: a court decision is keyed by case type and decision type, and a country code, which
 * is the court's own and not ISO, is translated by the name that the release gives it.
 */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { countryFromName } from '@opendocket/rulebook';
import type { CodeTables } from '../mapping/shape.ts';
import { ImportRefusal } from '../refusal.ts';
import { type CodeSets, withoutControlCharacters } from '../rows/agreement.ts';
import type { ReleaseFolder } from './folder.ts';

/** A look-up table: its codes with their meaning, and how its rows were accounted for. */
interface LookupTable {
  readonly meanings: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly string[])[];
  readonly header: readonly string[];
  readonly read: number;
  readonly short: number;
}

/** All look-up tables of a release. */
export interface ReleaseCodes extends CodeTables {
  /** The codes of a look-up, in the form in which `agreement` compares them. */
  readonly sets: CodeSets;
  /** Rows of each look-up file: name in lower case → rows read, and rows too short to hold a code. */
  readonly accounts: ReadonlyMap<string, { readonly read: number; readonly short: number }>;
}

const lookupName =
  /^tbl_?(lookup|decCode|language|adjournmentCodes|atty(type|level)|appealCategory|parentTable|insoffice)/i;

/** Whether a table of the release, by its name, is a look-up table. */
export function isLookup(table: string): boolean {
  return lookupName.test(table);
}

/** Reads every look-up file of a release. Throws {@link ImportRefusal} where the court decisions cannot be read. */
export function readCodes(folder: ReleaseFolder): ReleaseCodes {
  const tables = new Map<string, LookupTable>();
  for (const [name, file] of folder.files) {
    if (isLookup(name)) tables.set(name, readLookup(file));
  }
  const decisions = courtDecisions(tables.get('tbllookupcourtdecision'));
  const countries = new Map<string, string>();
  for (const name of ['tbllookupcountry', 'tbllookupnationality', 'tbllookupaliennat']) {
    for (const row of tables.get(name)?.rows ?? []) addCountry(countries, row, tables.get(name)?.header ?? []);
  }
  const sets = new Map<string, ReadonlySet<string>>();
  for (const [name, table] of tables) {
    if (table.meanings.size > 0) sets.set(name, new Set(table.meanings.keys()));
  }
  sets.set('tbllookupcourtdecision', new Set([...decisions.keys()].map((key) => key.split('|')[2] ?? '')));
  return {
    courtDecision: (caseType, decisionType, code) => decisions.get(`${caseType}|${decisionType}|${code}`),
    meaning: (table, code) => tables.get(table.toLowerCase())?.meanings.get(code),
    country: (code) => countries.get(code),
    sets: (lookup) => sets.get(lookup.toLowerCase()),
    accounts: new Map([...tables].map(([name, table]) => [name, { read: table.read, short: table.short }])),
  };
}

function readLookup(file: string): LookupTable {
  const bytes = readFileSync(file);
  const lines = (isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1')).split(/\r\n|\n|\r/);
  const header = cellsOf((lines.shift() ?? '').replace(/^\uFEFF/, ''));
  const codeAt = Math.max(
    0,
    firstMatch(header, (name) => /code$/i.test(name) && !/^idn/i.test(name)) ??
      firstMatch(header, (name) => !/^idn/i.test(name)) ??
      0,
  );
  const meaningAt =
    firstMatch(header, (name, at) => at !== codeAt && /desc|desci|name|meaning/i.test(name)) ?? codeAt + 1;
  const idAt = firstMatch(header, (name) => /^idn/i.test(name));
  const meanings = new Map<string, string>();
  const rows: string[][] = [];
  let read = 0;
  let short = 0;
  for (const line of lines) {
    if (line === '') continue;
    read += 1;
    const cells = cellsOf(line);
    const code = cells[codeAt];
    if (code === undefined || cells.length < Math.min(header.length, 2)) {
      short += 1;
      continue;
    }
    rows.push(cells);
    if (code === '') continue;
    meanings.set(code, cells[meaningAt] ?? '');
    // Some tables are referred to by the look-up's row number and not by its code (tbl_JuvenileHistory.idnJuvenile).
    const id = idAt === undefined ? undefined : cells[idAt];
    if (id !== undefined && id !== '' && !meanings.has(id)) meanings.set(id, cells[meaningAt] ?? '');
  }
  return { meanings, rows, header, read, short };
}

function cellsOf(line: string): string[] {
  return withoutControlCharacters(line)
    .split('\t')
    .map((cell) => cell.trim());
}

function firstMatch(header: readonly string[], test: (name: string, at: number) => boolean): number | undefined {
  const at = header.findIndex(test);
  return at < 0 ? undefined : at;
}

/** Court decisions by `caseType|decisionType|code`; a key with two different meanings has none that can be relied on. */
function courtDecisions(table: LookupTable | undefined): Map<string, string> {
  const at = (pattern: RegExp): number => table?.header.findIndex((name) => pattern.test(name)) ?? -1;
  const [caseType, decisionType, code, description] = [/casetype/i, /dectype/i, /deccode/i, /decdesc/i].map(at);
  if (
    table === undefined ||
    [caseType, decisionType, code, description].some((position) => position === undefined || position < 0)
  ) {
    throw new ImportRefusal(
      'tblLookupCourtDecision has no columns strCaseType, strDecType, strDecCode and strDecDescription, so no decision could be' +
        ' read by its case type. Nothing was changed; get the file again from the publisher.',
    );
  }
  const decisions = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const row of table.rows) {
    const key = [caseType, decisionType, code].map((position) => row[position ?? -1] ?? '').join('|');
    const meaning = row[description ?? -1] ?? '';
    if ((decisions.get(key) ?? meaning).toLowerCase() !== meaning.toLowerCase()) doubtful.add(key);
    decisions.set(key, meaning);
  }
  for (const key of doubtful) decisions.delete(key);
  if (decisions.size === 0) {
    throw new ImportRefusal(
      'tblLookupCourtDecision has no rows, so no decision could be read. Nothing was changed; get the file again.',
    );
  }
  return decisions;
}

/** Adds a country by whichever column of the row holds a name that we know. */
function addCountry(countries: Map<string, string>, row: readonly string[], header: readonly string[]): void {
  const codeAt = header.findIndex((name) => /code$/i.test(name) && !/^idn/i.test(name));
  const code = row[Math.max(codeAt, 0)];
  if (code === undefined || code === '') return;
  for (const [at, cell] of row.entries()) {
    if (at === codeAt || cell.length < 3) continue;
    const country = countryFromName(cell);
    if (country !== undefined) countries.set(code, country);
  }
}
