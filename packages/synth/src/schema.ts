import { columnLists } from './columns.ts';

/** What a cell of a column may hold. */
export type CellKind =
  | { readonly is: 'integer' | 'date' | 'time' | 'boolean' | 'text' }
  | { readonly is: 'pattern'; readonly pattern: RegExp }
  | { readonly is: 'code'; readonly table: string };

export interface Column {
  readonly name: string;
  readonly kind: CellKind;
}

/** The tables of case data, in the order in which they are written. */
export type TableName = keyof typeof columnLists;

function parseKind(text: string): CellKind {
  switch (text) {
    case 'integer':
    case 'date':
    case 'time':
    case 'boolean':
    case 'text':
      return { is: text };
    default:
      return text.startsWith('^') ? { is: 'pattern', pattern: new RegExp(text) } : { is: 'code', table: text };
  }
}

function parseColumns(list: string): Column[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', kind = 'text'] = line.split(/ (.*)/);
      return { name, kind: parseKind(kind) };
    });
}

/** Names of the tables, in the order in which they are written. */
export const tableNames = Object.keys(columnLists) as readonly TableName[]; // keys of a constant of our own

const columns = new Map<TableName, readonly Column[]>(
  tableNames.map((name) => [name, parseColumns(columnLists[name])]),
);

/** The columns of a table in the publisher's order. */
export function columnsOf(table: TableName): readonly Column[] {
  return columns.get(table) ?? [];
}
