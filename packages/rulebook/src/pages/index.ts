/** The rulebook as pages in Markdown, for docs/rulebook/. */
import type { Rulebook } from '../rulebook.ts';
import { contentsPage } from './contents-page.ts';
import { coveragePage, coverageRows } from './coverage-page.ts';
import { rulePage } from './rule-page.ts';
import type { TextsOfRules } from './rule-texts.ts';
import { uncertaintiesPage } from './uncertainties-page.ts';

export { type ExceptionEdge, exceptionEdges } from './exception-tree.ts';
export { lawItems } from './law-items.ts';
export { confidenceWords, goodThrough, valueWords } from './law-words.ts';
export type { Example, RuleTexts, TextsOfRules } from './rule-texts.ts';
export { coverageRows };

/** All pages by file name. Throws a RangeError for a rule whose files were not found. */
export function rulebookPages(rulebook: Rulebook, texts: TextsOfRules): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    ['README.md', contentsPage(rulebook)],
    ['uncertainties.md', uncertaintiesPage(rulebook)],
    ['coverage.md', coveragePage(rulebook, texts)],
  ]);
  for (const rule of rulebook.rules) {
    const found = texts.get(rule.id);
    if (found === undefined) throw new RangeError(`The files of rule ${rule.id} were not found`);
    pages.set(`${rule.id}.md`, rulePage(rule, rulebook, found));
  }
  return pages;
}
