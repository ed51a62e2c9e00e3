/** The dirt of a release: which rows are damaged, how, and what must become of each. */
import { mix, mixUnit } from '../random.ts';
import { columnsOf, type TableName, tableNames } from '../schema.ts';
import { expectedOf } from './agreement.ts';

/** Kinds of damage, as court-release describes them. */
export const damageKinds = [
  'stray-tab',
  'two-stray-tabs',
  'extra-blank-cells',
  'short-row',
  'id-not-a-number',
  'date-not-a-date',
  'yes-no-is-a-country',
  'unknown-code',
  'bad-zip',
  'control-character',
  'same-row-twice',
  'two-rows-one-id',
] as const;
export type DamageKind = (typeof damageKinds)[number];

/** Damaged rows in a thousand, of each kind. */
const perThousand: { readonly [kind in DamageKind]: number } = {
  'stray-tab': 0.006,
  'two-stray-tabs': 0.001,
  'extra-blank-cells': 0.4,
  'short-row': 0.004,
  'id-not-a-number': 0.001,
  'date-not-a-date': 0.003,
  'yes-no-is-a-country': 0.001,
  'unknown-code': 2,
  'bad-zip': 3,
  'control-character': 0.05,
  'same-row-twice': 0.004,
  'two-rows-one-id': 0.001,
};

/** What befell a row. `lines` are the cells of the lines that are written in its place, one byte a character. */
export interface Damage {
  /** `no-such-appeal` befalls a whole row, when the appeal that it names cannot be read or has vanished. */
  readonly kind: DamageKind | 'no-such-appeal';
  readonly lines: readonly (readonly string[])[];
  readonly expected: readonly ('imported' | 'repaired' | 'quarantined' | 'ignored')[];
}

/** Rows of the first cases are damaged on purpose, so that a small release has each kind in each table. */
const appointedFrom = 40;
const appointedRounds = 4;

const tables = tableNames.filter(
  (table) => !['tblProBono', 'tblThreeMbrReferrals', 'tbl_EOIR_Attorney', 'tbl_CasePriorityHistory'].includes(table),
);

/** The kind of damage due to the first row of a table in a case, by the case's place in the docket. */
function appointed(table: TableName, index: number, place: number): DamageKind | undefined {
  const turn = index - appointedFrom;
  const all = tables.length * damageKinds.length;
  if (place !== 0 || turn < 0 || turn >= all * appointedRounds) return undefined;
  const slot = turn % all;
  return tables[Math.floor(slot / damageKinds.length)] === table ? damageKinds[slot % damageKinds.length] : undefined;
}

/**
 * Chooses what befalls a row; most rows stay whole.
 *
 * @param place how many rows of the table the case had before this one
 */
export function chooseDamage(
  seed: number,
  rate: number,
  row: { readonly table: TableName; readonly index: number; readonly place: number; readonly rowId: number },
): DamageKind | undefined {
  if (rate <= 0 || !tables.includes(row.table)) return undefined;
  const due = appointed(row.table, row.index, row.place);
  if (due !== undefined) return due;
  let draw = mixUnit(seed, 9_000 + tables.indexOf(row.table), row.rowId) * 1000;
  for (const kind of damageKinds) {
    const share = perThousand[kind] * rate;
    if (draw < share) return kind;
    draw -= share;
  }
  return undefined;
}

const codesThatAreNone: readonly string[] = ['QQ', 'ZQ', '9Q'];
/** Columns whose unknown codes change nothing of what a case is. */
const harmless: ReadonlySet<string> = new Set([
  'IJ_CODE',
  'UPDATE_SITE',
  'HEARING_LOC_CODE',
  'TRANSFER_TO',
  'PREV_IJ_CODE',
]);
const firmMotionColumns = 32;

