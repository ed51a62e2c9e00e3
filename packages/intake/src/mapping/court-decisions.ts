/**
 * What a decision code (DEC_CODE) or another completion (OTHER_COMP) of a proceeding means. A letter means different
 * things by case type and decision type, so an entry here counts only where the release's own tblLookupCourtDecision,
 * read under all three keys, says in words what the entry expects. Anything else is unknown: never a guess.
 */
import type { CodeTables } from './shape.ts';
import { saysSo, wordsOf } from './words.ts';

/** How a leg ended. */
export type Outcome =
  | { readonly is: 'order'; readonly order: Order; readonly protection?: Protection }
  | { readonly is: 'terminated' | 'dismissed' | 'administratively-closed' }
  | { readonly is: 'fear'; readonly result: 'positive' | 'negative' }
  | {
      readonly is: 'application';
      readonly relief: 'asylum' | 'withholding';
      readonly decision: 'granted' | 'denied' | 'withdrawn';
      readonly protection?: Protection;
    }
  | { readonly is: 'moved'; readonly how: 'transfer' | 'change-of-venue' }
  | { readonly is: 'completed'; readonly how: CompletedHow }
  /** A decision that cannot be read: it may be an order. */
  | { readonly is: 'unknown' };

export type Order = 'removal' | 'deportation' | 'exclusion' | 'voluntary-departure' | 'relief';
export type Protection = 'withholding' | 'cat-withholding' | 'cat-deferral';
export type CompletedHow =
  | 'withdrawn'
  | 'failure-to-prosecute'
  | 'admitted'
  | 'jurisdiction-to-board'
  | 'other-administrative'
  | 'not-a-removal-decision';

/** An entry of {@link courtDecisions}. */
export interface CourtDecision {
  readonly caseTypes: readonly string[];
  readonly type: 'C' | 'O';
  /** The code, or `*`: whichever letter the release's look-up gives to these words. */
  readonly code: string;
  readonly words: readonly string[];
  readonly notWords: readonly string[];
  readonly outcome: Outcome;
}

/** Case types whose proceedings can end in an order of removal, deportation or exclusion. */
export const removalCaseTypes: readonly string[] = ['RMV', 'DEP', 'EXC'];

/** Case types that are no removal proceedings, whose decisions are kept in the release's words and read no further. */
export const otherCaseTypes: readonly string[] = ['CSR', 'REC', 'DCC', 'CDR', 'NAC', 'DDC'];

const protectionWords = ['withholding', 'cat', 'torture', 'deferral', 'zero', 'bond'];
const every = removalCaseTypes;

function entry(
  caseTypes: readonly string[],
  type: 'C' | 'O',
  code: string,
  outcome: Outcome,
  words: readonly string[],
  notWords: readonly string[] = [],
): CourtDecision {
  return { caseTypes, type, code, outcome, words, notWords };
}

function order(kind: Order, protection?: Protection): Outcome {
  return protection === undefined ? { is: 'order', order: kind } : { is: 'order', order: kind, protection };
}

function application(
  relief: 'asylum' | 'withholding',
  decision: 'granted' | 'denied' | 'withdrawn',
  protection?: Protection,
): Outcome {
  const outcome = { is: 'application', relief, decision } as const;
  return protection === undefined ? outcome : { ...outcome, protection };
}

/** An order with a protection, by words alone where the letter is not one of those below. */
function protectedOrders(caseType: string, kind: Order, verb: string): CourtDecision[] {
  return [
    entry([caseType], 'C', '*', order(kind, 'cat-deferral'), [verb, 'cat', 'deferral']),
    entry([caseType], 'C', '*', order(kind, 'cat-withholding'), [verb, 'cat', 'withholding']),
    entry([caseType], 'C', '*', order(kind, 'withholding'), [verb, 'withholding', 'grant'], ['cat', 'torture']),
  ];
}

