/** Periods of months and years. */
import type { Day } from './civil-day.ts';
import { dateOf, dayOf, isLeapYear } from './civil-day.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The same date so many months later. Where that month has no such date, its last day: the earlier reading, for the other
 * is the first of the next month. A day without end stays so.
 */
export function monthsAfter(day: Day, months: number): Day {
  if (!Number.isFinite(day)) return day;
  const { year, month, dayOfMonth } = dateOf(day);
  const index = year * 12 + (month - 1) + months;
  const inYear = Math.floor(index / 12);
  const inMonth = index - inYear * 12;
  const length = inMonth === 1 && isLeapYear(inYear) ? 29 : (lengths[inMonth] ?? 28);
  return dayOf(inYear, inMonth + 1, Math.min(dayOfMonth, length));
}
