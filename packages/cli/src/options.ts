/** Values of options, parsed at the edge: what does not parse is bad usage, and the sentence says what would do. */
import { InvalidArgumentError } from 'commander';

/** A civil day, `2026-11-24`, that exists. */
export function parseDayOption(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD, for example 2026-11-24.');
  }
  return text;
}

/** An instant with its zone, `2026-11-24T08:00:00Z`; or a day, meaning its end in UTC. Given back in UTC. */
export function parseInstantOption(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${parseDayOption(text)}T23:59:59.999Z`;
  const instant = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError('Write an instant with its zone, for example 2026-11-24T08:00:00Z, or a day.');
  }
  return instant.toISOString();
}

/** An ISO 3166 alpha-2 code; lower case is understood. */
export function parseCountryOption(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) {
    throw new InvalidArgumentError('Write a country as its ISO 3166 code of two letters, for example HN.');
  }
  return text.toUpperCase();
}

/** A whole number from `least` up; 200_000 and 200,000 are understood. */
export function parseCountOption(least: number): (text: string) => number {
  return (text) => {
    const digits = text.replace(/[_,]/g, '');
    const count = Number(digits);
    if (!/^\d+$/.test(digits) || !Number.isSafeInteger(count) || count < least) {
      throw new InvalidArgumentError(`Write a whole number, ${least} or more.`);
    }
    return count;
  };
}
