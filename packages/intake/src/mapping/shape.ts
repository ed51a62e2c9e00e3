/** The shapes between the staged rows of a case and the events that they stand for. */
import type { Json } from '@opendocket/docket';
import { releaseTables } from '../release/tables.ts';

/** One readable row of the release. `cells` are the columns of its table's `read` list, in that order; blank is ''. */
export interface SourceRow {
  readonly id: string;
  /** Dates are cut to their civil day (YYYY-MM-DD), all else is as in the file, without surrounding blanks. */
  readonly cells: readonly string[];
}

/** A row of the case that could not be read. */
export interface RefusedRow {
  readonly table: string;
  readonly line: number;
  readonly id: string;
  readonly reason: string;
}

/** All that one release says of one case: rows by table number (see `releaseTables`), ordered by row id. */
export interface CaseSource {
  readonly caseId: string;
  readonly rows: ReadonlyMap<string, readonly SourceRow[]>;
  readonly refused: readonly RefusedRow[];
}

/** What the mapping needs to know of the release as a whole. */
export interface ReleaseContext {
  /** The last day that the release covers (ISO). */
  readonly through: string;
  readonly codes: CodeTables;
}

/** The release's own look-up tables. */
export interface CodeTables {
  /** Meaning of a court decision: case type (RMV …), decision type (C for DEC_CODE, O for OTHER_COMP), code. */
  courtDecision(caseType: string, decisionType: 'C' | 'O', code: string): string | undefined;
  /** Meaning of a code in a look-up table of the release, by the table's name. */
  meaning(table: string, code: string): string | undefined;
  /** ISO 3166 alpha-2 of a court country code, read by name through the release's table. */
  country(code: string): string | undefined;
}

/** An event that the release's rows stand for. (record, row, kind) is unique within a case. */
export interface DesiredEvent {
  readonly kind: string;
  readonly on: string | { readonly earliest: string; readonly latest: string };
  readonly at?: string;
  /** Keys in alphabetical order at every level. */
  readonly body: { readonly [key: string]: Json | undefined };
  /** Table name and row id. */
  readonly record: string;
  readonly row: string;
  /** Body fields that name another event of the case: field → key of that event (see {@link eventKey}). */
  readonly refersTo?: { readonly [field: string]: string };
}

/** The key by which one desired event names another: unique within the case and stable from release to release. */
export function eventKey(record: string, row: string, kind: string): string {
  return `${record}|${row}|${kind}`;
}

/** Position of a column in the `cells` of a table's rows. Throws on a name that the table does not read: a typing error. */
export function column(table: string, name: string): number {
  const index = releaseTables.find((candidate) => candidate.name === table)?.read.indexOf(name) ?? -1;
  if (index < 0) throw new Error(`The mapping reads no column ${name} of ${table}.`);
  return index;
}

/** The cell at a position, '' where the row has none. */
export function cell(row: SourceRow, index: number): string {
  return row.cells[index] ?? '';
}
