/** Runs the worked scenarios: cases that a lawyer can read and write, each answer worked out from the law by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentRulebook, evaluate } from './index.ts';
import { readWorkedScenarios } from './testing/worked-files.ts';
import { differences } from './worked/judge.ts';
import { commandDifferences } from './worked/judge-command.ts';

const { scenarios, faults } = readWorkedScenarios();

it('every scenario can be read', () => assert.deepEqual(faults, []));

for (const scenario of scenarios) {
  describe(`${scenario.file}: ${scenario.title}`, () => {
    for (const { line, input, expected, why } of scenario.questions) {
      it(`as of ${input.asOf}${input.country === undefined ? '' : ` for ${input.country}`}: ${why}`, () => {
        assert.deepEqual(differences(evaluate(input, currentRulebook), expected), [], `${scenario.file}:${line}`);
      });
    }
    for (const command of scenario.commands) {
      it(`entered on ${command.today}: ${command.entries.map(({ why }) => why).join(' ')}`, () => {
        assert.deepEqual(commandDifferences(scenario, command), [], scenario.file);
      });
    }
  });
}
