import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dateOf, dayOf, daysBetween, formatDay, isLeapYear, parseDay, weekday } from './civil-day.ts';

const millisecondsADay = 86_400_000;

/** Days of the years 1600 to 2400, far beyond what a docket meets on either side. */
const days = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) });

describe('a civil day', () => {
  it('counts from the first of January 1970', () => {
    assert.equal(parseDay('1970-01-01'), 0);
    assert.equal(parseDay('1969-12-31'), -1);
    assert.equal(parseDay('2026-11-24'), 20_781);
    assert.equal(formatDay(20_781), '2026-11-24');
    assert.equal(formatDay(dayOf(33, 4, 3)), '0033-04-03');
  });

  it('is a date that exists', () => {
    for (const text of [
      '2026-02-29',
      '2026-09-31',
      '2026-00-10',
      '2026-13-01',
      '2026-11-00',
      '2026-04-31',
      '1900-02-29',
    ]) {
      assert.equal(parseDay(text), undefined, text);
    }
    assert.equal(parseDay('0000-12-31'), undefined);
    assert.equal(parseDay('0001-01-01'), dayOf(1, 1, 1));
    assert.equal(parseDay('2024-02-29'), dayOf(2024, 2, 29));
    assert.equal(parseDay('2000-02-29'), dayOf(2000, 2, 29));
  });

  it('is written in one way', () => {
    for (const value of [
      '2026-1-1',
      '20261124',
      ' 2026-11-24',
      '2026-11-24T00:00:00Z',
      '2026/11/24',
      '2026/11-24',
      '2026-11/24',
      '２０２６-11-24',
      '',
      20781,
      null,
      undefined,
      {},
    ]) {
      assert.equal(parseDay(value), undefined, String(value));
    }
  });

  it('agrees with the calendar of the runtime, day by day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * millisecondsADay);
        assert.equal(formatDay(day), date.toISOString().slice(0, 10));
        assert.equal(weekday(day), date.getUTCDay());
        const { year, month, dayOfMonth } = dateOf(day);
        assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        assert.equal(dayOf(year, month, dayOfMonth), day);
      }),
    );
  });

  it('is read as it was written, and the text of a later day is later', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        assert.equal(parseDay(formatDay(one)), one);
        assert.equal(formatDay(one) < formatDay(other), one < other);
      }),
    );
  });

  it('is never read from what is none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        if (day !== undefined) assert.equal(formatDay(day), text);
      }),
    );
  });

  it('can be counted on and back', () => {
    assert.equal(addDays('2026-10-23', 30), '2026-11-22');
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2025-12-31', 1), '2026-01-01');
    assert.equal(daysBetween('2026-08-28', '2026-11-26'), 90);
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        const start = formatDay(day);
        const end = addDays(start, count);
        assert.equal(daysBetween(start, end), count);
        assert.equal(addDays(end, -count), start);
      }),
    );
    assert.throws(() => addDays('2026-02-30', 1), { name: 'RangeError', message: '"2026-02-30" is not a date' });
    const noDates = (from: string, to: string) => ({ name: 'RangeError', message: `${from} to ${to}: not two dates` });
    assert.throws(() => daysBetween('2026-02-28', 'x'), noDates('2026-02-28', 'x'));
    assert.throws(() => daysBetween('x', '2026-02-28'), noDates('x', '2026-02-28'));
  });

  it('knows leap years', () => {
    assert.deepEqual([1900, 2000, 2023, 2024, 2100].filter(isLeapYear), [2000, 2024]);
  });
});