/** The known decisions; the first entry that fits counts. */
export const courtDecisions: readonly CourtDecision[] = [
  entry(['RMV'], 'C', 'X', order('removal'), ['remov'], protectionWords),
  entry(['RMV'], 'C', 'E', order('removal', 'withholding'), ['withholding'], ['cat', 'torture']),
  entry(['RMV'], 'C', 'Z', order('removal', 'cat-deferral'), ['cat', 'deferral']),
  // "CAT" without a word on which of the two: withholding, which ends only by the fuller procedure (8 CFR 1208.24).
  entry(['RMV'], 'C', 'Z', order('removal', 'cat-withholding'), ['cat']),
  entry(['RMV'], 'C', 'Z', order('removal', 'cat-withholding'), ['torture']),
  entry(['DEP'], 'C', 'D', order('deportation'), ['deport'], protectionWords),
  entry(['EXC'], 'C', 'E', order('exclusion'), ['exclu'], protectionWords),
  entry(['EXC'], 'C', 'A', { is: 'completed', how: 'admitted' }, ['admit']),
  entry(every, 'C', 'V', order('voluntary-departure'), ['voluntary']),
  entry(every, 'C', 'R', order('relief'), ['relief'], ['rescind', 'deny', 'denied']),
  entry(every, 'C', 'T', { is: 'terminated' }, ['terminat']),
  entry(every, 'C', 'U', { is: 'dismissed' }, ['dismiss']),
  entry(every, 'C', 'W', { is: 'completed', how: 'withdrawn' }, ['withdr']),
  entry(every, 'C', 'F', { is: 'completed', how: 'failure-to-prosecute' }, ['prosecut']),
  entry(every, 'C', 'Q', order('relief'), ['final', 'grant']),
  entry(every, 'C', 'C', order('relief'), ['conditional', 'grant']),
  entry(every, 'C', 'I', { is: 'terminated' }, ['terminat']),
  ...protectedOrders('RMV', 'removal', 'remov'),
  ...protectedOrders('DEP', 'deportation', 'deport'),
  ...protectedOrders('EXC', 'exclusion', 'exclu'),
  entry(['WHO'], 'C', 'D', application('withholding', 'denied'), ['deny'], ['grant']),
  entry(['WHO'], 'C', 'D', application('withholding', 'denied'), ['denied'], ['grant']),
  entry(['WHO'], 'C', 'W', application('withholding', 'withdrawn'), ['withdr']),
  entry(['WHO'], 'C', 'G', application('withholding', 'granted', 'withholding'), ['grant'], ['cat', 'torture']),
  entry(['WHO', 'AOC'], 'C', '*', application('withholding', 'granted', 'cat-deferral'), ['grant', 'cat', 'deferral']),
  entry(['WHO', 'AOC'], 'C', '*', application('withholding', 'granted', 'cat-withholding'), ['grant', 'cat']),
  entry(['WHO', 'AOC'], 'C', '*', application('withholding', 'granted', 'withholding'), ['grant', 'withholding']),
  entry(['AOC'], 'C', 'G', application('asylum', 'granted'), ['grant'], ['withholding', 'cat', 'torture']),
  entry(['AOC'], 'C', 'D', application('asylum', 'denied'), ['deny'], ['grant']),
  entry(['AOC'], 'C', 'D', application('asylum', 'denied'), ['denied'], ['grant']),
  entry(['AOC'], 'C', 'W', application('asylum', 'withdrawn'), ['withdr']),
  entry(['RFR', 'CFR'], 'C', '*', { is: 'fear', result: 'negative' }, ['affirm', 'fear'], ['vacat']),
  entry(['RFR', 'CFR'], 'C', '*', { is: 'fear', result: 'positive' }, ['vacat', 'fear'], ['affirm']),
  entry(['WHO', 'AOC', 'RFR', 'CFR'], 'C', 'U', { is: 'completed', how: 'not-a-removal-decision' }, ['dismiss']),
  entry(['RFR', 'CFR'], 'C', 'W', { is: 'completed', how: 'not-a-removal-decision' }, ['withdr']),
  ...['A', 'B', 'M', 'Y'].map((code) => entry(['*'], 'O', code, { is: 'administratively-closed' }, ['admin', 'clos'])),
  entry(['*'], 'O', 'C', { is: 'moved', how: 'change-of-venue' }, ['venue']),
  entry(['*'], 'O', 'T', { is: 'moved', how: 'transfer' }, ['transfer'], ['jurisdiction']),
  entry(['*'], 'O', 'I', { is: 'terminated' }, ['terminat']),
  entry(['*'], 'O', 'F', { is: 'completed', how: 'failure-to-prosecute' }, ['prosecut']),
  entry(['*'], 'O', 'J', { is: 'completed', how: 'jurisdiction-to-board' }, ['jurisdiction']),
  entry(['*'], 'O', 'O', { is: 'completed', how: 'other-administrative' }, ['other']),
  entry(['*'], 'O', 'P', { is: 'completed', how: 'other-administrative' }, ['temporary']),
  entry(['*'], 'O', 'H', { is: 'completed', how: 'other-administrative' }, ['haitian']),
  entry(['*'], 'O', 'Q', order('relief'), ['final', 'grant']),
];

/** A code as the release and the mapping read it together. */
export interface ReadDecision {
  readonly outcome: Outcome;
  readonly meaning: string | undefined;
  /** Why the outcome is unknown, in words for a record.conflicted; '' where it is known. */
  readonly doubt: string;
}

/** Reads a code through the release's look-up. Not cheap: the caller keeps the result for each (case type, type, code). */
export function readCourtDecision(codes: CodeTables, caseType: string, type: 'C' | 'O', code: string): ReadDecision {
  const column = type === 'C' ? 'DEC_CODE' : 'OTHER_COMP';
  const outcome: Outcome = { is: 'unknown' };
  if (caseType === '') {
    return { outcome, meaning: undefined, doubt: `${column} ${code} cannot be read: the proceeding has no case type` };
  }
  const meaning = codes.courtDecision(caseType, type, code);
  if (meaning === undefined) {
    return {
      outcome,
      meaning,
      doubt: `${column} ${code} of case type ${caseType} is not in the release's tblLookupCourtDecision`,
    };
  }
  const words = wordsOf(meaning);
  for (const known of courtDecisions) {
    if (known.type !== type || (known.code !== code && known.code !== '*')) continue;
    if (!known.caseTypes.includes(caseType) && known.caseTypes[0] !== '*') continue;
    if (saysSo(words, known.words, known.notWords)) return { outcome: known.outcome, meaning, doubt: '' };
  }
  if (type === 'C' && otherCaseTypes.includes(caseType)) {
    return { outcome: { is: 'completed', how: 'not-a-removal-decision' }, meaning, doubt: '' };
  }
  return {
    outcome,
    meaning,
    doubt: `${column} ${code} of case type ${caseType} means "${meaning}", which no rule of the mapping reads`,
  };
}
