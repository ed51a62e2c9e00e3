/**
 * The rows that DuckDB may take without the careful reader: those that it would import without a doubt. One regular
 * expression over the whole line checks the number of columns, that no control character is in it, and every cell whose
 * type has a pattern; look-up cells are checked against the release's codes. Built from the same patterns as `agreement`.
 */

import type { CodeSets } from '../rows/agreement.ts';
import { patternOf, patterns } from '../rows/agreement.ts';
import type { Layout } from '../rows/layout.ts';
import { literal } from './lines.ts';

const anyText = '[^\\x00-\\x1f\\x7f]*';

/** The regular expression of a well-formed line. */
export function linePattern(layout: Layout): string {
  const cells = layout.types.map((type, at) => {
    if (at === layout.idAt || at === layout.caseAt) return patterns.id;
    const pattern = patternOf(type);
    return pattern === undefined ? anyText : `(?:${pattern})?`;
  });
  return cells.join('\\t');
}

/** The name of the DuckDB enum that holds the codes of a look-up. */
export function enumOf(lookup: string): string {
  return `codes_${lookup.toLowerCase().replace(/[^a-z0-9_]/g, '_')}`;
}

/** SQL that is true for a line that the fast path may take. `line` and `c`, its cells, must be in scope. */
export function isPlain(layout: Layout, codes: CodeSets): string {
  const conditions = [`regexp_full_match(line, ${literal(linePattern(layout))})`];
  layout.types.forEach((type, at) => {
    if (type.is !== 'lookup' || codes(type.table) === undefined) return;
    conditions.push(`(c[${at + 1}] = '' OR TRY_CAST(trim(c[${at + 1}]) AS ${enumOf(type.table)}) IS NOT NULL)`);
  });
  return `coalesce(${conditions.join(' AND ')}, false)`;
}

/** SQL for the text that a row's hash covers: its known columns in a fixed order, without what is blank at the end. */
export function canonicalText(layout: Layout): string {
  const inOrder =
    layout.positions.every((position, index) => position === index) && layout.width === layout.positions.length;
  if (inOrder) return `rtrim(line, chr(9))`;
  const cells = layout.positions.map((position) => (position < 0 ? `''` : `c[${position + 1}]`));
  return `rtrim(concat_ws(chr(9), ${cells.join(', ')}), chr(9))`;
}

/** SQL for the cells that the mapping reads, dates cut to the day. */
export function payload(layout: Layout): string {
  const cells = layout.readAt.map((position) => {
    if (position < 0) return `''`;
    const type = layout.types[position];
    return type?.is === 'timestamp' ? `left(trim(c[${position + 1}]), 10)` : `trim(c[${position + 1}])`;
  });
  return `concat_ws(chr(9), ${cells.join(', ')})`;
}

/** {@link canonicalText} of a row that the careful reader read. */
export function canonicalOf(layout: Layout, cells: readonly string[]): string {
  const known = layout.positions.map((position) => (position < 0 ? '' : (cells[position] ?? '')));
  return known.join('\t').replace(/\t+$/, '');
}

/** {@link payload} of a row that the careful reader read. */
export function payloadOf(layout: Layout, cells: readonly string[]): string {
  return layout.readAt
    .map((position) => {
      const cell = position < 0 ? '' : (cells[position] ?? '');
      return layout.types[position]?.is === 'timestamp' ? cell.slice(0, 10) : cell;
    })
    .join('\t');
}
