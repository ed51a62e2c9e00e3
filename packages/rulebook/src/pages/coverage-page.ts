/** The law item by item: where it is encoded, and what tests it. */
import type { Rulebook } from '../rulebook.ts';
import { type LawItem, lawItems } from './law-items.ts';
import { fileLink, page, table } from './markdown.ts';
import type { TextsOfRules } from './rule-texts.ts';

/** A row for each item. A cell that nothing fills is left empty: a test holds that none is. */
export function coverageRows(rulebook: Rulebook, texts: TextsOfRules): readonly (readonly string[])[] {
  return lawItems.map((item) =>
    item.heldBy === undefined ? ruleRow(item, rulebook, texts) : otherRow(item, item.heldBy),
  );
}

/** The table as a page. */
export function coveragePage(rulebook: Rulebook, texts: TextsOfRules): string {
  return page(
    ['# The law item by item'],
    [
      'Parts A to D and R are rules. Parts E (confidentiality and access) and F (supervision) are no posture rules: no answer on',
      'removal follows from them, and the table says what holds them instead.',
    ],
    table(['item', 'what', 'encoded in', 'tested by'], coverageRows(rulebook, texts)),
  );
}

function ruleRow({ id }: LawItem, { rules }: Rulebook, texts: TextsOfRules): readonly string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const found = texts.get(id);
  if (rule === undefined || found === undefined) return [id, rule?.name ?? '', '', ''];
  const { file, testFile, tests, scenarios } = found;
  const tested = [
    tests.length === 0 ? '' : `${fileLink(testFile)} (${tests.length})`,
    scenarios.length === 0 ? '' : `${scenarios.length} scenarios`,
  ].filter((part) => part !== '');
  return [`[${id}](${id}.md)`, rule.name, fileLink(file), tested.join(', ')];
}

function otherRow({ id, name }: LawItem, { how, code, tests }: NonNullable<LawItem['heldBy']>): readonly string[] {
  const links = (paths: readonly string[]) => paths.map((path) => fileLink(path)).join(', ');
  return [id, name, `${how}: ${links(code)}`, links(tests)];
}
