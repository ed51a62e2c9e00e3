/** What a what-if found, for people. */
import type { ChangedValue, ExampleAnswer, ShownExample, Transitions, WhatIfReport } from '@opendocket/docket';
import { count, counted, table, wrap } from '../layout.ts';

type Shown = WhatIfReport['changed'];

/** Rows that a page shows of one table; all of them are in `--json`. */
const mostRows = 25;

/** The whole page. */
export function whatIfPage(report: WhatIfReport): string {
  const day = report.asOf === null ? "today at each case's court" : report.asOf;
  const parts = [
    wrap(
      `What if: ${report.name}. ${counted(report.compared, 'case')} compared for ${day}, as the docket was at ${report.knownAt}, under rulebook ${report.rulebook} and under these values:`,
      100,
    ),
    report.values.length === 0 ? '  No value is another.' : report.values.map(valueLines).join('\n'),
    wrap(`Answers that change: ${figure(report.changed)}. Answers that do not: ${figure(report.unchanged)}.`, 100),
  ];
  if (report.changed !== 0 && report.changed !== '<11') {
    parts.push(
      transitionsPart('Execution', report.execution),
      transitionsPart('Stage', report.stage),
      transitionsPart('Finality', report.finality),
      part(
        'Other parts of the answer that change (a case can be under several)',
        ['', 'cases'],
        report.parts.filter((row) => row.cases !== 0).map((row) => [row.part, figure(row.cases)]),
      ),
      part(
        'By rule (cases in which it appears, vanishes, or says something else)',
        ['rule', '', 'in a', 'appears', 'vanishes', 'differs'],
        report.rules.map((row) => [
          row.rule,
          row.name,
          row.part,
          figure(row.appears),
          figure(row.vanishes),
          figure(row.differs),
        ]),
      ),
      part(
        'By court',
        ['', 'cases'],
        [...report.courts].sort((a, b) => size(b.cases) - size(a.cases)).map((row) => [row.label, figure(row.cases)]),
      ),
    );
  }
  parts.push(...report.examples.map(exampleBlock), ...report.notes.map((note) => wrap(note, 100)), costLine(report));
  return parts.join('\n\n');
}

/** A count as shown. */
function figure(shown: Shown): string {
  return typeof shown === 'number' ? count(shown) : shown;
}

/** What rows are sorted by: a range counts as its least. */
function size(shown: Shown): number {
  if (typeof shown === 'number') return shown;
  return shown === '<11' ? 1 : 11;
}

function part(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `${title}\n  None.`;
  const shown = rows.slice(0, mostRows);
  const rest = rows.length - shown.length;
  const lines = [table(headings, shown).replace(/^/gm, '  ')];
  if (rest > 0) lines.push(`  ${counted(rest, 'other row')}: see --json.`);
  return [title, ...lines].join('\n');
}

function transitionsPart(title: string, { transitions, otherwise }: Transitions): string {
  const rows = transitions.map((row) => [words(row.before), words(row.after), figure(row.cases)]);
  if (otherwise !== 0) rows.push(['the same before and after', '', figure(otherwise)]);
  return part(title, ['before', 'after', 'cases'], rows);
}

/** A code in words. That no bar is on record says nothing of what other sources hold. */
function words(code: string): string {
  return code === 'unbarred' ? 'no bar on this record alone' : code.replaceAll('-', ' ');
}

function valueLines({ name, key, rule, unit, before, after }: ChangedValue): string {
  const of = key === null ? name : `${name} (${key})`;
  const line = (when: string, spans: ChangedValue['before']): string =>
    wrap(
      `${of}, of rule ${rule}, ${when}: ${spans.length === 0 ? 'none' : spans.map((span) => valueWords(span, unit)).join('; ')}.`,
      100,
      '  ',
    );
  return [line('before', before), line('after', after)].join('\n');
}

function valueWords({ from, to, value }: ChangedValue['before'][number], unit: string): string {
  const what = unit === 'word' ? `${value}` : `${value} ${unit}`;
  if (from === null && to === null) return `${what} always`;
  return [what, from === null ? '' : ` from ${from}`, to === null ? '' : ` through ${to}`].join('');
}

function exampleBlock(example: ShownExample): string {
  const title =
    example.change === 'otherwise' ? 'the same before and after' : example.change.split(' to ').map(words).join(' to ');
  return [
    `An example of: ${title}`,
    ...example.timeline.map(({ day, what }) => `  day ${day}: ${what}`),
    wrap(`Before: ${answerWords(example.before)}`, 100, '  '),
    wrap(`After: ${answerWords(example.after)}`, 100, '  '),
    ...example.rules.map(({ rule, name, says }) => wrap(`${rule} ${name}: ${says}`, 100, '  ')),
  ].join('\n');
}

function answerWords({ execution, stage, finality, bars, reviews, deadlines }: ExampleAnswer): string {
  const since = finality.day === null ? '' : ` since day ${finality.day}`;
  const by = finality.rule === null ? '' : ` (${finality.rule})`;
  const parts = [`${words(execution)}; stage ${words(stage)}; finality: ${words(finality.status)}${since}${by}.`];
  for (const { rule, countries, through } of bars) {
    const where = countries === 'all' ? 'removal to any country' : 'removal to some countries';
    parts.push(`${rule} bars ${where}${through === null ? ', with no end on record' : ` through day ${through}`}.`);
  }
  for (const { rule, why } of reviews) parts.push(`${rule} asks for a review${why === '' ? '.' : `: ${why}`}`);
  for (const { rule, what, for: whose, day } of deadlines) {
    parts.push(`${rule}: the ${whose}'s last day for ${what.replaceAll('-', ' ')} is day ${day}.`);
  }
  return parts.join(' ');
}

function costLine({ cost }: WhatIfReport): string {
  const earlier =
    cost.casesBefore === 0 ? '' : `, and ${counted(cost.casesBefore, 'case')} in an earlier run that was cut short`;
  return wrap(
    `It took ${cost.seconds.toFixed(1)} s for ${counted(cost.cases, 'case')} (${count(cost.casesPerSecond)} a second)${earlier}; this process took ${count(cost.peakMemoryMB)} MB at most, the database not counted.`,
    100,
  );
}
