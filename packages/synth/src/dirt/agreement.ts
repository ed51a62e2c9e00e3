/**
 * Whether the cells of a row agree with the columns of its table and with the release's own look-ups, and in how many ways a
 * row with a cell too many can be mended: worked out here from what a release is, so that the truth owes nothing to any reader.
 */
import { lookups } from '../rows/lookups.ts';
import { type CellKind, columnsOf, type TableName } from '../schema.ts';

/** How a cell stands to its column: real rows that nobody damaged disagree softly, too (an unknown code, a bad ZIP). */
export type Fit = 'fits' | 'softly not' | 'not';

const codes = new Map<string, ReadonlySet<string>>();
for (const { table, header, rows } of lookups) {
  const at = Math.max(
    0,
    header.findIndex((name) => /code$/i.test(name) && !/^(idn|str.*ID$)/i.test(name)),
  );
  codes.set(table.toLowerCase(), new Set(rows.map((row) => row[at] ?? '')));
}

const date = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) \d\d:\d\d:\d\d\.\d{3}$/;

/** Columns in which a cell that does not fit is no damage: see {@link Fit}. */
const soft: ReadonlySet<string> = new Set([
  'ALIEN_ZIPCODE',
  'UPDATED_ZIPCODE',
  'RELEASE_MONTH',
  'RELEASE_YEAR',
  'C_ASY_TYPE',
  'C_BIRTHDATE',
  'CASE_ID',
]);

function fitOf(name: string, kind: CellKind, cell: string): Fit {
  if (cell === '') return 'fits';
  switch (kind.is) {
    case 'integer':
      return /^-?\d{1,18}$/.test(cell) ? 'fits' : 'not';
    case 'date':
      return date.test(cell) ? 'fits' : 'not';
    case 'time':
      return /^([01]\d|2[0-3])[0-5]\d$/.test(cell) ? 'fits' : 'not';
    case 'boolean':
      return /^[01YN]$/.test(cell) ? 'fits' : 'not';
    case 'pattern':
      return new RegExp(`^(?:${kind.pattern.source})$`).test(cell) ? 'fits' : soft.has(name) ? 'softly not' : 'not';
    case 'code': {
      const known = codes.get(kind.table.toLowerCase());
      return known === undefined || known.has(cell) ? 'fits' : 'softly not';
    }
    case 'text':
      return 'fits';
  }
}

/** Whether a row of full width fits as a whole: the worst of its cells. */
export function fitOfRow(table: TableName, cells: readonly string[]): Fit {
  let worst: Fit = 'fits';
  for (const [at, column] of columnsOf(table).entries()) {
    const cell = cells[at] ?? '';
    const isId = at === 0 || /^idn?case$/i.test(column.name);
    const fit = isId && cell === '' ? 'not' : fitOf(column.name, column.kind, cell);
    if (fit === 'not') return 'not';
    if (fit === 'softly not') worst = fit;
  }
  return worst;
}

/** Every distinct row that comes from taking one blank cell away for each cell too many, and that fits as a whole. */
function mended(table: TableName, cells: readonly string[]): string[][] {
  const width = columnsOf(table).length;
  let rows = new Map<string, string[]>([['', [...cells]]]);
  for (let excess = cells.length - width; excess > 0; excess--) {
    const shorter = new Map<string, string[]>();
    for (const row of rows.values()) {
      for (const [at, cell] of row.entries()) {
        if (cell !== '') continue;
        const without = row.toSpliced(at, 1);
        shorter.set(without.join('\t'), without);
      }
    }
    rows = shorter;
  }
  return [...rows.values()].filter((row) => fitOfRow(table, row) === 'fits');
}

/** What must become of a row of these cells, by the rules of the release's description. */
export function expectedOf(table: TableName, cells: readonly string[]): 'imported' | 'repaired' | 'quarantined' {
  const width = columnsOf(table).length;
  if (cells.length < width) return 'quarantined';
  const plain = cells.slice(0, width);
  const excess = cells.slice(width);
  const ways = excess.length === 0 ? [] : mended(table, cells);
  if (excess.some((cell) => cell !== '')) return ways.length === 1 ? 'repaired' : 'quarantined';
  const fit = fitOfRow(table, plain);
  if (fit === 'fits') return ways.length > 1 ? 'quarantined' : 'imported';
  if (ways.length === 1) return 'repaired';
  if (fit === 'not') return 'quarantined';
  return mended(table, [...cells, '']).length > 0 ? 'quarantined' : 'imported';
}
