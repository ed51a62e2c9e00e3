import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay } from '../calendar/civil-day.ts';
import { rules } from '../rules/index.ts';
import { inForce, type ParameterName, parameters } from './index.ts';

const names = [...new Set(parameters.map((parameter) => parameter.name))];

test('no day lacks a value, and no day has two', () => {
  const day = fc.integer({ min: parseDay('1952-01-01') ?? 0, max: parseDay('2100-01-01') ?? 0 });
  fc.assert(
    fc.property(fc.constantFrom(...names), day, (name, on) => {
      const holding = parameters.filter(({ name: other, status, from, to }) => {
        if (other !== name || status !== 'enacted') return false;
        return (from === null || (parseDay(from) ?? 0) <= on) && (to === null || on <= (parseDay(to) ?? 0));
      });
      assert.equal(holding.length, 1);
      assert.equal(inForce(name as ParameterName, on).value, holding[0]?.value);
    }),
  );
});

test('the ten-day rule is on record, vacated the day before its effect, and never applied', () => {
  const vacated = parameters.find(({ name, value }) => name === 'appeal-days' && value === 10);
  assert.deepEqual(
    [vacated?.announcedOn, vacated?.statusOn, vacated?.from, vacated?.status],
    ['2026-02-06', '2026-03-08', '2026-03-09', 'vacated'],
  );
  for (const on of ['2026-02-06', '2026-03-08', '2026-03-09', '2026-11-24']) {
    assert.equal(inForce('appeal-days', parseDay(on) ?? 0).value, 30);
  }
});

test('every value belongs to a rule, names its source and the day it was checked', () => {
  for (const { rule, source, lastCheckedOn, allowanceDays } of parameters) {
    assert.ok(
      rules.some(({ id }) => id === rule),
      rule,
    );
    assert.ok(source.length > 5 && parseDay(lastCheckedOn) !== undefined && allowanceDays > 0);
  }
});
