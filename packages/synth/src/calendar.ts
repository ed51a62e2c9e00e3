/**
 * Civil days as integers (days since 1970-01-01), and the few date computations that a life needs. Written apart from the
 * rulebook's calendar on purpose: the truth file must not inherit the rulebook's mistakes.
 */

/** A day that never comes. */
export const never = 1_000_000_000;

/** Day number of a civil date. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Day number of an ISO date (YYYY-MM-DD); throws a sentence on anything else. */
export function parseIsoDay(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match === null ? Number.NaN : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (Number.isNaN(day) || isoDay(day) !== text) throw new Error(`${JSON.stringify(text)} is not a date (YYYY-MM-DD).`);
  return day;
}

/** ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Year of a day number. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day on which a month from here ends: the last day of the next month after the one that `day` lies in. */
export function endOfNextMonth(day: number): number {
  const date = new Date(day * 86_400_000);
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0) / 86_400_000);
}

function nthWeekday(year: number, month: number, which: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((which - weekday(first) + 7) % 7) + (nth - 1) * 7;
}

/** 5 USC 6103: the fixed holidays, observed on Friday or Monday when they fall on a weekend, and the floating ones. */
function holidaysOf(year: number): number[] {
  const observed = (day: number): number => (weekday(day) === 6 ? day - 1 : weekday(day) === 0 ? day + 1 : day);
  const lastMondayOfMay = (() => {
    const last = dayOf(year, 5, 31);
    return last - ((weekday(last) + 6) % 7);
  })();
  const days = [
    observed(dayOf(year, 1, 1)),
    nthWeekday(year, 2, 1, 3),
    lastMondayOfMay,
    observed(dayOf(year, 7, 4)),
    nthWeekday(year, 9, 1, 1),
    nthWeekday(year, 10, 1, 2),
    observed(dayOf(year, 11, 11)),
    nthWeekday(year, 11, 4, 4),
    observed(dayOf(year, 12, 25)),
  ];
  if (year >= 1986) days.push(nthWeekday(year, 1, 1, 3));
  if (year >= 2021) days.push(observed(dayOf(year, 6, 19)));
  return days;
}

/** Days on which federal offices were closed once, by order of the President: a last day to appeal moves beyond them. */
const closedOnce = [
  '2001-12-24',
  '2002-12-24',
  '2003-12-26',
  '2004-06-11',
  '2007-01-02',
  '2007-12-24',
  '2008-12-26',
  '2012-12-24',
  '2014-12-26',
  '2018-12-05',
  '2018-12-24',
  '2019-12-24',
  '2020-12-24',
  '2024-12-24',
  '2025-01-09',
  '2025-12-24',
  '2025-12-26',
];

const holidays = new Set<number>(closedOnce.map(parseIsoDay));
for (let year = 1973; year <= 2057; year += 4) holidays.add(dayOf(year, 1, 20));
for (let year = 1970; year <= 2060; year++) for (const day of holidaysOf(year)) holidays.add(day);

/** Neither a weekend nor a federal holiday. */
export function isBusinessDay(day: number): boolean {
  const on = weekday(day);
  return on !== 0 && on !== 6 && !holidays.has(day);
}

/** The day itself, or the next business day. */
export function rollForward(day: number): number {
  let rolled = day;
  while (!isBusinessDay(rolled)) rolled++;
  return rolled;
}

/** Last day on which an appeal to the Board is in time: 30 days from the decision, rolled (8 CFR 1003.38(b)). */
export function lastAppealDay(decidedOn: number): number {
  return rollForward(decidedOn + 30);
}
