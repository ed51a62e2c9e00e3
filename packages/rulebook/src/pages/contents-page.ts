/** The table of contents of the rulebook. */
import type { Rulebook } from '../rulebook.ts';
import type { Rule } from '../rules/rule.ts';
import { page, section, table } from './markdown.ts';

const parts: readonly (readonly [string, string])[] = [
  ['A', 'Commencement and hearings'],
  ['B', 'Orders and finality'],
  ['C', 'Stays, bars and custody'],
  ['D', 'Clocks and fees'],
  ['R', 'The record itself'],
];

/** All rules with their law, by part. */
export function contentsPage({ id, rules, parameters }: Rulebook): string {
  return page(
    [`# Rulebook ${id}`],
    [
      'Facts with citations, not legal advice. These pages are made from the rules themselves (`npm run rulebook-pages`), so that the two',
      'cannot drift apart. What no rule here reads leads to a review, never to silence.',
    ],
    [
      `${rules.length} rules, ${parameters.length} dated values. [What is open](uncertainties.md) · [The law item by item: where it is encoded and tested](coverage.md)`,
    ],
    ...parts.map(([letter, name]) =>
      section(`${letter}. ${name}`, ruleTable(rules.filter(({ id }) => id.startsWith(letter)))),
    ),
  );
}

function ruleTable(rules: readonly Rule[]): readonly string[] {
  return table(
    ['rule', 'name', 'law', 'exception to', 'checked on'],
    rules.map((rule) => [
      `[${rule.id}](${rule.id}.md)`,
      rule.name,
      rule.citations.map(({ cite }) => cite).join('; '),
      rule.exceptionTo ?? '',
      rule.unverified === undefined ? (rule.checkedOn ?? 'not yet') : 'unverified',
    ]),
  );
}
