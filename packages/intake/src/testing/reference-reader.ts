/**
 * The rules of reading and repairing a row, written as plainly as they are stated, by trying everything: slow, and meant to
 * be read beside the statement. The reader proper must agree with it on every row that it can answer.
 */
import { agreement, type CodeSets, isId, withoutControlCharacters } from '../rows/agreement.ts';
import type { Layout } from '../rows/layout.ts';

/** What the reference says of a line. */
export type ReferenceReading = { readonly cells: readonly string[]; readonly repaired: boolean } | 'quarantined';

/** Whether every cell of a row agrees with its type and with the release's own codes. */
function allAgree(cells: readonly string[], layout: Layout, codes: CodeSets): boolean {
  return cells.every((_cell, at) => agreementAt(cells, at, layout, codes) === 'agrees');
}

function agreementAt(cells: readonly string[], at: number, layout: Layout, codes: CodeSets): string {
  const cell = cells[at] ?? '';
  if (at === layout.idAt || at === layout.caseAt) return isId(cell) ? 'agrees' : 'disagrees';
  const type = layout.types[at];
  return type === undefined ? 'disagrees' : agreement(type, cell, codes);
}

/** Every distinct row of the table's width that comes from taking blank cells away, and in which every cell agrees. */
export function repairsByTrying(cells: readonly string[], layout: Layout, codes: CodeSets): string[][] {
  let rows = new Map<string, readonly string[]>([[cells.join('\t'), cells]]);
  for (let excess = cells.length - layout.width; excess > 0; excess -= 1) {
    const shorter = new Map<string, readonly string[]>();
    for (const row of rows.values()) {
      row.forEach((cell, at) => {
        if (cell !== '') return;
        const without = row.filter((_cell, place) => place !== at);
        shorter.set(without.join('\t'), without);
      });
    }
    rows = shorter;
  }
  return [...rows.values()].filter((row) => allAgree(row, layout, codes)).map((row) => [...row]);
}

/** Reads a line by the rules as stated. For tables without a ragged tail, and few excess cells. */
export function readByTheRules(line: string, layout: Layout, codes: CodeSets): ReferenceReading {
  const cells = withoutControlCharacters(line)
    .split('\t')
    .map((cell) => cell.replace(/^ +| +$/g, ''));
  // Fewer cells than columns: which are missing cannot be known.
  if (cells.length < layout.width) return 'quarantined';
  const repairs = repairsByTrying(cells, layout, codes);
  const excess = cells.slice(layout.width);
  const plain = cells.slice(0, layout.width);
  // Text beyond the last column: exactly one repair, or nothing.
  if (excess.some((cell) => cell !== '')) {
    const [only, other] = repairs;
    return only === undefined || other !== undefined ? 'quarantined' : { cells: only, repaired: true };
  }
  const worst = plain.map((_cell, at) => agreementAt(plain, at, layout, codes));
  if (worst.every((answer) => answer === 'agrees')) {
    // Blanks beyond the last column are no damage, unless another reading would be as good.
    return excess.length > 0 && repairs.length > 1 ? 'quarantined' : { cells: plain, repaired: false };
  }
  const [only, other] = excess.length > 0 ? repairs : [];
  if (only !== undefined && other === undefined) return { cells: only, repaired: true };
  if (worst.includes('disagrees')) return 'quarantined';
  // An unknown code or a bad ZIP is common and imported as it is, unless undoing a shift would make the whole row agree.
  return repairsByTrying([...cells, ''], layout, codes).length > 0 ? 'quarantined' : { cells: plain, repaired: false };
}