/** Damages the cells of a whole row in a way; nothing where this row cannot be damaged so. */
export function damage(kind: DamageKind, table: TableName, cells: readonly string[], salt: number): Damage | undefined {
  const one = (line: readonly string[]): Damage => ({ kind, lines: [line], expected: [expectedOf(table, line)] });
  const some = (count: number): number => mix(salt, 17, count) % Math.max(1, count);
  const at = (matches: (name: string, place: number) => boolean): number[] =>
    columnsOf(table).flatMap((column, place) => (matches(column.name, place) ? [place] : []));
  const pick = (places: readonly number[]): number | undefined => places[some(places.length)];
  const changed = (place: number | undefined, text: string): readonly string[] | undefined =>
    place === undefined ? undefined : cells.with(place, text);
  switch (kind) {
    case 'stray-tab':
      return one(cells.toSpliced(1 + some(cells.length - 1), 0, ''));
    case 'two-stray-tabs': {
      const first = cells.toSpliced(1 + some(cells.length - 1), 0, '');
      return one(first.toSpliced(1 + (mix(salt, 18, 1) % (first.length - 1)), 0, ''));
    }
    case 'extra-blank-cells':
      return one([...cells, ...Array<string>(1 + some(3)).fill('')]);
    case 'short-row': {
      if (table !== 'tbl_Court_Motions') return one(cells.slice(0, Math.max(2, cells.length - 1 - some(3))));
      const line = cells.slice(0, firmMotionColumns + some(4));
      return { kind, lines: [line], expected: ['repaired'] };
    }
    case 'id-not-a-number':
      // Without it, other tables' rows would be of no case and no appeal, too.
      if (table === 'A_TblCase' || table === 'tblAppeal') return undefined;
      return one(cells.with(0, 'FC'));
    case 'date-not-a-date': {
      const dates = at((_name, place) => columnsOf(table)[place]?.kind.is === 'date' && cells[place] !== '');
      const line = changed(pick(dates), some(2) === 0 ? '10/1993' : '1000');
      return line === undefined ? undefined : one(line);
    }
    case 'yes-no-is-a-country': {
      const line = changed(pick(at((name) => name === 'LPR' || name === 'ABSENTIA' || name === 'CRIM_IND')), 'HO');
      return line === undefined ? undefined : one(line);
    }
    case 'unknown-code': {
      const places = at(
        (name, place) => harmless.has(name) && columnsOf(table)[place]?.kind.is === 'code' && cells[place] !== '',
      );
      const line = changed(pick(places), codesThatAreNone[some(3)] ?? 'QQ');
      return line === undefined ? undefined : one(line);
    }
    case 'bad-zip': {
      const line = changed(
        pick(at((name, place) => name.endsWith('_ZIPCODE') && cells[place] !== '')),
        ['123', 'N/A', '00O21'][some(3)] ?? '1',
      );
      return line === undefined ? undefined : one(line);
    }
    case 'control-character': {
      const places = at(
        (_name, place) => columnsOf(table)[place]?.kind.is === 'text' && (cells[place] ?? '').length > 1,
      );
      const place = pick(places);
      if (place === undefined) return undefined;
      const text = cells[place] ?? '';
      const line = cells.with(place, `${text.slice(0, 1)}${some(2) === 0 ? '\u0000' : '\u0002'}${text.slice(1)}`);
      return { kind, lines: [line], expected: ['imported'] };
    }
    case 'same-row-twice':
      return { kind, lines: [cells, cells], expected: ['imported', 'ignored'] };
    case 'two-rows-one-id': {
      const places = at(
        (name, place) =>
          place > 1 && columnsOf(table)[place]?.kind.is === 'date' && !/^idn/i.test(name) && cells[place] !== '',
      );
      const other = changed(pick(places), '2001-09-10 00:00:00.000');
      if (other === undefined || other.join('\t') === cells.join('\t')) return undefined;
      return { kind, lines: [cells, other], expected: ['quarantined', 'quarantined'] };
    }
  }
}
