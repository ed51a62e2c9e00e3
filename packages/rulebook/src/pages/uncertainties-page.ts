/** What is open in the law as encoded here: what sources leave open, what was not read, what is left out. */
import type { Rulebook } from '../rulebook.ts';
import { confidenceWords, goodThrough, spanWords, valueWords } from './law-words.ts';
import { page, section, table } from './markdown.ts';

/** All open points by rule. */
export function uncertaintiesPage({ id, rules, parameters }: Rulebook): string {
  return page(
    [`# What is open in rulebook ${id}`],
    ['Where the law is in doubt an answer is a review, never leave to act. This page lists the doubts.'],
    section(
      'Rules whose primary text was not read',
      table(
        ['rule', 'why'],
        rules.flatMap((rule) => (rule.unverified === undefined ? [] : [[ruleLink(rule.id), rule.unverified]])),
      ),
    ),
    section(
      'Questions that the sources leave open',
      table(
        ['rule', 'question'],
        rules.flatMap((rule) => (rule.uncertainties ?? []).map((text) => [ruleLink(rule.id), text])),
      ),
    ),
    section(
      'Values that rest on an account of the law, not on its text',
      table(
        ['rule', 'value', 'is', 'for', 'last checked'],
        parameters
          .filter(({ sourceKind }) => sourceKind === 'secondary')
          .map((value) => [
            ruleLink(value.rule),
            value.key === undefined ? value.name : `${value.name} ${value.key}`,
            valueWords(value),
            spanWords(value.from, value.to),
            `${value.lastCheckedOn}; good through ${goodThrough(value)}`,
          ]),
      ),
    ),
    section(
      'Citations known and not read',
      table(
        ['rule', 'citation', 'how far checked'],
        rules.flatMap((rule) =>
          rule.citations
            .filter(({ confidence }) => confidence.startsWith('K'))
            .map(({ cite, confidence }) => [ruleLink(rule.id), cite, confidenceWords[confidence]]),
        ),
      ),
    ),
    section(
      'Law that is not encoded',
      table(
        ['rule', 'what'],
        rules.flatMap((rule) => rule.notEncoded.map((text) => [ruleLink(rule.id), text])),
      ),
    ),
  );
}

function ruleLink(id: string): string {
  return `[${id}](${id}.md)`;
}
