/**
 * Whether a cell agrees with the type of its column.
 *
 * The patterns below are used by this reader and, unchanged, inside DuckDB (RE2), so that the fast path and the careful
 * one cannot disagree about what a well-formed cell is.
 */
import type { CellType } from '../release/tables.ts';

/** Disagreeing softly is what real, unshifted rows do too: an unknown code (1.9 % of transfer courts), a bad ZIP. */
export type Agreement = 'agrees' | 'disagrees' | 'disagrees softly';

/** Codes of a look-up table of the release; undefined where the release has no such table, and any code passes. */
export type CodeSets = (lookup: string) => ReadonlySet<string> | undefined;

const day =
  '(?:(?:19|20)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)' +
  '|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:19|20)(?:[2468][048]|0[48]|[13579][26])-02-29|2000-02-29)';

/** Patterns of non-blank cells, in the syntax that JavaScript and RE2 share. Days are calendar days of 1900 to 2099. */
export const patterns = {
  id: '[0-9]{1,18}',
  integer: '-?[0-9]{1,18}',
  timestamp: `${day}(?:[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?)?`,
  time: '(?:[01]?[0-9]|2[0-3]):?[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?',
  boolean: '[01YNyntTfF]|true|false|TRUE|FALSE|True|False',
} as const;

/** The pattern of a non-blank cell of this type, or undefined where any text passes (text, look-ups). */
export function patternOf(type: CellType): string | undefined {
  switch (type.is) {
    case 'integer':
    case 'timestamp':
    case 'time':
    case 'boolean':
      return patterns[type.is];
    case 'pattern':
      return type.pattern.replace(/^\^/, '').replace(/\$$/, '');
    case 'text':
    case 'lookup':
      return undefined;
  }
}

const compiled = new Map<string, RegExp>();

function matches(pattern: string, cell: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = new RegExp(`^(?:${pattern})$`);
    compiled.set(pattern, expression);
  }
  return expression.test(cell);
}

/** Compares one cell, already trimmed, with the type of its column. A blank cell agrees with every type. */
export function agreement(type: CellType, cell: string, codes: CodeSets): Agreement {
  if (cell === '') return 'agrees';
  if (type.is === 'lookup') {
    const known = codes(type.table);
    return known === undefined || known.has(cell) || known.has(cell.toUpperCase()) ? 'agrees' : 'disagrees softly';
  }
  const pattern = patternOf(type);
  if (pattern === undefined || matches(pattern, cell)) return 'agrees';
  return type.is === 'pattern' && type.soft ? 'disagrees softly' : 'disagrees';
}

/** Whether a cell can be an id: a whole number of at most 18 digits, 0 included. */
export function isId(cell: string): boolean {
  return matches(patterns.id, cell);
}

const control = new RegExp(`[${String.raw`\u0000-\u0008\u000a-\u001f\u007f`}]`, 'g');

/** A line without the control characters that the publisher's export leaves inside values (NUL among them). */
export function withoutControlCharacters(line: string): string {
  return line.replace(control, '');
}
