/** Days and moments in words. A day has no time zone; a moment is shown in UTC, as the record keeps it. */
import { currentLanguage } from '../words/index.ts';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** `November 23, 2026`; what is no day reads as it is. */
export function dayWords(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(locales[currentLanguage()], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** `November 24, 2026 at 8:00 AM UTC`. */
export function momentWords(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = new Intl.DateTimeFormat(locales[currentLanguage()], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(date);
  return `${words} UTC`;
}

/** The first day of a date, which may be a span within which it is known to lie. */
export function firstDay(on: string | { readonly earliest: string }): string {
  return typeof on === 'string' ? on : on.earliest;
}
