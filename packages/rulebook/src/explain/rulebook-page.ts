/** The rulebook as a page in Markdown, made from the rules themselves so that the two cannot drift apart. */
import { addDays } from '../calendar/civil-day.ts';
import type { Confidence } from '../citation.ts';
import type { IsoDate } from '../event.ts';
import type { Parameter, ParameterStatus } from '../parameters/parameter.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { dayWords } from './plain-words.ts';

const confidences: Readonly<Record<Confidence, string>> = {
  V: 'read in a source',
  S: 'statute text read',
  'K-h': 'known with high confidence, not read',
  'K-m': 'known with medium confidence, not read',
  'K-l': 'known with low confidence, not read',
};

const statuses: Readonly<Record<ParameterStatus, string>> = {
  enacted: 'in force',
  stayed: 'stayed and not applied',
  enjoined: 'enjoined and not applied',
  vacated: 'vacated and never applied',
};

/** The whole rulebook in Markdown: every rule with its law, its values and what it does not encode. No date of today is in it. */
export function describeRulebook(rulebook: Rulebook): string {
  const { id, rules, parameters } = rulebook;
  const ids = new Set(rules.map((rule) => rule.id));
  const lines = [
    `# Rulebook ${id}`,
    '',
    'Facts with citations, not legal advice. A rule of law that is not on this page is not encoded: what it would read leads to a review.',
    '',
    '| rule | name | exception to |',
    '|-|-|-|',
    ...rules.map(
      ({ id, name, exceptionTo }) => `| [${id}](#${id.toLowerCase()}) | ${cell(name)} | ${exceptionTo ?? ''} |`,
    ),
  ];
  for (const rule of rules) {
    const own = parameters.filter((parameter) => parameter.rule === rule.id);
    const exceptions = rules.filter(({ exceptionTo }) => exceptionTo === rule.id);
    lines.push('', ...rulePart(rule, own, exceptions));
  }
  const others = parameters.filter((parameter) => !ids.has(parameter.rule));
  if (others.length > 0)
    lines.push('', '## Values of rules that are not encoded yet', '', ...others.map(parameterItem));
  return `${lines.join('\n')}\n`;
}

function rulePart(rule: Rule, parameters: readonly Parameter[], exceptions: readonly Rule[]): string[] {
  const { id, name, sentence, citations, period, exceptionTo, reads, notEncoded } = rule;
  const parts: (readonly string[])[] = [
    [`<a id="${id.toLowerCase()}"></a>`, '', `## ${id}. ${name}`],
    [sentence.en],
    ['Law:', '', ...citations.map(({ cite, confidence }) => `- ${cite} (${confidences[confidence]})`)],
    [`Encoded for ${spanWords(period.from, period.to)}.`],
  ];
  if (exceptionTo !== undefined) parts.push([`An exception to ${exceptionTo}.`]);
  if (exceptions.length > 0)
    parts.push([`Exceptions: ${exceptions.map((other) => `${other.id} (${other.name})`).join(', ')}.`]);
  if (reads.length > 0) parts.push([`Reads ${reads.map((kind) => `\`${kind}\``).join(', ')}.`]);
  if (parameters.length > 0) parts.push(['Values:', '', ...parameters.map(parameterItem)]);
  if (notEncoded.length > 0) parts.push(['Not encoded:', '', ...notEncoded.map((text) => `- ${text}`)]);
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function parameterItem(parameter: Parameter): string {
  const { name, value, unit, appliesTo, from, to, announcedOn, status, statusOn, source } = parameter;
  const since = statusOn === undefined ? '' : ` since ${dayWords(statusOn, 'en')}`;
  const announced = announcedOn === null ? '' : ` Announced on ${dayWords(announcedOn, 'en')}.`;
  const { lastCheckedOn, allowanceDays } = parameter;
  const goodThrough = dayWords(addDays(lastCheckedOn, allowanceDays), 'en');
  return (
    `- \`${name}\`: **${value} ${unit}** for ${appliesTo}; ${spanWords(from, to)}; ${statuses[status]}${since}.${announced} ` +
    `Source: ${withoutStop(source)}. Last checked on ${dayWords(lastCheckedOn, 'en')}; an answer after ${goodThrough} that uses it is a review.`
  );
}

function spanWords(from: IsoDate | null, to: IsoDate | null): string {
  if (from === null) return to === null ? 'every day' : `days through ${dayWords(to, 'en')}`;
  const first = dayWords(from, 'en');
  return to === null ? `days from ${first}` : `days from ${first} through ${dayWords(to, 'en')}`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** A text that keeps a row of a table whole. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
