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
