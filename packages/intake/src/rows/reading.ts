/**
 * Reads one line of a table: as it stands, repaired, or refused. This is the definition of the four outcomes' first three;
 * the fast path inside DuckDB takes only rows that this reader imports without a doubt, and hands it all others.
 *
 * A repair takes away one blank cell for each excess column, and counts only if exactly one distinct row results in
 * which every cell agrees with its type and with the release's own code tables.
 */
import { agreement, type CodeSets, isId, withoutControlCharacters } from './agreement.ts';
import type { Layout } from './layout.ts';

/** Why a row is refused. */
export type RefusalReason =
  | 'short-row'
  | 'id-not-a-number'
  | 'cell-of-wrong-type'
  | 'may-be-shifted'
  | 'no-repair'
  | 'several-repairs'
  | 'line-too-long'
  | 'duplicate-id'
  | 'no-such-case'
  | 'no-such-appeal';

/** What became of a line. `cells` has one cell for each column of the file, trimmed. */
export type Reading =
  | { readonly outcome: 'imported'; readonly cells: readonly string[] }
  | { readonly outcome: 'repaired'; readonly cells: readonly string[]; readonly how: string }
  | { readonly outcome: 'quarantined'; readonly reason: RefusalReason; readonly detail: string };

/** Excess columns beyond this are no slip of a key: such a line is refused without a search. */
const mostExcess = 64;

/** Reads a line (without its line end). */
export function readLine(line: string, layout: Layout, codes: CodeSets): Reading {
  const cells = withoutControlCharacters(line).split('\t').map(trimmed);
  const excess = cells.length - layout.width;
  if (excess < 0) return readShort(cells, layout, codes);
  if (excess > 0 && cells.slice(layout.width).some((cell) => cell !== '')) {
    return repair(cells, excess, layout, codes);
  }
  return readFull(cells, layout, codes);
}

/** Takes away blanks (U+0020) alone, as DuckDB's `trim` does. */
function trimmed(cell: string): string {
  if (!cell.startsWith(' ') && !cell.endsWith(' ')) return cell;
  let from = 0;
  let to = cell.length;
  while (from < to && cell[from] === ' ') from += 1;
  while (to > from && cell[to - 1] === ' ') to -= 1;
  return cell.slice(from, to);
}

function readShort(cells: readonly string[], layout: Layout, codes: CodeSets): Reading {
  if (layout.raggedFrom === undefined || cells.length < layout.raggedFrom) {
    return refuse('short-row', `${cells.length} of ${layout.width} columns`);
  }
  const padded = [...cells, ...Array<string>(layout.width - cells.length).fill('')];
  const reading = readFull(padded, layout, codes);
  if (reading.outcome !== 'imported') return reading;
  const missing = layout.width - cells.length;
  return { outcome: 'repaired', cells: padded, how: `${missing} tail columns that the row lacks read as blank` };
}

/** A row of full width, perhaps with blank cells beyond it. */
function readFull(cells: readonly string[], layout: Layout, codes: CodeSets): Reading {
  const excess = cells.length - layout.width;
  const plain = cells.slice(0, layout.width);
  const wrong = firstDisagreement(plain, layout, codes);
  if (wrong === undefined) {
    // Only blanks in excess; but if taking another blank away gives another good row, nobody can tell which was meant.
    if (excess > 0 && countRepairs(cells, excess, layout, codes) > 1) {
      return refuse('several-repairs', `${excess} excess columns can be taken away in more than one way`);
    }
    return { outcome: 'imported', cells: plain };
  }
  if (excess > 0 && countRepairs(cells, excess, layout, codes) === 1) return repair(cells, excess, layout, codes);
  if (wrong.agreement === 'disagrees') {
    const isKey = wrong.at === layout.idAt || wrong.at === layout.caseAt;
    return refuse(isKey ? 'id-not-a-number' : 'cell-of-wrong-type', describe(wrong.at, plain, layout));
  }
  // An unknown code is common. But if undoing a shift (one blank away, one added at the end) makes the whole row agree,
  // the row may have lost its last cell to a stray tab: then it is not known what it said.
  if (countRepairs([...cells, ''], excess + 1, layout, codes) > 0) {
    return refuse('may-be-shifted', describe(wrong.at, plain, layout));
  }
  return { outcome: 'imported', cells: plain };
}

interface Disagreement {
  readonly at: number;
  readonly agreement: 'disagrees' | 'disagrees softly';
}

