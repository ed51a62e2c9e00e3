/** Months in words. */
import { currentLanguage } from '../../words/index.ts';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** `2026-12` as `December 2026`, or short as `Dec`. */
export function monthWords(month: string, isShort = false): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return new Intl.DateTimeFormat(locales[currentLanguage()], {
    timeZone: 'UTC',
    ...(isShort ? { month: 'short' } : { month: 'long', year: 'numeric' }),
  }).format(date);
}
