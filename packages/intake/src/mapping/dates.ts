/** Dates of the release as the mapping reads them: civil days as ISO text, which compare as text. */
import type { DesiredEvent } from './shape.ts';

/** When an event happened: a day, or a span where the release does not say which day. */
export type EventDate = DesiredEvent['on'];

/**
 * The lower bound where nothing else bounds a date. Dates before it are read as unreadable: the release has a few, such as
 * 1753-01-01, that are a database's smallest date and not a day on which something happened.
 */
export const earliestCredible = '1900-01-01';

/** Days by which a past event may lie after the release's last day before it is not believed. */
const graceDays = 31;

/** Years by which a hearing may lie ahead of the release before its date is not believed. */
const hearingYearsAhead = 20;

/** The latest credible days of a release: of what has happened, and of a hearing that is set. */
export interface DateLimits {
  readonly past: string;
  readonly hearing: string;
}

/** The limits of a release that covers everything through `through` (ISO). */
export function dateLimits(through: string): DateLimits {
  const day = new Date(`${through}T00:00:00Z`);
  const past = new Date(day.getTime() + graceDays * 86_400_000).toISOString().slice(0, 10);
  const hearing = `${day.getUTCFullYear() + hearingYearsAhead}${through.slice(4)}`;
  return { past, hearing };
}

/** The span between two days, in whichever order they come, or the day itself where they are one. */
export function between(one: string, other: string): EventDate {
  if (one === other) return one;
  return one < other ? { earliest: one, latest: other } : { earliest: other, latest: one };
}

const longMonths: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

/**
 * Whether a text is a day that exists, `YYYY-MM-DD`. Staging lets no other through in a column of dates; a day that
 * does not exist would stop the import of all cases, so it is looked at once more, cheaply.
 */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year > 0 && month >= 1 && month <= 12 && day >= 1)) return false;
  if (day <= 28) return true;
  if (month !== 2) return day <= (longMonths.has(month) ? 31 : 30);
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number that the digits between two places make; not a number where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
