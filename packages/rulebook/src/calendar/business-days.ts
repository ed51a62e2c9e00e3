/**
 * Business days, and the two readings of them (M1).
 *
 * `later`: every closing counts, doubtful ones too; a bar ends on this reading. `earlier`: only what is surely a legal
 * holiday counts; a person's deadline shows this one.
 */
import type { Day } from './civil-day.ts';
import { dateOf, dayOf, parseDay, weekday } from './civil-day.ts';
import type { Holiday } from './holidays.ts';
import { closures, holidays } from './holidays.ts';

export type Reading = 'earlier' | 'later';

const open = 0;
const doubtful = 1;
const closed = 2;

const firstYear = 1950;
const lastYear = 2150;
const firstDay = dayOf(firstYear, 1, 1);
const dayCount = dayOf(lastYear + 1, 1, 1) - firstDay;

function dayIn(holiday: Holiday, year: number): Day | undefined {
  const { when, fromYear, toYear, everyYears } = holiday;
  if ((fromYear !== null && year < fromYear) || (toYear !== null && year > toYear)) return undefined;
  if (everyYears !== undefined && (year - (fromYear ?? 0)) % everyYears !== 0) return undefined;
  if ('dayOfMonth' in when) return dayOf(year, when.month, when.dayOfMonth);
  if (when.nth < 0) {
    const nextMonth = when.month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, when.month + 1, 1);
    return nextMonth - 1 - ((weekday(nextMonth - 1) - when.weekday + 7) % 7);
  }
  const first = dayOf(year, when.month, 1);
  return first + ((when.weekday - weekday(first) + 7) % 7) + 7 * (when.nth - 1);
}

/** The day on which offices close for a holiday: a Saturday's is kept on Friday, a Sunday's on Monday. */
function observed(day: Day): Day {
  const on = weekday(day);
  return on === 6 ? day - 1 : on === 0 ? day + 1 : day;
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(dayCount);
  const mark = (day: Day, value: number): void => {
    const slot = day - firstDay;
    if (slot >= 0 && slot < dayCount) table[slot] = Math.max(table[slot] ?? open, value);
  };
  for (let slot = 0; slot < dayCount; slot++) {
    const on = weekday(firstDay + slot);
    if (on === 0 || on === 6) table[slot] = closed;
  }
  for (const holiday of holidays) {
    for (let year = firstYear; year <= lastYear + 1; year++) {
      const day = dayIn(holiday, year);
      if (day !== undefined) mark(holiday.doubtful ? day : observed(day), holiday.doubtful ? doubtful : closed);
    }
  }
  for (const closure of closures) {
    const day = parseDay(closure.on);
    if (day !== undefined) mark(day, doubtful);
  }
  return table;
}

const closings = buildTable();

function closingOf(day: Day): number {
  const slot = day - firstDay;
  if (slot >= 0 && slot < dayCount) return closings[slot] ?? open;
  // Beyond the table only weekends are known; no docket reaches there.
  const on = weekday(day);
  return on === 0 || on === 6 ? closed : open;
}

/** Whether offices are open on a day, on the given reading of what is a legal holiday. */
export function isBusinessDay(day: Day, reading: Reading = 'earlier'): boolean {
  return closingOf(day) < (reading === 'later' ? doubtful : closed);
}

/** The day itself if it is a business day, otherwise the next one. */
export function rollToBusinessDay(day: Day, reading: Reading = 'earlier'): Day {
  const bound = reading === 'later' ? doubtful : closed;
  let rolled = day;
  while (closingOf(rolled) >= bound) rolled++;
  return rolled;
}

/** The nth business day after a day, which itself does not count. */
export function addBusinessDays(day: Day, count: number, reading: Reading = 'earlier'): Day {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached++;
    if (isBusinessDay(reached, reading)) left--;
  }
  return reached;
}

/** The legal holidays and closings that fall in a year, by the day on which offices close. For pages and tests. */
export function closingsOf(year: number): { day: Day; name: string; doubtful: boolean }[] {
  const found: { day: Day; name: string; doubtful: boolean }[] = [];
  for (const holiday of holidays) {
    for (const from of [year, year + 1]) {
      const day = dayIn(holiday, from);
      if (day === undefined) continue;
      const kept = holiday.doubtful ? day : observed(day);
      if (dateOf(kept).year === year) found.push({ day: kept, name: holiday.name, doubtful: holiday.doubtful });
    }
  }
  for (const closure of closures) {
    const day = parseDay(closure.on);
    if (day !== undefined && dateOf(day).year === year) found.push({ day, name: closure.why, doubtful: true });
  }
  return found.sort((left, right) => left.day - right.day);
}
