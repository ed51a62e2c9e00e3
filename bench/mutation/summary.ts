/**
 * Writes docs/mutation-testing.md from the last run of `npm run mutation`: the score, and every mutant that no test noticed, with why
 * where someone has looked (survivors/*.json, by file and a part of the line).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

interface Report {
  readonly files: { readonly [path: string]: { readonly source: string; readonly mutants: readonly Mutant[] } };
}

const root = join(import.meta.dirname, '..', '..');
const reportFile = join(root, '.mutation', 'mutation.json');

const page = join(root, 'docs', 'mutation-testing.md');

/**
 * Why survivors of a file are no loss, by a part of the line: `{ "rules/C28…ts": { "length === 0": "only saves time" } }`. Where
 * a line has mutants of several reasons, a part of what it was changed to stands after `~>`: `"length === 0 ~> false"`.
 */
type Reasons = { readonly [file: string]: { readonly [words: string]: string } };

/** What holds in every file stands under `*`. */
function reasonFor(reasons: Reasons, file: string, line: string, changedTo: string): string {
  const told = changedTo.replaceAll(/\s+/g, ' ');
  for (const known of [reasons[file], reasons['*']]) {
    const entries = Object.entries(known ?? {}).map(([words, why]) => ({ words: words.split(' ~> '), why }));
    // The narrower reason first.
    for (const { words, why } of entries.sort((one, other) => other.words.length - one.words.length)) {
      const [part = '', change = ''] = words;
      if (line.includes(part) && told.includes(change)) return why;
    }
  }
  return '';
}

function cell(text: string): string {
  const short = text.replaceAll('\n', ' ').replaceAll(/\s+/g, ' ').trim();
  return `\`${(short.length > 90 ? `${short.slice(0, 90)}…` : short).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

const report: Report = JSON.parse(readFileSync(reportFile, 'utf8'));
const reasons: Record<string, Readonly<Record<string, string>>> = {};
for (const name of readdirSync(join(import.meta.dirname, 'survivors')).sort()) {
  const told: Reasons = JSON.parse(readFileSync(join(import.meta.dirname, 'survivors', name), 'utf8'));
  for (const [file, lines] of Object.entries(told)) reasons[file] = { ...reasons[file], ...lines };
}

let found = 0;
let alive = 0;
let explained = 0;
const scores: string[] = [];
const lists: string[] = [];
for (const [path, { source, mutants }] of Object.entries(report.files).sort()) {
  const file = path.replace('packages/rulebook/src/', '');
  const lines = source.split('\n');
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  if (killed + survivors.length === 0) continue;
  found += killed;
  alive += survivors.length;
  const share = ((killed / (killed + survivors.length)) * 100).toFixed(0);
  scores.push(`| ${file} | ${killed + survivors.length} | ${survivors.length} | ${share} % |`);
  if (survivors.length === 0) continue;
  lists.push('', `### ${file}`, '', '| line | changed to | why it lives |', '| - | - | - |');
  for (const { location, replacement } of survivors) {
    const line = lines[location.start.line - 1] ?? '';
    const why = reasonFor(reasons, file, line, replacement ?? '');
    if (why !== '') explained++;
    lists.push(`| ${location.start.line} ${cell(line)} | ${cell(replacement ?? '')} | ${why} |`);
  }
}

const score = ((found / (found + alive)) * 100).toFixed(1);
writeFileSync(
  page,
  [
    '# Mutation testing of the rulebook',
    '',
    'The code of rules, calendar, clock, facts and evaluator is changed in thousands of small ways, one at a time: a comparison turned round,',
    'a condition made always true, a line taken out. A change that no test notices is a gap in the tests, or a change that makes no',
    'difference. `npm run mutation` does it (Stryker, with a runner of our own in bench/mutation/), and is not part of `npm test`.',
    '',
    'Left out: the sentences of reviews and conflicts, and what runs only while a file is loaded (names, citations, tables), which other',
    'tests hold. Not used to find mutants: the tests that generate cases, those of words and pages, and those of refusals; what only',
    'they would find counts as alive, so the score is on the low side.',
    '',
    `**${found + alive} mutants, ${found} found, ${alive} not: ${score} %.** Of those not found ${explained} make no difference or only save time, as told below; the rest are gaps.`,
    '',
    '## By file',
    '',
    '| file | mutants | alive | found |',
    '| - | - | - | - |',
    ...scores,
    '',
    '## Alive',
    ...lists,
    '',
  ].join('\n'),
);
process.stdout.write(`${found + alive} mutants, ${alive} alive, ${score} % found\n`);
