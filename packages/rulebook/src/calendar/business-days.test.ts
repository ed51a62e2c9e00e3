import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addBusinessDays, closingsOf, isBusinessDay, type Reading, rollToBusinessDay } from './business-days.ts';
import { type Day, dayOf, formatDay, parseDay, weekday } from './civil-day.ts';
import { closures, holidays } from './holidays.ts';

const readings = ['earlier', 'later'] as const;

function day(iso: string): Day {
  const parsed = parseDay(iso);
  assert.ok(parsed !== undefined, iso);
  return parsed;
}

function isOpen(iso: string, reading?: Reading): boolean {
  return isBusinessDay(day(iso), reading);
}

/** The days of a year on which offices are surely closed for a holiday, weekends aside. */
function surelyClosed(year: number): string[] {
  const found = closingsOf(year).filter(({ doubtful, day: on }) => !doubtful && weekday(on) !== 0 && weekday(on) !== 6);
  return [...new Set(found.map(({ day: on }) => formatDay(on)))];
}

describe('the holidays of a year', () => {
  it('are those of 2026, with Independence Day kept on the Friday before its Saturday', () => {
    assert.deepEqual(surelyClosed(2026), [
      ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07'],
      ...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
    ]);
  });

  it('are those of 2021: three on other days than their own, and the next New Year kept in December', () => {
    assert.deepEqual(surelyClosed(2021), [
      ...['2021-01-01', '2021-01-18', '2021-02-15', '2021-05-31', '2021-06-18', '2021-07-05', '2021-09-06'],
      ...['2021-10-11', '2021-11-11', '2021-11-25', '2021-12-24', '2021-12-31'],
    ]);
  });

  it('are those of their time', () => {
    // Juneteenth is a holiday from 2021, Martin Luther King's birthday from 1986.
    assert.equal(isOpen('2020-06-19'), true);
    assert.equal(isOpen('1985-01-21'), true);
    assert.equal(isOpen('1986-01-20'), false);
    // Before 1971 Washington's Birthday and Memorial Day stood on their dates; 22 February 1970 was a Sunday.
    assert.equal(isOpen('1970-02-23'), false);
    assert.equal(isOpen('1970-05-29'), false);
    assert.equal(isOpen('1971-02-15'), false);
    assert.equal(isOpen('1971-02-22'), true);
    // Veterans Day was the fourth Monday of October from 1971 to 1977.
    assert.equal(isOpen('1975-10-27'), false);
    assert.equal(isOpen('1975-11-11'), true);
    assert.equal(isOpen('1978-10-23'), true);
    assert.equal(isOpen('1978-11-10'), false);
  });

  it('number ten, eleven from 2021, and at most one more at the turn of a year', () => {
    for (let year = 1986; year <= 2100; year++) {
      const count = closingsOf(year).filter(({ doubtful }) => !doubtful).length;
      const expected = year >= 2021 ? 11 : 10;
      assert.ok(Math.abs(count - expected) <= 1, `${year} has ${count}`);
    }
  });

  it('each have a source', () => {
    for (const { name, source } of holidays) assert.match(source, /5 USC 6103/, name);
    for (const { on, source } of closures) assert.match(source, /[Ee]xecutive [Oo]rder/, on);
  });
});

describe('a day that may not be a legal holiday', () => {
  it('is a business day for the person and none for a bar', () => {
    // Closed by executive order, and Inauguration Day, a holiday of the capital alone.
    for (const iso of ['2025-12-24', '2025-12-26', '2025-01-09', '2018-12-05', '2021-01-20']) {
      assert.equal(isOpen(iso, 'earlier'), true, iso);
      assert.equal(isOpen(iso, 'later'), false, iso);
    }
    assert.equal(isOpen('2022-01-20', 'later'), true);
  });

  it('ends a bar later than the deadline that the person is shown', () => {
    // A last day on Wednesday 24 December 2025; Christmas and the closed Friday follow.
    assert.equal(formatDay(rollToBusinessDay(day('2025-12-24'), 'earlier')), '2025-12-24');
    assert.equal(formatDay(rollToBusinessDay(day('2025-12-24'), 'later')), '2025-12-29');
  });

  it('is one closing each, on a weekday', () => {
    assert.equal(new Set(closures.map(({ on }) => on)).size, closures.length);
    for (const { on } of closures) {
      assert.ok(![0, 6].includes(weekday(day(on))), `${on} is a weekend`);
      assert.ok(
        closingsOf(Number(on.slice(0, 4))).some(({ day: closed, doubtful }) => doubtful && closed === day(on)),
        on,
      );
    }
  });
});

