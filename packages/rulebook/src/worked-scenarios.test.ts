/** Runs the worked scenarios: cases that a lawyer can read and write, each answer worked out from the law by hand. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { currentRulebook, evaluate } from './index.ts';
import { differences } from './worked/judge.ts';
import { readScenario } from './worked/read-scenario.ts';

const folder = new URL('../scenarios/worked/', import.meta.url);
const rules = new Set(currentRulebook.rules.map(({ id }) => id));

for (const file of readdirSync(folder).sort()) {
  const read = readScenario(file, readFileSync(new URL(file, folder), 'utf8'), rules);
  if (!read.ok) {
    it(`${file} can be read`, () => assert.deepEqual(read.errors, []));
    continue;
  }
  describe(read.value.title, () => {
    for (const { line, input, expected, why } of read.value.questions) {
      it(`as of ${input.asOf}${input.country === undefined ? '' : ` for ${input.country}`}: ${why}`, () => {
        assert.deepEqual(differences(evaluate(input, currentRulebook), expected), [], `${file}:${line}`);
      });
    }
  });
}
