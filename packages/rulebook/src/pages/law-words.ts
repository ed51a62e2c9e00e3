/** How far a source was checked, what a value's status means, and spans of days, in words. */
import { addDays } from '../calendar/civil-day.ts';
import type { Confidence } from '../citation.ts';
import type { IsoDate } from '../event.ts';
import type { Parameter, ParameterStatus } from '../parameters/parameter.ts';

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  V: 'read in a source',
  S: 'statute text read',
  'K-h': 'known with high confidence, not read',
  'K-m': 'known with medium confidence, not read',
  'K-l': 'known with low confidence, not read',
};

export const statusWords: Readonly<Record<ParameterStatus, string>> = {
  enacted: 'in force',
  stayed: 'stayed, not applied',
  enjoined: 'enjoined, not applied',
  vacated: 'vacated, never applied',
};

/** `30 days`, `$1,030`, or the word itself. */
export function valueWords({ value, unit }: Parameter): string {
  if (unit === 'word') return String(value);
  if (unit === 'dollars') return `$${String(value).replace(/\B(?=(\d{3})+$)/g, ',')}`;
  return `${value} ${unit}`;
}

/** `every day`, `from 2026-03-09`, `2025-01-21 to 2025-08-28`. */
export function spanWords(from: IsoDate | null, to: IsoDate | null): string {
  if (from === null) return to === null ? 'every day' : `through ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

/** The last day on which the last check of a value is still good. */
export function goodThrough({ lastCheckedOn, allowanceDays }: Parameter): IsoDate {
  return addDays(lastCheckedOn, allowanceDays);
}
