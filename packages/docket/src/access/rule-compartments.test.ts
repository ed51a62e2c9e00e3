import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentRulebook } from '@opendocket/rulebook';
import { recordCompartments } from './compartments.ts';
import { compartmentsOfRule, ruleCompartments } from './rule-compartments.ts';

test('every rule of the rulebook is classified, and nothing else is', () => {
  const ids = currentRulebook.rules.map(({ id }) => id);
  assert.deepEqual(Object.keys(ruleCompartments).sort(), [...ids].sort());
});

test('the bars of victims are behind the wall of 8 USC 1367, those of fear and protection behind that of asylum', () => {
  for (const rule of ['C5', 'C17', 'C18', 'C19']) assert.deepEqual(compartmentsOfRule(rule), ['protected-1367']);
  for (const rule of ['C10', 'C14', 'C15', 'B15']) assert.deepEqual(compartmentsOfRule(rule), ['asylum']);
  assert.deepEqual(compartmentsOfRule('C1'), []);
});

test('a rule that nobody classified is behind every wall', () => {
  for (const rule of ['C99', '__proto__', '']) assert.deepEqual(compartmentsOfRule(rule), recordCompartments);
});
