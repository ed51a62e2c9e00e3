/** Where the columns of a table stand in one file: found by header name, whatever the case and the order. */
import { ImportRefusal } from '../refusal.ts';
import type { CellType, ReleaseTable } from '../release/tables.ts';

/** The columns of one file of the release. Positions are from 0. */
export interface Layout {
  readonly table: ReleaseTable;
  /** Number of columns that the header names. */
  readonly width: number;
  /** For each column of the file its type; columns that we do not know are text. */
  readonly types: readonly CellType[];
  /** For each column of the file the name that the header gives it. */
  readonly names: readonly string[];
  /** For each column of `table.columns`, in order, its position, or -1 where the file has no such column. */
  readonly positions: readonly number[];
  readonly idAt: number;
  /** Position of the case's id, or -1 where the table has none. */
  readonly caseAt: number;
  /** For each column of `table.read` its position, or -1. */
  readonly readAt: readonly number[];
  /** Rows may end early from this many cells on (ragged tail), or undefined where a short row is refused. */
  readonly raggedFrom: number | undefined;
}

/** tbl_Court_Motions is ragged in its tail columns only; the last column before that tail. */
const lastFirmColumn = new Map([['tbl_Court_Motions', 'DATE_RECD_FROM_BIA']]);

const text: CellType = { is: 'text' };

/** Reads a header line. Throws {@link ImportRefusal} where the id or the case cannot be found or a name stands twice. */
export function layoutOf(table: ReleaseTable, header: string): Layout {
  const names = header
    .replace(/^\uFEFF/, '')
    .split('\t')
    .map((name) => name.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  const byName = new Map<string, number>();
  names.forEach((name, position) => {
    // A column that the publisher marks dead keeps its meaning: REJ_Remove is REJ.
    const key = name.toLowerCase().replace(/_remove$/, '');
    if (key !== '' && byName.has(key)) {
      throw new ImportRefusal(
        `The header of ${table.name} names the column ${name} twice. Nothing was changed; get the file again from the publisher.`,
      );
    }
    byName.set(key, position);
  });
  const at = (column: string): number => byName.get(column.toLowerCase()) ?? -1;
  for (const needed of [table.id, table.case]) {
    if (needed !== null && at(needed) < 0) {
      throw new ImportRefusal(
        `The header of ${table.name} has no column ${needed}, so no row of it could be told from another.` +
          ' Nothing was changed; check that the file is whole and is the table that its name says.',
      );
    }
  }
  const types: CellType[] = names.map(() => text);
  const positions: number[] = [];
  for (const [column, type] of table.columns) {
    positions.push(at(column));
    if (at(column) >= 0) types[at(column)] = type;
  }
  const firm = lastFirmColumn.get(table.name);
  return {
    table,
    width: names.length,
    types,
    names,
    positions,
    idAt: at(table.id),
    caseAt: table.case === null ? -1 : at(table.case),
    readAt: table.read.map(at),
    raggedFrom: firm === undefined || at(firm) < 0 ? undefined : at(firm) + 1,
  };
}
