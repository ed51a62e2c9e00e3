/**
 * Which countries a protection of the release is for. The release does not say; a judge who grants withholding or protection
 * under the Convention against Torture orders removal to a country and withholds it there (Matter of I-S- & C-S-, 24 I&N
 * Dec. 432), and that country is nearly always the person's own. So the protection is read as covering each country that it
 * may be for: those of the order, and the person's nationality. Where one of them cannot be told it covers every country.
 */
import type { CaseReading } from './case-reading.ts';
import { type Leg, proceedings } from './legs.ts';
import { cell, column } from './shape.ts';

const ofCase = column('A_TblCase', 'NAT');
const ofLeg = column(proceedings, 'NAT');
const ordered = [column(proceedings, 'DEPORTED_1'), column(proceedings, 'DEPORTED_2')] as const;

/** The countries in alphabetical order; undefined: every country, as the rulebook reads a protection that names none. */
export function protectionCountries(reading: CaseReading, leg: Leg | undefined): readonly string[] | undefined {
  const nations = nationalities(reading, leg);
  if (nations === undefined) return undefined;
  const found = [...nations];
  if (leg !== undefined) {
    for (const at of ordered) if (!include(reading, found, cell(leg.row, at))) return undefined;
  }
  return found.sort();
}

/** The countries of nationality that the case and the leg give; undefined where there is none, or one cannot be told. */
export function nationalities(reading: CaseReading, leg: Leg | undefined): readonly string[] | undefined {
  const found: string[] = [];
  const { caseRow } = reading;
  if (caseRow !== undefined && !include(reading, found, cell(caseRow, ofCase))) return undefined;
  if (leg !== undefined && !include(reading, found, cell(leg.row, ofLeg))) return undefined;
  return found.length === 0 ? undefined : found.sort();
}

/** Adds the country of a code. False where the code cannot be translated. */
function include(reading: CaseReading, found: string[], code: string): boolean {
  if (code === '') return true;
  const country = reading.codes.country(code);
  if (country === undefined) return false;
  if (!found.includes(country)) found.push(country);
  return true;
}
