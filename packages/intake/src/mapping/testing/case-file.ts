/** Building the rows of a case for tests, by the names of their columns. */
import { releaseTables } from '../../release/tables.ts';
import type { CaseSource, DesiredEvent, RefusedRow, SourceRow } from '../shape.ts';

/** Cells of a row by column name; the others are blank. `id` is the row's id. */
export type Row = { readonly id: string; readonly [column: string]: string };

/** The number of the case that {@link caseOf} builds. */
export const caseId = '7000001';

/** A row of a table as staging hands it over. Throws where the table reads no such column: a typing error of the test. */
export function sourceRow(table: string, row: Row): SourceRow {
  const read = releaseTables.find((candidate) => candidate.name === table)?.read;
  if (read === undefined) throw new Error(`No table ${table}.`);
  for (const name of Object.keys(row)) {
    if (name !== 'id' && !read.includes(name)) throw new Error(`The mapping reads no column ${name} of ${table}.`);
  }
  return { id: row.id, cells: read.map((name) => row[name] ?? '') };
}

/** A case of these rows. A_TblCase is a removal case of a Honduran unless the tables give it. */
export function caseOf(
  tables: { readonly [table: string]: readonly Row[] },
  refused: readonly RefusedRow[] = [],
): CaseSource {
  const given = { A_TblCase: [{ id: caseId, NAT: 'HO', LANG: 'SP', CUSTODY: 'N', CASE_TYPE: 'RMV' }], ...tables };
  const rows = new Map(
    Object.entries(given).map(([table, found]) => [table, found.map((row) => sourceRow(table, row))] as const),
  );
  return { caseId, rows, refused };
}

/** A leg at Arlington of a removal case whose charging document is of 10 January 2019. */
export function leg(id: string, cells: { readonly [column: string]: string } = {}): Row {
  return { id, OSC_DATE: '2019-01-10', BASE_CITY_CODE: 'WAS', CASE_TYPE: 'RMV', NAT: 'HO', ...cells };
}

/** Events of a kind. */
export function ofKind(events: readonly DesiredEvent[], kind: string): DesiredEvent[] {
  return events.filter((event) => event.kind === kind);
}

/** The one event of a kind. Throws where there are none or several. */
export function only(events: readonly DesiredEvent[], kind: string): DesiredEvent {
  const [found, ...others] = ofKind(events, kind);
  if (found === undefined || others.length > 0) {
    throw new Error(`Expected one ${kind} among ${events.map((event) => event.kind).join(', ')}.`);
  }
  return found;
}

/** What the events contradict, as `record|row|what`. */
export function conflicts(events: readonly DesiredEvent[]): string[] {
  return ofKind(events, 'record.conflicted').map(({ record, row, body }) => `${record}|${row}|${String(body.what)}`);
}
