/**
 * The docket number of a case: `OD-`, the court's case id (IDNCASE), and a check digit that catches every single wrong
 * digit and every swap of two neighbours (Damm 2004). No table: both ways are functions.
 */

/** Damm's quasigroup of order 10. */
const damm: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/** The largest id that the store holds (a PostgreSQL bigint). */
const largestCaseId = 9223372036854775807n;

/** Whether a text is the id of a case: a whole number from 1 without leading zeros, as the store keeps it. */
export function isCaseId(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= largestCaseId;
}

/** The docket number of a case id: `572` gives `OD-5724`. */
export function docketNumber(caseId: string): string {
  if (!isCaseId(caseId)) throw new RangeError(`Not a case id: ${JSON.stringify(caseId)}`);
  return `OD-${caseId}${checkDigit(caseId)}`;
}

/** What a person typed where a case was asked for. */
export type CaseReference =
  | { readonly ok: true; readonly caseId: string }
  | { readonly ok: false; readonly sentence: string };

/**
 * Reads a case id or a docket number, however it is spaced, hyphenated or capitalised. A docket number whose check
 * digit is wrong is refused with a sentence, never guessed.
 */
export function parseCaseReference(text: string): CaseReference {
  const compact = text.replace(/[\s-]+/g, '').toUpperCase();
  const digits = compact.startsWith('OD') ? compact.slice(2) : compact;
  if (!/^\d+$/.test(digits)) {
    return {
      ok: false,
      sentence: `"${text}" is no case: give the court's case id (digits) or a docket number (OD-…).`,
    };
  }
  if (!compact.startsWith('OD')) {
    const caseId = digits.replace(/^0+/, '');
    return isCaseId(caseId) ? { ok: true, caseId } : { ok: false, sentence: `"${text}" is not the id of a case.` };
  }
  const caseId = digits.slice(0, -1);
  if (!isCaseId(caseId) || checkDigit(caseId) !== Number(digits.at(-1))) {
    return {
      ok: false,
      sentence: `"${text}" is no docket number: its check digit does not fit. Look for a mistyped digit.`,
    };
  }
  return { ok: true, caseId };
}

function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = damm[interim]?.[Number(digit)] ?? 0;
  return interim;
}
