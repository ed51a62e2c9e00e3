import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay } from '../calendar/civil-day.ts';
import { rules } from '../rules/index.ts';
import { parameters, periodNames } from './index.ts';
import type { Parameter } from './parameter.ts';
import { parameterFaults, Timelines } from './timelines.ts';

const timelines = new Timelines(parameters);

test('no day lacks a value, and no day has two', () => {
  const day = fc.integer({ min: parseDay('1952-01-01') ?? 0, max: parseDay('2100-01-01') ?? 0 });
  fc.assert(
    fc.property(fc.constantFrom(...periodNames), day, (name, on) => {
      const holding = parameters.filter(({ name: other, status, from, to }) => {
        if (other !== name || status !== 'enacted') return false;
        return (from === null || (parseDay(from) ?? 0) <= on) && (to === null || on <= (parseDay(to) ?? 0));
      });
      assert.equal(holding.length, 1);
      assert.equal(timelines.at(name, on)?.value, holding[0]?.value);
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
    assert.equal(timelines.at('appeal-days', parseDay(on) ?? 0)?.value, 30);
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

test('two values on a day, a day with none, and a date that is none are each named', () => {
  const first = parameters.find(({ name, status }) => name === 'appeal-days' && status === 'enacted');
  assert.ok(first !== undefined);
  const entry = (from: string | null, to: string | null): Parameter => ({ ...first, from, to });
  const faults = (...entries: Parameter[]) => parameterFaults(entries, new Set(['appeal-days']));
  assert.deepEqual(faults(entry(null, '2026-03-08'), entry('2026-03-09', null)), []);
  assert.deepEqual(faults(entry(null, '2026-03-09'), entry('2026-03-09', null)), [
    'Parameter appeal-days: two values are in force on 2026-03-09.',
  ]);
  assert.deepEqual(faults(entry(null, '2026-03-07'), entry('2026-03-09', '2026-12-31')), [
    'Parameter appeal-days: no value after 2026-12-31.',
    'Parameter appeal-days: no value from 2026-03-08 to the day before 2026-03-09.',
  ]);
  assert.match(faults(entry('2026-02-30', null)).join(' '), /from "2026-02-30" is no day/);
  assert.match(faults({ ...first, status: 'vacated' }).join(' '), /no value in force on any day/);
});

test('a value that can be none, and an entry that says too little of itself, are each named by entry', () => {
  const first = parameters.find(({ name, status }) => name === 'appeal-days' && status === 'enacted');
  assert.ok(first !== undefined);
  const fault = (change: Partial<Parameter>) => parameterFaults([{ ...first, ...change }], new Set());
  assert.deepEqual(fault({ value: -1 }), ['Parameter appeal-days (entry 1): its value -1 is no number of days.']);
  assert.deepEqual(fault({ value: Number.NaN }), [
    'Parameter appeal-days (entry 1): its value NaN is no number of days.',
  ]);
  assert.match(fault({ value: 30.5 }).join(' '), /30\.5 is no whole number of days/);
  assert.deepEqual(fault({ value: 30.5, unit: 'dollars' }), []);
  assert.match(fault({ value: '30' }).join(' '), /must be a number of days/);
  assert.match(fault({ value: ' ', unit: 'word' }).join(' '), /must be a word/);
  assert.match(fault({ allowanceDays: 0 }).join(' '), /allowance of 0 days/);
  assert.match(fault({ allowanceDays: Number.NaN }).join(' '), /allowance of NaN days/);
  assert.match(fault({ rule: '' }).join(' '), /names no rule/);
  assert.match(fault({ source: ' ' }).join(' '), /names no source/);
  const unknown: Parameter = JSON.parse(JSON.stringify({ ...first, status: 'repealed' }));
  assert.match(parameterFaults([unknown], new Set()).join(' '), /its status "repealed" is none that there is/);
});
