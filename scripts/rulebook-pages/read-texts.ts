/** Finds the files of each rule, the titles of its tests, and the scenarios that expect something of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Example, RuleTexts, TextsOfRules } from '@opendocket/rulebook';

const root = join(import.meta.dirname, '..', '..');
const rulesFolder = join(root, 'packages', 'rulebook', 'src', 'rules');
const scenariosFolder = join(root, 'packages', 'rulebook', 'scenarios');

/** `B3` of `B03-appeal-time.ts`; undefined for a file that is no rule's. */
function ruleOf(name: string): string | undefined {
  const [, letter, number] = /^([ABCDR])(\d+)-[a-z0-9-]+\.ts$/.exec(name) ?? [];
  return letter === undefined || number === undefined ? undefined : `${letter}${Number(number)}`;
}

/** The files of all rules. A rule has one file, named for it, and a test of the same name. */
export function readTexts(): TextsOfRules {
  const scenarios = readScenarios();
  const texts = new Map<string, RuleTexts>();
  for (const name of readdirSync(rulesFolder).sort()) {
    const id = ruleOf(name);
    if (id === undefined) continue;
    const file = join(rulesFolder, name);
    const testFile = file.replace(/\.ts$/, '.test.ts');
    texts.set(id, {
      file: relative(root, file),
      testFile: relative(root, testFile),
      tests: testTitles(readFileSync(testFile, 'utf8')),
      scenarios: scenarios.filter((scenario) => scenario.rules.has(id)).map(({ file, title }) => ({ file, title })),
    });
  }
  return texts;
}

/** The titles given to `test` and `it`. */
function testTitles(source: string): readonly string[] {
  return [...source.matchAll(/^\s*(?:test|it)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`$]*)`)/gm)].map(
    ([, single, double, template]) => (single ?? double ?? template ?? '').replaceAll("\\'", "'"),
  );
}

interface Scenario extends Example {
  readonly rules: ReadonlySet<string>;
}

/** A rule's id as a word of its own. */
const ids = /\b[ABCDR]\d{1,2}\b/g;

function readScenarios(): readonly Scenario[] {
  const files = readdirSync(scenariosFolder, { recursive: true, encoding: 'utf8' }).sort();
  return files.flatMap((name) => {
    const file = relative(root, join(scenariosFolder, name));
    if (name.endsWith('.json'))
      return jsonScenarios(file, JSON.parse(readFileSync(join(scenariosFolder, name), 'utf8')));
    return name.endsWith('.md') ? workedScenario(file, readFileSync(join(scenariosFolder, name), 'utf8')) : [];
  });
}

function jsonScenarios(file: string, content: unknown): readonly Scenario[] {
  if (!isRecord(content) || !Array.isArray(content.cases)) return [];
  return content.cases.filter(isRecord).map((item) => ({
    file,
    title: String(item.title),
    rules: new Set(JSON.stringify(item.expect).match(ids) ?? []),
  }));
}

/** A page with a title, a story, the record, and the questions: what it expects stands after the first of these headings. */
function workedScenario(file: string, text: string): readonly Scenario[] {
  const title = /^# (.+)$/m.exec(text)?.[1];
  const asked = /^## (?:Questions|Commands)$/m.exec(text);
  if (title === undefined || asked === null) return [];
  return [{ file, title, rules: new Set(text.slice(asked.index).match(ids) ?? []) }];
}

function isRecord(value: unknown): value is { readonly [field: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