/** The first cell that disagrees with its type, strong disagreements first. */
function firstDisagreement(cells: readonly string[], layout: Layout, codes: CodeSets): Disagreement | undefined {
  let softly: Disagreement | undefined;
  for (let at = 0; at < cells.length; at += 1) {
    const answer = cellAgreement(at, cells[at] ?? '', layout, codes);
    if (answer === 'disagrees') return { at, agreement: answer };
    if (answer === 'disagrees softly') softly ??= { at, agreement: answer };
  }
  return softly;
}

function cellAgreement(at: number, cell: string, layout: Layout, codes: CodeSets) {
  if (at === layout.idAt || at === layout.caseAt) return isId(cell) ? 'agrees' : 'disagrees';
  const type = layout.types[at];
  return type === undefined ? 'disagrees' : agreement(type, cell, codes);
}

function describe(at: number, cells: readonly string[], layout: Layout): string {
  return `column ${layout.names[at] ?? at + 1} holds ${JSON.stringify((cells[at] ?? '').slice(0, 60))}`;
}

function refuse(reason: RefusalReason, detail: string): Reading {
  return { outcome: 'quarantined', reason, detail };
}

function repair(cells: readonly string[], excess: number, layout: Layout, codes: CodeSets): Reading {
  if (excess > mostExcess) return refuse('no-repair', `${excess} columns too many`);
  const found = repairs(cells, excess, layout, codes);
  if (found.count === 0)
    return refuse('no-repair', `${excess} excess columns, and no blank cells whose removal makes every cell agree`);
  if (found.count > 1)
    return refuse('several-repairs', `${excess} excess columns can be taken away in more than one way`);
  const removed = new Set(found.removed);
  const mended = cells.filter((_cell, at) => !removed.has(at));
  const columns = found.removed.map((at) => at + 1).join(', ');
  return { outcome: 'repaired', cells: mended, how: `blank cell ${columns} taken away` };
}

function countRepairs(cells: readonly string[], excess: number, layout: Layout, codes: CodeSets): number {
  return excess > mostExcess ? 0 : repairs(cells, excess, layout, codes).count;
}

/**
 * Counts the distinct rows that come from taking `excess` blank cells away and in which every cell agrees, up to 2, with
 * the removal that gives the one. Taking either of two neighbouring blanks gives the same row, so the choice is how many
 * of each run of blanks go; two different choices always give different rows, as they move the text between the runs.
 */
function repairs(
  cells: readonly string[],
  excess: number,
  layout: Layout,
  codes: CodeSets,
): { count: number; removed: number[] } {
  const memo = new Map<number, number>();
  const rooms = excess + 1;

  /** Ways to finish from cell `at` on with `gone` cells taken away so far. */
  const ways = (at: number, gone: number): number => {
    if (at >= cells.length) return gone === excess ? 1 : 0;
    const key = at * rooms + gone;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let count = 0;
    if (cells[at] === '') {
      const end = runEnd(at);
      for (let taken = 0; taken <= Math.min(end - at, excess - gone) && count < 2; taken += 1) {
        if (blanksFit(at, end - taken, gone)) count += ways(end, gone + taken);
      }
    } else if (fits(at, gone)) count = ways(at + 1, gone);
    const capped = Math.min(count, 2);
    memo.set(key, capped);
    return capped;
  };
  const runEnd = (at: number): number => {
    let end = at;
    while (end < cells.length && cells[end] === '') end += 1;
    return end;
  };
  const fits = (at: number, gone: number): boolean =>
    at - gone < layout.width && cellAgreement(at - gone, cells[at] ?? '', layout, codes) === 'agrees';
  /** Blank cells agree everywhere but where an id stands, and beyond the last column. */
  const blanksFit = (from: number, to: number, gone: number): boolean => {
    for (let at = from; at < to; at += 1) {
      if (!fits(at, gone)) return false;
    }
    return true;
  };

  const count = ways(0, 0);
  const removed: number[] = [];
  if (count === 1) {
    let at = 0;
    let gone = 0;
    while (at < cells.length) {
      if (cells[at] !== '') {
        at += 1;
        continue;
      }
      const end = runEnd(at);
      for (let taken = 0; taken <= Math.min(end - at, excess - gone); taken += 1) {
        if (!blanksFit(at, end - taken, gone) || ways(end, gone + taken) === 0) continue;
        for (let index = 0; index < taken; index += 1) removed.push(at + index);
        gone += taken;
        break;
      }
      at = end;
    }
  }
  return { count, removed };
}