describe('counting', () => {
  it('moves a last day on a weekend or a holiday to the next business day', () => {
    const rolled = (iso: string) => formatDay(rollToBusinessDay(day(iso)));
    assert.equal(rolled('2026-11-22'), '2026-11-23'); // Sunday
    assert.equal(rolled('2026-11-26'), '2026-11-27'); // Thanksgiving
    assert.equal(rolled('2026-07-03'), '2026-07-06'); // observed on Friday, then the weekend
    assert.equal(rolled('2027-12-31'), '2028-01-03'); // the New Year of 2028 is a Saturday
    assert.equal(rolled('2026-11-24'), '2026-11-24');
  });

  it('skips weekends and holidays among working days, and the trigger day itself', () => {
    const after = (iso: string, count: number) => formatDay(addBusinessDays(day(iso), count));
    // A move on Friday 20 November 2026: five working days to the Board, over Thanksgiving (8 CFR 1003.38(e)).
    assert.equal(after('2026-11-20', 5), '2026-11-30');
    // A bond order on Tuesday 10 November 2026: one and ten business days, over Veterans Day.
    assert.equal(after('2026-11-10', 1), '2026-11-12');
    assert.equal(after('2026-11-10', 10), '2026-11-25');
    assert.equal(after('2026-11-21', 0), '2026-11-21');
  });
});

const anyDay = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2150, 1, 1) });
const anyReading = fc.constantFrom(...readings);

describe('on every day from 1950 to 2150', () => {
  it('a rolled day is the first business day not before it', () => {
    fc.assert(
      fc.property(anyDay, anyReading, (from, reading) => {
        const rolled = rollToBusinessDay(from, reading);
        assert.ok(isBusinessDay(rolled, reading));
        for (let between = from; between < rolled; between++) assert.ok(!isBusinessDay(between, reading));
        assert.equal(rollToBusinessDay(rolled, reading), rolled);
        assert.ok(rolled - from <= 6, `${formatDay(from)} rolls to ${formatDay(rolled)}`);
      }),
    );
  });

  it('the later reading is never earlier, and closes whatever the earlier closes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
        assert.ok(rollToBusinessDay(from, 'later') >= rollToBusinessDay(from, 'earlier'));
        assert.ok(addBusinessDays(from, count, 'later') >= addBusinessDays(from, count, 'earlier'));
        if (isBusinessDay(from, 'later')) assert.ok(isBusinessDay(from, 'earlier'));
      }),
    );
  });

  it('as many business days lie after the start, up to the end, as were counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyReading, (from, count, reading) => {
        const end = addBusinessDays(from, count, reading);
        let counted = 0;
        for (let at = from + 1; at <= end; at++) if (isBusinessDay(at, reading)) counted++;
        assert.equal(counted, count);
        assert.ok(isBusinessDay(end, reading));
        assert.equal(addBusinessDays(addBusinessDays(from, 1, reading), count - 1, reading), end);
      }),
    );
  });

  it('a weekend is never a business day, nor beyond the table', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 1, 1) }), anyReading, (at, reading) => {
        if (weekday(at) === 0 || weekday(at) === 6) assert.ok(!isBusinessDay(at, reading));
      }),
    );
  });

  it('beyond the table a weekday is open', () => {
    const monday = dayOf(2200, 1, 6);
    assert.equal(weekday(monday), 1);
    assert.ok(isBusinessDay(monday, 'later'));
  });

  it('closings by order are listed in their own year alone', () => {
    const byOrder = (year: number) =>
      closingsOf(year)
        .filter(({ doubtful }) => doubtful)
        .map(({ day: on }) => formatDay(on));
    assert.ok(byOrder(2025).includes('2025-12-26'));
    for (const year of [2024, 2025, 2026]) assert.ok(byOrder(year).every((on) => on.startsWith(`${year}-`)));
  });

  it('a weekday is closed exactly when a closing is listed for it', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        if (weekday(at) === 0 || weekday(at) === 6) return;
        const listed = closingsOf(Number(formatDay(at).slice(0, 4))).filter(({ day: closed }) => closed === at);
        assert.equal(!isBusinessDay(at, 'later'), listed.length > 0, formatDay(at));
        assert.equal(
          !isBusinessDay(at, 'earlier'),
          listed.some(({ doubtful }) => !doubtful),
          formatDay(at),
        );
      }),
    );
  });
});
