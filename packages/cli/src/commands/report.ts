/** `opendocket report`: the docket's figures, each with its definition and denominator. */
import type { Figure, Report } from '@opendocket/docket';
import { type AddCommand, answer, type CommandContext } from '../context.ts';
import { count, counted, table, wrap } from '../layout.ts';
import { withDocket } from '../open.ts';
import { parseDayOption, parseInstantOption } from '../options.ts';
import { withProgress } from '../progress.ts';

/** The day and the instant of a report. */
export interface ReportOptions {
  readonly asOf?: string;
  readonly known?: string;
}

/** Adds the command. */
export const addReport: AddCommand = (program, context) => {
  program
    .command('report')
    .description("the docket's figures, each with its definition, numerator, denominator and release")
    .option('--as-of <day>', "for this day; today at each case's court if not given", parseDayOption)
    .option('--known <instant>', 'from what was known at this instant; now if not given', parseInstantOption)
    .action(async (options: ReportOptions) => {
      const report = await readReport(context, options);
      await answer(context, report, () => reportPage(report));
    });
};

/** Counts the docket, with a bar where every case has to be worked out. */
export async function readReport(context: CommandContext, options: ReportOptions): Promise<Report> {
  const { readFigures } = await import('@opendocket/docket');
  const { signal } = context.surroundings;
  return withProgress(context.surroundings, (show) =>
    withDocket(context, (docket) =>
      readFigures(docket, {
        asOf: options.asOf,
        knownAt: options.known,
        signal,
        onProgress: ({ done, total }) => show({ what: 'Counting', done, of: total ?? 0 }),
      }),
    ),
  );
}

/** The figures for people. */
export function reportPage(report: Report): string {
  const day = report.asOf === null ? "today at each case's court" : report.asOf;
  const releases = report.releases.map((release) => {
    const through =
      release.through === null ? 'the day through which it is known was not said' : `known through ${release.through}`;
    return `${release.release ?? release.system} (${through})`;
  });
  const from = releases.length === 0 ? 'No release is imported.' : `From ${releases.join(', ')}.`;
  return [
    wrap(
      `${counted(report.cases, 'case')}, for ${day}, from what was known at ${report.knownAt}, by rulebook ${report.rulebook}. ${from}`,
      100,
    ),
    ...report.figures.map(figurePage),
  ].join('\n\n');
}

/** Rows that a page shows of one figure; all of them are in `--json`. */
const mostRows = 25;

function figurePage(figure: Figure): string {
  const shown = figure.rows.slice(0, mostRows);
  const rest = figure.rows.slice(mostRows).reduce((sum, row) => sum + row.count, 0);
  const rows = shown.map((row) => [row.label, row.count, percent(row.share)]);
  if (figure.rows.length > mostRows) rows.push([`${counted(figure.rows.length - mostRows, 'other row')}`, rest, '']);
  return [
    figure.title,
    wrap(figure.definition, 100, '  '),
    wrap(`Counted: ${figure.numerator} Of ${count(figure.of)}: ${figure.denominator}`, 100, '  '),
    ...(figure.note === undefined ? [] : [wrap(figure.note, 100, '  ')]),
    rows.length === 0 ? '  None.' : table(['', figure.unit, 'share'], rows).replace(/^/gm, '  '),
  ].join('\n');
}

function percent(part: number | null): string {
  return part === null ? '-' : `${(100 * part).toFixed(1)} %`;
}
