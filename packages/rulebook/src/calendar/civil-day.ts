/**
 * Civil days as integers: days since 1970-01-01, with no time and no zone. All law is counted in these; the ISO form is
 * for the edges.
 */
import type { IsoDate } from '../event.ts';

/** Days since 1970-01-01 (negative before it). */
export type Day = number;

const daysPerEra = 146_097;
const daysFromEraToEpoch = 719_468;

/** The day of a proleptic Gregorian date; the date is taken as valid. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromEraToEpoch;
}

/** Year, month (1 to 12) and day of the month of a day. */
export function dateOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + daysFromEraToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digitsAt(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The day of an ISO date `YYYY-MM-DD`; undefined for anything else, such as the 31st of September. */
export function parseDay(iso: unknown): Day | undefined {
  if (typeof iso !== 'string' || iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) {
    return undefined;
  }
  const year = digitsAt(iso, 0, 4);
  const month = digitsAt(iso, 5, 2);
  const dayOfMonth = digitsAt(iso, 8, 2);
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return dayOfMonth > length ? undefined : dayOf(year, month, dayOfMonth);
}

// Answers name the same few thousand dates over and over: keep their text for the years that a docket meets.
const firstCached = dayOf(1950, 1, 1);
const cachedCount = dayOf(2150, 1, 1) - firstCached;
const textOfDay: (IsoDate | undefined)[] = new Array<IsoDate | undefined>(cachedCount).fill(undefined);

function writeDay(day: Day): IsoDate {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The ISO date of a day. */
export function formatDay(day: Day): IsoDate {
  const slot = day - firstCached;
  if (slot < 0 || slot >= cachedCount) return writeDay(day);
  const known = textOfDay[slot];
  if (known !== undefined) return known;
  const text = writeDay(day);
  textOfDay[slot] = text;
  return text;
}

/** Day of the week, 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The date so many days later (or earlier). Throws a RangeError on a date that is none: parse at the edge first. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  const day = parseDay(iso);
  if (day === undefined) throw new RangeError(`${JSON.stringify(iso)} is not a date`);
  return formatDay(day + days);
}

/** How many days the second date is after the first. Throws a RangeError on a date that is none. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const start = parseDay(from);
  const end = parseDay(to);
  if (start === undefined || end === undefined) throw new RangeError(`${from} to ${to}: not two dates`);
  return end - start;
}
