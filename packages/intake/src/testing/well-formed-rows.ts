/** Well-formed rows of the release's tables, made up at random, for property tests of the reader. */
import fc from 'fast-check';
import { type CellType, type ReleaseTable, releaseTables } from '../release/tables.ts';
import type { CodeSets } from '../rows/agreement.ts';
import { type Layout, layoutOf } from '../rows/layout.ts';

/** Codes of every look-up in these tests: a few, of several lengths, one of them a number. */
export const testCodes: readonly string[] = ['A', 'RMV', 'X', '42A', 'NYC', '7', 'ES'];

/** The same codes for all look-ups. */
export const testCodeSets: CodeSets = () => new Set(testCodes);

/** The layout of a table whose file has its columns in the usual order. */
export function usualLayout(table: ReleaseTable): Layout {
  return layoutOf(table, [...table.columns.keys()].join('\t'));
}

/** A table of the release by name. */
export function tableNamed(name: string): ReleaseTable {
  const table = releaseTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

const day = fc
  .tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,8}[A-Za-z]$/);

/** A non-blank cell that agrees with a type. */
function cellOf(type: CellType): fc.Arbitrary<string> {
  switch (type.is) {
    case 'integer':
      return fc.integer({ min: 0, max: 999_999_999 }).map(String);
    case 'timestamp':
      return day.map((date) => `${date} 00:00:00.000`);
    case 'time':
      return fc.constantFrom('0830', '1300', '0915');
    case 'boolean':
      return fc.constantFrom('0', '1', 'Y', 'N');
    case 'lookup':
      return fc.constantFrom(...testCodes);
    case 'pattern':
      return fc.constantFrom(...samples(type.pattern));
    case 'text':
      return words;
  }
}

/** Texts that match a pattern of the tables, found among likely ones. */
function samples(pattern: string): string[] {
  const likely = ['A', 'Y', 'N', '0', '1', '07', '1999', '33101', 'B', 'O', 'W', 'I', 'E', 'F', 'M', '12345'];
  const found = likely.filter((text) => new RegExp(pattern).test(text));
  return found.length > 0 ? found : [''];
}

/** A well-formed row: ids are there, all other cells are blank in some of the cases. */
export function wellFormedRow(layout: Layout): fc.Arbitrary<string[]> {
  const cells = layout.types.map((type, at) => {
    const filled = cellOf(type);
    if (at === layout.idAt || at === layout.caseAt) return fc.integer({ min: 1, max: 99_999_999 }).map(String);
    return fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: filled });
  });
  return fc.tuple(...cells);
}
