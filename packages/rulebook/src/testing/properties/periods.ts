/** Every day of every encoded period has exactly one value, or the rulebook is refused with the fault named. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Day, formatDay, parseDay } from '../../calendar/civil-day.ts';
import { periodNames } from '../../parameters/index.ts';
import type { Parameter } from '../../parameters/parameter.ts';
import { parameterFaults, Timelines } from '../../parameters/timelines.ts';
import { currentRulebook } from '../../rulebook.ts';
import { firstDay } from '../generate-bodies.ts';
import { type Property, property } from './property.ts';

const end = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 3 });
const entry: fc.Arbitrary<Parameter> = fc
  .tuple(end, end, fc.constantFrom('enacted', 'enacted', 'enacted', 'stayed', 'vacated'), fc.nat(9))
  .map(([from, to, status, value]) => ({
    name: 'made-up-days',
    rule: 'B3',
    value,
    unit: 'days',
    appliesTo: 'a made-up period',
    from: from === null ? null : formatDay(firstDay + from),
    to: to === null ? null : formatDay(firstDay + to),
    announcedOn: null,
    status,
    source: 'made up',
    confidence: 'S',
    sourceKind: 'primary',
    lastCheckedOn: '2026-11-24',
    allowanceDays: 365,
  }));

/** How many enacted entries cover a day. */
function covering(entries: readonly Parameter[], day: Day): number {
  return entries.filter(
    ({ status, from, to }) =>
      status === 'enacted' &&
      (from === null || (parseDay(from) ?? day + 1) <= day) &&
      (to === null || (parseDay(to) ?? day - 1) >= day),
  ).length;
}

const lastDayTried = (parseDay('2035-12-31') ?? 0) - (parseDay('1990-01-01') ?? 0);

export const periods: readonly Property[] = [
  property(
    'values of a period are taken only if every day has exactly one, and then each day has the one that covers it',
    fc.array(entry, { minLength: 1, maxLength: 4 }),
    (entries) => {
      const faults = parameterFaults(entries, new Set(['made-up-days']));
      const days = Array.from({ length: 20 }, (_, index) => firstDay - 3 + index);
      const isWhole = days.every((day) => covering(entries, day) === 1);
      const isBackwards = entries.some(({ from, to }) => from !== null && to !== null && to < from);
      assert.equal(faults.length === 0, isWhole && !isBackwards, faults.join(' '));
      if (faults.length > 0) return true;
      const timelines = new Timelines(entries);
      for (const day of days) {
        const found = timelines.at('made-up-days', day);
        assert.ok(found !== undefined && covering([...entries.slice(found.index, found.index + 1)], day) === 1);
      }
      return true;
    },
  ),
  property(
    'on any day a number that the rules need has exactly one value in force, and a registry at most one for each key',
    fc.integer({ min: 0, max: lastDayTried }).map((offset) => (parseDay('1990-01-01') ?? 0) + offset),
    (day) => {
      const lines = new Map<string, Parameter[]>();
      for (const parameter of currentRulebook.parameters) {
        const line = `${parameter.name} ${parameter.key ?? ''}`;
        lines.set(line, [...(lines.get(line) ?? []), parameter]);
      }
      for (const [line, entries] of lines) {
        const count = covering(entries, day);
        const { name = '', key } = entries[0] ?? {};
        assert.ok(count <= 1, `${line}: ${count} values on ${formatDay(day)}`);
        if (periodNames.some((period) => period === name)) assert.equal(count, 1, `${line} on ${formatDay(day)}`);
        assert.equal(currentRulebook.timelines.at(name, day, key) !== undefined, count === 1, line);
      }
      return true;
    },
    0.05,
  ),
];
