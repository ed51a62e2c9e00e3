/**
 * Federal holidays and one-off closings, as data.
 *
 * A legal holiday moves a last day to the next business day (M1: 8 CFR 1001.1(h), 1003.38(b)). Whether a closing by
 * executive order is a "legal holiday" is doubtful (law.md, uncertainty 8), and so is Inauguration Day, a holiday of the
 * capital's area alone: such days are `doubtful`. A bar counts them as closed and ends on the later reading; a person's
 * deadline does not and shows the earlier.
 */
import type { IsoDate } from '../event.ts';

/** A holiday that returns every year. Years are inclusive; null means "since before 1950" or "until changed". */
export interface Holiday {
  readonly name: string;
  readonly when:
    | { readonly month: number; readonly dayOfMonth: number }
    /** The nth weekday of a month, 0 Sunday to 6 Saturday; -1 is the last. */
    | { readonly month: number; readonly weekday: number; readonly nth: number };
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Every so many years, beginning with `fromYear`; absent: every year. */
  readonly everyYears?: number;
  readonly doubtful: boolean;
  readonly source: string;
}

const title5 = '5 USC 6103(a)';
const mondays = '5 USC 6103(a), as amended by Pub. L. 90-363, in force from 1971';

/** A fixed date on a Saturday is observed on the Friday before, on a Sunday on the Monday after (5 USC 6103(b), EO 11582). */
export const holidays: readonly Holiday[] = [
  yearly("New Year's Day", 1, 1, null, title5),
  nthWeekday(
    'Birthday of Martin Luther King, Jr.',
    1,
    1,
    3,
    1986,
    null,
    '5 USC 6103(a); Pub. L. 98-144, in force from 1986',
  ),
  yearly("Washington's Birthday", 2, 22, null, title5, 1970),
  nthWeekday("Washington's Birthday", 2, 1, 3, 1971, null, mondays),
  yearly('Memorial Day', 5, 30, null, title5, 1970),
  nthWeekday('Memorial Day', 5, 1, -1, 1971, null, mondays),
  yearly(
    'Juneteenth National Independence Day',
    6,
    19,
    2021,
    '5 USC 6103(a); Pub. L. 117-17, in force from 2021-06-17',
  ),
  yearly('Independence Day', 7, 4, null, title5),
  nthWeekday('Labor Day', 9, 1, 1, null, null, title5),
  nthWeekday('Columbus Day', 10, 1, 2, 1971, null, mondays),
  yearly('Veterans Day', 11, 11, null, title5, 1970),
  nthWeekday('Veterans Day', 10, 1, 4, 1971, 1977, mondays),
  yearly('Veterans Day', 11, 11, 1978, '5 USC 6103(a); Pub. L. 94-97, in force from 1978'),
  nthWeekday('Thanksgiving Day', 11, 4, 4, null, null, title5),
  yearly('Christmas Day', 12, 25, null, title5),
  {
    name: 'Inauguration Day',
    when: { month: 1, dayOfMonth: 20 },
    fromYear: 1953,
    toYear: null,
    everyYears: 4,
    doubtful: true,
    source: '5 USC 6103(c): a holiday of the Washington area alone, where the Board sits',
  },
];

function yearly(
  name: string,
  month: number,
  dayOfMonth: number,
  fromYear: number | null,
  source: string,
  toYear: number | null = null,
): Holiday {
  return { name, when: { month, dayOfMonth }, fromYear, toYear, doubtful: false, source };
}

function nthWeekday(
  name: string,
  month: number,
  weekday: number,
  nth: number,
  fromYear: number | null,
  toYear: number | null,
  source: string,
): Holiday {
  return { name, when: { month, weekday, nth }, fromYear, toYear, doubtful: false, source };
}

/** A day on which federal offices closed by order of the President, once. Always doubtful as a legal holiday. */
export interface Closure {
  readonly on: IsoDate;
  readonly why: string;
  readonly source: string;
}

/** Known one-off closings. Orders whose number we could not check are named by their subject alone. */
export const closures: readonly Closure[] = [
  { on: '2001-12-24', why: 'day before Christmas', source: 'Executive Order 13238' },
  { on: '2002-12-24', why: 'day before Christmas', source: 'Executive Order 13281' },
  { on: '2003-12-26', why: 'day after Christmas', source: 'Executive Order 13320' },
  { on: '2004-06-11', why: 'day of mourning for Ronald Reagan', source: 'Executive Order 13343' },
  { on: '2007-01-02', why: 'day of mourning for Gerald Ford', source: 'Executive Order 13421' },
  { on: '2007-12-24', why: 'day before Christmas', source: 'Executive Order 13453' },
  { on: '2008-12-26', why: 'day after Christmas', source: 'Executive Order 13482' },
  { on: '2012-12-24', why: 'day before Christmas', source: 'executive order of December 2012' },
  { on: '2014-12-26', why: 'day after Christmas', source: 'Executive Order 13682' },
  { on: '2018-12-05', why: 'day of mourning for George H. W. Bush', source: 'Executive Order 13852' },
  { on: '2018-12-24', why: 'day before Christmas', source: 'Executive Order 13854' },
  { on: '2019-12-24', why: 'day before Christmas', source: 'Executive Order 13900' },
  { on: '2020-12-24', why: 'day before Christmas', source: 'Executive Order 13965' },
  { on: '2024-12-24', why: 'day before Christmas', source: 'executive order of December 2024' },
  { on: '2025-01-09', why: 'day of mourning for Jimmy Carter', source: 'executive order of December 30, 2024' },
  { on: '2025-12-24', why: 'day before Christmas', source: 'executive order of December 18, 2025' },
  { on: '2025-12-26', why: 'day after Christmas', source: 'executive order of December 18, 2025' },
];
