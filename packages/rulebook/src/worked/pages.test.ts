import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { evaluate } from '../evaluate/index.ts';
import { currentRulebook } from '../rulebook.ts';
import {
  scenarioPagesFolder as pagesFolder,
  readWorkedScenarios,
  workedScenarioPages,
} from '../testing/worked-files.ts';
import { differences } from './judge.ts';
import { columnsOf, readScenario } from './read-scenario.ts';
import { areas } from './scenario.ts';

const { scenarios } = readWorkedScenarios();

describe('the pages of the scenarios', () => {
  const pages = workedScenarioPages(scenarios);

  it('say what the rulebook answers: npm run rulebook-pages', () => {
    for (const [name, page] of pages) {
      const stands = readFileSync(new URL(name, pagesFolder), 'utf8').split('\n');
      const line = page.split('\n').findIndex((text, at) => text !== stands[at]);
      assert.equal(line, -1, `docs/scenarios/${name}, line ${line + 1}, says something else: ${stands[line]}`);
      assert.equal(stands.length, page.split('\n').length, name);
    }
    assert.deepEqual(readdirSync(pagesFolder).sort(), [...pages.keys(), 'how-to-add.md'].sort());
  });

  it('show every scenario once, with every question and command', () => {
    const text = [...pages.values()].join('\n');
    for (const { title, file } of scenarios) {
      assert.equal(text.split(`\n## ${title}\n`).length, 2, title);
      assert.ok(text.includes(`(../../packages/rulebook/scenarios/worked/${file})`), file);
    }
    const questions = scenarios.reduce((sum, scenario) => sum + scenario.questions.length, 0);
    assert.equal(text.match(/^### As of /gm)?.length, questions);
    const commands = scenarios.reduce((sum, scenario) => sum + scenario.commands.length, 0);
    assert.equal(text.match(/^### Entered on /gm)?.length, commands);
  });

  it('leave nothing blank', () => {
    for (const page of pages.values()) assert.doesNotMatch(page, /undefined|\{\w*\}|\n{3}|\[object/);
  });
});

describe('the page on how to add a scenario, followed word for word', () => {
  const page = readFileSync(new URL('how-to-add.md', pagesFolder), 'utf8');
  const rules = new Set(currentRulebook.rules.map(({ id }) => id));

  /** The fenced block with this after its fence. */
  function block(info: string): string {
    const [, text] = page.split(`\n\`\`\`${info}\n`);
    assert.ok(text !== undefined, `the page has a block "${info}"`);
    return text.slice(0, text.indexOf('\n```'));
  }

  const file = 'appeals-90-columbus-day.md';
  const example = block(`markdown ${file}`);

  /** The faults of the example with a slip in it. */
  function faultsWith(old: string, slip: string): readonly string[] {
    assert.ok(example.includes(old));
    const read = readScenario(file, example.replace(old, slip), rules);
    return read.ok ? read.value.questions.flatMap((question) => answered(question)) : read.errors;
  }

  function answered({ input, expected }: (typeof scenarios)[number]['questions'][number]): string[] {
    return differences(evaluate(input, currentRulebook), expected);
  }

  it('has an example that is read and answered as it says', () => {
    const read = readScenario(file, example, rules);
    assert.ok(read.ok, read.ok ? '' : read.errors.join('\n'));
    assert.deepEqual(read.value.questions.flatMap(answered), []);
    assert.equal(read.value.questions.length, 2);
  });

  it('shows what the slips that it names are told', () => {
    assert.deepEqual(faultsWith('final on 2026-10-14', 'final on 2026-10-12'), [block('text finality')]);
    assert.deepEqual(faultsWith('order.entered', 'order.enterd'), [block('text kind')]);
    assert.deepEqual(faultsWith('appeal: reserved', 'appeal: reserve'), [block('text field')]);
  });

  it('names commands that run what it says', () => {
    const commands = [...page.matchAll(/```sh\n(.*)\n```/g)].map(([, line]) => line);
    assert.deepEqual(commands, ['npm test -- worked', 'npm run rulebook-pages']);
    assert.match(import.meta.filename, /worked/);
    assert.ok(import.meta.filename.endsWith('packages/rulebook/src/worked/pages.test.ts'));
  });

  it('lists every column of every section, and no other', () => {
    for (const [heading, columns] of Object.entries(columnsOf)) {
      const part = page.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
      const listed = [...part.matchAll(/^\| `([a-z ]+)` /gm)].map(([, name]) => name);
      assert.deepEqual(listed.sort(), columns.flat().sort(), heading);
    }
  });

  it('lists the areas', () => {
    assert.ok(page.includes(areas.map((area) => `- ${area}`).join('\n')));
  });
});
