/** A shown report as CSV (RFC 4180): one row for each row of a figure, each with what it was counted of. */
import type { ShownReport } from './shown-report.ts';

const header = ['figure', 'title', 'key', 'row', 'count', 'of', 'unit', 'asOf', 'knownAt', 'rulebook'];

/** The figures as CSV. A count that is not exact stands as it is shown, `<11` or `11 or more`. */
export function reportCsv(report: ShownReport): string {
  const lines = report.figures.flatMap(({ id, title, of, unit, rows }) =>
    rows.map((row) => [
      id,
      title,
      row.key,
      row.label,
      String(row.count),
      String(of),
      unit,
      report.asOf ?? 'today at each court',
      report.knownAt,
      report.rulebook,
    ]),
  );
  return [header, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
