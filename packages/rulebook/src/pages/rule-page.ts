/** The page of one rule: its law, its sentence, its values over time, its exceptions, its tests as examples. */
import type { Parameter } from '../parameters/parameter.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { exceptionTree } from './exception-tree.ts';
import { confidenceWords, goodThrough, spanWords, statusWords, valueWords } from './law-words.ts';
import { fileLink, page, section, table } from './markdown.ts';
import type { RuleTexts } from './rule-texts.ts';

/** The most scenarios that a page lists; the files hold the rest. */
const mostScenarios = 25;

/** One rule in Markdown. No date of today is in it. */
export function rulePage(rule: Rule, rulebook: Rulebook, texts: RuleTexts): string {
  const { id, name, sentence, citations, period, reads, notEncoded, uncertainties } = rule;
  const values = rulebook.parameters.filter((parameter) => parameter.rule === id);
  return page(
    [`# ${id}. ${name}`],
    [`> ${sentence.en}`, '>', `> *${sentence.es}*`],
    [checkedWords(rule)],
    section('Law', [
      ...table(
        ['citation', 'how far checked'],
        citations.map(({ cite, confidence }) => [cite, confidenceWords[confidence]]),
      ),
      '',
      `Encoded for what happened: ${spanWords(period.from, period.to)}.`,
    ]),
    section('Values over time', valueTable(values)),
    section('Exceptions', exceptionTree(rule, rulebook.rules)),
    section('Events it reads', reads.length === 0 ? [] : [reads.map((kind) => `\`${kind}\``).join(', ')]),
    section(
      'What the sources leave open',
      (uncertainties ?? []).map((text) => `- ${text}`),
    ),
    section(
      'What it does not encode',
      notEncoded.map((text) => `- ${text}`),
    ),
    section('Examples', examples(texts)),
    section('Code', [`${fileLink(texts.file)}, tests in ${fileLink(texts.testFile)}`]),
  );
}

function checkedWords({ checkedOn, unverified }: Rule): string {
  if (unverified !== undefined) {
    return `**Unverified:** ${unverified} What follows from this rule is therefore a review beside its own answer.`;
  }
  return checkedOn === null
    ? 'Not yet compared with its citations by a second reader.'
    : `Checked on ${checkedOn}: a second reader compared this rule with its citations.`;
}

function valueTable(values: readonly Parameter[]): readonly string[] {
  const rows = values.map((value) => [
    value.key === undefined ? `\`${value.name}\`` : `\`${value.name}\` ${value.key}`,
    valueWords(value),
    `${value.appliesTo}; ${spanWords(value.from, value.to)}`,
    `${statusWords[value.status]}${value.statusOn === undefined ? '' : ` (${value.statusOn})`}`,
    value.announcedOn ?? '–',
    `${value.source} (${value.sourceKind}; ${confidenceWords[value.confidence]})`,
    `${value.lastCheckedOn}; good through ${goodThrough(value)}`,
  ]);
  return table(['value', 'is', 'for', 'status', 'announced', 'source', 'last checked'], rows);
}

function examples({ tests, scenarios }: RuleTexts): readonly string[] {
  const shown = scenarios.slice(0, mostScenarios);
  const rest = scenarios.length - shown.length;
  return [
    ...tests.map((title) => `- ${title}`),
    ...shown.map(({ file, title }) => `- ${title} (${fileLink(file)})`),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
  ];
}
