/** What a decision on bond means (DEC of a bond row, read as case type BND), by code and the release's words. */
import { saysSo, wordsOf } from './words.ts';

export type BondDecision =
  | 'amount-increased'
  | 'amount-decreased'
  | 'no-change'
  | 'no-bond'
  | 'zero-bond'
  | 'own-recognizance'
  | 'no-jurisdiction'
  | 'amelioration'
  | 'withdrawn'
  | 'other';

/** The known codes. Any other is `other`: custody bars no removal, so it is not held against the case. */
export const bondDecisions: readonly {
  readonly code: string;
  readonly words: readonly string[];
  readonly decision: BondDecision;
}[] = [
  { code: 'X', words: ['zero'], decision: 'zero-bond' },
  { code: 'I', words: ['increased'], decision: 'amount-increased' },
  { code: 'R', words: ['decreased'], decision: 'amount-decreased' },
  { code: 'N', words: ['no', 'change'], decision: 'no-change' },
  { code: 'D', words: ['no', 'bond'], decision: 'no-bond' },
  { code: 'G', words: ['recognizance'], decision: 'own-recognizance' },
  { code: 'J', words: ['jurisdiction'], decision: 'no-jurisdiction' },
  { code: 'T', words: ['amelioration'], decision: 'amelioration' },
  { code: 'W', words: ['withdr'], decision: 'withdrawn' },
  { code: 'O', words: ['other'], decision: 'other' },
];

/** Reads a bond decision by the meaning that tblLookupCourtDecision gives it under case type BND, decision type C. */
export function readBondDecision(code: string, meaning: string | undefined): BondDecision {
  if (meaning === undefined) return 'other';
  const words = wordsOf(meaning);
  return bondDecisions.find((known) => known.code === code && saysSo(words, known.words, []))?.decision ?? 'other';
}
