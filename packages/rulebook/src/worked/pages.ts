/** The worked scenarios as pages: each story with its record, and every answer explained as a reader of the docket sees it. */
import { evaluate } from '../evaluate/index.ts';
import { explainPosture, type Sentence } from '../explain/index.ts';
import { dayWords } from '../explain/plain-words.ts';
import { countryName } from '../places/index.ts';
import { type CoverageSource, coverageSources } from '../posture.ts';
import type { Rulebook } from '../rulebook.ts';
import { refusalsOfCommand } from './judge-command.ts';
import { type Area, areas, type Command, type Question, type WorkedScenario } from './scenario.ts';

/** A page by the name of its file, under docs/scenarios. */
export type Pages = ReadonlyMap<string, string>;

/** The pages of all areas that have a scenario, and their table of contents. */
export function scenarioPages(scenarios: readonly WorkedScenario[], rulebook: Rulebook): Pages {
  const pages = new Map([['README.md', contents(scenarios)]]);
  for (const area of areas) {
    const own = scenarios.filter((scenario) => scenario.area === area);
    if (own.length === 0) continue;
    const parts = own.map((scenario) => scenarioPart(scenario, rulebook));
    pages.set(fileOf(area), `# ${area}\n\n${madeFrom}\n\n${parts.join('\n\n')}\n`);
  }
  return pages;
}

const madeFrom =
  'This page is made from the files that it names, and a test holds it to them: change those, not this. ' +
  '[All scenarios](README.md), [how to add one](how-to-add.md).';

const opening = `# Worked scenarios

Cases as they come before a practitioner, each with the answers that the law gives on a day. Every answer was worked out by hand from
the law before the rulebook was asked; a test holds the rulebook to all of them. The people in them do not exist.

Anyone who knows the law can add one without writing code: [how to add a scenario](how-to-add.md). A scenario with which you do not
agree is the best report of an error that there is.`;

function contents(scenarios: readonly WorkedScenario[]): string {
  const lists = areas.flatMap((area) => {
    const own = scenarios.filter((scenario) => scenario.area === area);
    if (own.length === 0) return [];
    const items = own.map(({ title }) => `- [${title}](${fileOf(area)}#${anchorOf(title)})`);
    return [`## ${area}\n\n${items.join('\n')}`];
  });
  return `${[opening, ...lists].join('\n\n')}\n`;
}

function fileOf(area: Area): string {
  return `${anchorOf(area)}.md`;
}

/** As the anchors of headings are made on the web. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function scenarioPart(scenario: WorkedScenario, rulebook: Rulebook): string {
  const { title, file, story, record, questions, commands } = scenario;
  return [
    `## ${title}`,
    ...story,
    ...(record.length > 0 ? [recordTable(record)] : []),
    ...questions.map((question) => questionPart(question, rulebook)),
    ...commands.map((command) => commandPart(scenario, command)),
    `The file: [${file}](../../packages/rulebook/scenarios/worked/${file}).`,
  ].join('\n\n');
}

function recordTable(record: WorkedScenario['record']): string {
  const shown = ['day', 'time', 'event', 'details', 'recorded'].filter((name) => record.some((row) => row.get(name)));
  return table(
    shown,
    record.map((row) => shown.map((name) => row.get(name) ?? '')),
  );
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '-'), ...rows].map((cells) => `| ${cells.map(cellText).join(' | ')} |`).join('\n');
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}

function questionPart({ input, why }: Question, rulebook: Rulebook): string {
  const posture = evaluate(input, rulebook);
  const sentences = explainPosture(input, posture, rulebook);
  return [
    `### As of ${dayWords(input.asOf, 'en')}${asked(input)}${unchecked(posture.missing)}`,
    why,
    sentences.map(sentenceItem).join('\n'),
  ].join('\n\n');
}

function asked({ country, knownAt }: Question['input']): string {
  const of = country === undefined ? '' : `, for ${countryName(country) ?? country}`;
  const known = knownAt === undefined ? '' : `, as known on ${dayWords(knownAt.slice(0, 10), 'en')}`;
  return `${of}${known}`;
}

function unchecked(missing: readonly CoverageSource[]): string {
  if (missing.length === 0) return '';
  return missing.length === coverageSources.length ? ', with nothing checked' : `, not checked: ${missing.join(', ')}`;
}

function sentenceItem({ rule, text }: Sentence): string {
  return rule === null ? `- ${text}` : `- ${text} (${rule})`;
}

function commandPart(scenario: WorkedScenario, command: Command): string {
  const { today, by, entries } = command;
  const columns = ['event', 'details', 'answer', 'why'];
  const rows = entries.map(({ cells }) => columns.map((name) => cells.get(name) ?? ''));
  const said = refusalsOfCommand(scenario, command).map(({ sentence, rule }) => `- ${sentence} (${rule})`);
  const unread = entries.flatMap(({ faults }) => faults.map((fault) => `- ${fault}`));
  const answers = [...said, ...unread];
  return [
    `### Entered on ${dayWords(today, 'en')}${by === '' ? '' : ` by ${by}`}`,
    table(columns, rows),
    answers.length === 0 ? '- Nothing refuses it.' : answers.join('\n'),
  ].join('\n\n');
}
