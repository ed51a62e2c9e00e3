/**
 * Small counts are not shown: a cell of 1 to 10 cases is `<11`, and where it could be worked out from a total and the
 * other cells, one or more of these is not shown exactly either.
 *
 * Someone who knows the total and every cell that is shown must still hold it possible that any cell of `<11` is any number
 * from 1 to 10; and someone who knows these rules as well must not be left with one number.
 */

/** The smallest count that is shown as it is. */
export const leastShown = 11;

/** A count as it may be shown: exactly, or as one of two ranges. */
export type Shown = number | '<11' | '11 or more';

/** Tables that divide one total, as they may be shown. */
export interface ShownTables<Key extends string> {
  readonly total: Shown;
  readonly tables: readonly ReadonlyMap<Key, Shown>[];
  /** Numbers that no figure beside these tables may be. */
  readonly keptBack: ReadonlySet<number>;
}

/** What may not be exact for a reason outside the tables. */
export interface AlsoHidden<Key extends string> {
  /** For each table its cells that another figure would give away, or be given away by. */
  readonly inDoubt?: readonly ReadonlySet<Key>[];
  readonly keepTotalBack?: boolean;
}

/** A count that nothing else is published beside. */
export function shownCount(count: number): Shown {
  return isSmall(count) ? '<11' : count;
}

/**
 * How tables may be shown that divide the same total, each in its own way: every case is in one cell of each. Where one
 * table cannot keep its small cells beside the exact total, the total is not exact, and no table gives it away. Cells of
 * no cases are known to be empty and are left out. A total below 11 is shown alone: how many cells it has would tell.
 */
export function suppressTables<Key extends string>(
  total: number,
  tables: readonly ReadonlyMap<Key, number>[],
  { inDoubt = [], keepTotalBack = false }: AlsoHidden<Key> = {},
): ShownTables<Key> {
  const nothing = tables.map(() => new Map<Key, Shown>());
  if (total === 0) return { total, tables: nothing, keptBack: new Set() };
  if (isSmall(total)) return { total: '<11', tables: nothing, keptBack: new Set() };
  const beside = tables.map((cells, index) => withTotal(cells, inDoubt[index]));
  if (!keepTotalBack && beside.every((table) => table !== undefined)) {
    return { total, tables: beside, keptBack: keptBack(tables, beside) };
  }
  const alone = tables.map((cells, index) => withoutTotal(cells, inDoubt[index]));
  return { total: '11 or more', tables: alone, keptBack: new Set([total, ...keptBack(tables, alone)]) };
}

/**
 * What the cells that are not shown are, and what they add up to. Another figure may be the same cases under another name
 * (those that become barred are those that a rule bars now): it must not be one of these numbers.
 */
function keptBack<Key extends string>(
  tables: readonly ReadonlyMap<Key, number>[],
  shown: readonly ReadonlyMap<Key, Shown>[],
): ReadonlySet<number> {
  const numbers = new Set<number>();
  tables.forEach((counts, index) => {
    const hidden = [...(shown[index] ?? [])].flatMap(([key, cell]) =>
      typeof cell === 'number' ? [] : [counts.get(key) ?? 0],
    );
    const sum = hidden.reduce((total, count) => total + count, 0);
    const small = hidden.filter(isSmall).reduce((total, count) => total + count, 0);
    for (const number of [...hidden, small, sum, ...hidden.map((count) => sum - count)]) numbers.add(number);
  });
  return numbers;
}

/**
 * A count of some of the cases of a total, beside tables that divide it; the same cases may be counted in these too. The rest
 * of the total is a cell as well, though nobody prints it.
 */
export function suppressPart(
  part: number,
  total: number,
  beside: Pick<ShownTables<string>, 'total' | 'keptBack'>,
): Shown {
  if (part === 0 && beside.total !== '<11') return 0;
  if (isSmall(part) || beside.total === '<11') return '<11';
  const rest = total - part;
  const leavesFew = beside.total === '11 or more' ? rest < leastShown : isSmall(rest);
  const isAllThatIsShown = part === total && beside.total === total;
  return leavesFew || (beside.keptBack.has(part) && !isAllThatIsShown) ? '11 or more' : part;
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}

/** Cells beside their exact total; undefined where those that may not be exact cannot be kept. */
function withTotal<Key extends string>(
  counts: ReadonlyMap<Key, number>,
  forced: ReadonlySet<Key> = new Set(),
): ReadonlyMap<Key, Shown> | undefined {
  const cells = [...counts].filter(([, count]) => count > 0);
  const small = cells.filter(([, count]) => isSmall(count));
  // Those that may not be exact go first, then the smallest, so that the figures that say most stay.
  const isForced = ([key]: readonly [Key, number]): number => (forced.has(key) ? 0 : 1);
  const large = cells
    .filter(([, count]) => !isSmall(count))
    .sort((one, other) => isForced(one) - isForced(other) || one[1] - other[1] || (one[0] < other[0] ? -1 : 1));
  let sum = small.reduce((total, [, count]) => total + count, 0);
  let hidden = 0;
  const isMissing = (): boolean => {
    const next = large[hidden];
    if (next !== undefined && forced.has(next[0])) return true;
    if (small.length > 0) return !isKept(small.length, sum, hidden, leastOf(large.slice(hidden)));
    return hidden === 1;
  };
  while (isMissing()) {
    const next = large[hidden];
    if (next === undefined) return undefined;
    sum += next[1];
    hidden += 1;
  }
  const inDoubt = new Set(large.slice(0, hidden).map(([key]) => key));
  return new Map(
    cells.map(([key, count]) => [key, isSmall(count) ? '<11' : inDoubt.has(key) ? '11 or more' : count] as const),
  );
}

function leastOf(cells: readonly (readonly [string, number])[]): number | undefined {
  return cells.length === 0 ? undefined : Math.min(...cells.map(([, count]) => count));
}

/**
 * Whether each of some small cells may be any number from 1 to 10, for someone who knows what they and the large cells in
 * doubt add up to, and that each of these is at least 11 and at most the smallest large cell that is shown.
 */
function isKept(small: number, sum: number, large: number, most = Number.POSITIVE_INFINITY): boolean {
  const mayBeTen = sum >= 10 + (small - 1) + leastShown * large;
  const mayBeOne = sum <= 1 + 10 * (small - 1) + (large === 0 ? 0 : most * large);
  return mayBeTen && mayBeOne;
}

/** Cells whose total is not shown: where one is small all are in doubt, else the largest, so that nothing adds up to it. */
function withoutTotal<Key extends string>(
  counts: ReadonlyMap<Key, number>,
  forced: ReadonlySet<Key> = new Set(),
): ReadonlyMap<Key, Shown> {
  const cells = [...counts].filter(([, count]) => count > 0);
  const hasSmall = cells.some(([, count]) => isSmall(count));
  const [largest] = [...cells].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const shownAs = (key: Key, count: number): Shown => {
    if (isSmall(count)) return '<11';
    return hasSmall || forced.has(key) || key === largest?.[0] ? '11 or more' : count;
  };
  return new Map(cells.map(([key, count]) => [key, shownAs(key, count)]));
}
