/** `opendocket compare A B`: what changed between two imported releases. */
import type { Comparison } from '@opendocket/docket';
import { type AddCommand, answer } from '../context.ts';
import { table } from '../layout.ts';
import { withDocket } from '../open.ts';
import { parseCountOption } from '../options.ts';

/** Adds the command. */
export const addCompare: AddCommand = (program, context) => {
  program
    .command('compare')
    .argument('<a>', 'a release, by name')
    .argument('<b>', 'another')
    .description('what changed from one imported release to another: rows by table, with samples')
    .option('--samples <n>', 'rows named for each table and kind of change', parseCountOption(0), 3)
    .action(async (from: string, to: string, options: { readonly samples: number }) => {
      const { compareReleases } = await import('@opendocket/docket');
      const comparison = await withDocket(context, (docket) => compareReleases(docket, from, to, options));
      await answer(context, comparison, () => comparisonPage(comparison));
    });
};

/** A comparison for people. */
export function comparisonPage(comparison: Comparison): string {
  const lines = [
    `From release ${comparison.from} to release ${comparison.to}`,
    '',
    table(
      ['table', 'unchanged', 'changed', 'vanished', 'new'],
      comparison.tables.map((row) => [row.table, row.unchanged, row.changed, row.vanished, row.added]),
    ),
  ];
  const samples = comparison.tables.flatMap(({ table: name, samples: rows }) =>
    rows.map((row) => [name, row.change === 'added' ? 'new' : row.change, row.row, row.caseId]),
  );
  if (samples.length > 0) lines.push('', 'Samples', table(['table', 'change', 'row', 'case'], samples));
  return lines.join('\n');
}
