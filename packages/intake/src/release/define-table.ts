/** What a table of the release is: its columns, and what a cell of each may hold. */

/** What a cell may hold. A blank cell agrees with every type; ids alone may not be blank. */
export type CellType =
  | { readonly is: 'integer' | 'timestamp' | 'time' | 'boolean' | 'text' }
  | { readonly is: 'pattern'; readonly pattern: string; readonly soft: boolean }
  | { readonly is: 'lookup'; readonly table: string };

/** A table of the release. Column names are those of the publisher; they are matched whatever their case. */
export interface ReleaseTable {
  readonly name: string;
  /** The column that identifies a row. */
  readonly id: string;
  /** The column that names the case, or null where the case is found through another table. */
  readonly case: string | null;
  readonly columns: ReadonlyMap<string, CellType>;
  /** The columns that the mapping reads, in the order in which {@link SourceRow.cells} has them. */
  readonly read: readonly string[];
}

export const integer: CellType = { is: 'integer' };
export const timestamp: CellType = { is: 'timestamp' };
export const time: CellType = { is: 'time' };
export const boolean: CellType = { is: 'boolean' };
export const text: CellType = { is: 'text' };
export const pattern = (source: string): CellType => ({ is: 'pattern', pattern: source, soft: false });
/** A pattern that real, unshifted rows break often (a bad ZIP in 0.3 %): it counts against a repair, not against a row. */
export const softPattern = (source: string): CellType => ({ is: 'pattern', pattern: source, soft: true });
export const lookup = (table: string): CellType => ({ is: 'lookup', table });

export function defineTable(table: {
  name: string;
  id: string;
  case: string | null;
  columns: Record<string, CellType>;
  read: readonly string[];
}): ReleaseTable {
  return { ...table, columns: new Map(Object.entries(table.columns)) };
}
