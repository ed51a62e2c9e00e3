/** All properties, by what they are about. */
import { arrival } from './arrival.ts';
import { changeDays } from './change-days.ts';
import { corrections } from './corrections.ts';
import { dates } from './dates.ts';
import { doubts } from './doubts.ts';
import { findings } from './findings.ts';
import { periods } from './periods.ts';
import type { Property } from './property.ts';

export const properties: Readonly<Record<string, readonly Property[]>> = {
  arrival,
  changeDays,
  doubts,
  dates,
  corrections,
  periods,
  findings,
};
