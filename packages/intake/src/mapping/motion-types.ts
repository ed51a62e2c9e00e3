/** What kind of motion a REC_TYPE is, and what its DEC and STAY_GRANT say, by code and the release's words. */
import { saysSo, wordsOf } from './words.ts';

export type MotionKind =
  | 'reopen'
  | 'reconsider'
  | 'rescind-in-absentia'
  | 'stay'
  | 'recalendar'
  | 'procedural'
  | 'other';
export type MotionDecision = 'granted' | 'denied' | 'withdrawn' | 'other';

/** An entry of {@link motionTypes}. */
export interface MotionType {
  readonly code: string;
  readonly words: readonly string[];
  readonly motion: MotionKind;
  readonly basis: 'changed-conditions' | 'other' | undefined;
  /** Granted, it ends the proceeding without an order: beside an order of that day or an earlier one it is a contradiction. */
  readonly endsProceeding?: boolean;
}

/**
 * The kinds that a rule reads. Every other code that the release's tblLookupMotionType has is `other`.
 *
 * A motion to rescind carries no basis, because the release does not say which of INA 240(b)(5)(C) it rests on: the
 * rulebook answers with a review. A motion to vacate or to set aside an order leaves no order when granted, and is read
 * as one to reopen; a motion to reissue a decision as one to reconsider.
 */
export const motionTypes: readonly MotionType[] = [
  { code: 'O', words: ['reopen'], motion: 'reopen', basis: 'other' },
  { code: 'MC', words: ['reopen', 'changed'], motion: 'reopen', basis: 'changed-conditions' },
  { code: 'VO', words: ['vacate', 'order'], motion: 'reopen', basis: 'other' },
  { code: 'SA', words: ['set', 'aside'], motion: 'reopen', basis: 'other' },
  { code: 'MA', words: ['absentia'], motion: 'rescind-in-absentia', basis: undefined },
  { code: 'RD', words: ['rescind'], motion: 'rescind-in-absentia', basis: undefined },
  { code: 'FD', words: ['reconsider'], motion: 'reconsider', basis: 'other' },
  { code: 'RI', words: ['reissue'], motion: 'reconsider', basis: 'other' },
  { code: 'SY', words: ['stay'], motion: 'stay', basis: undefined },
  { code: 'C', words: ['recalendar'], motion: 'recalendar', basis: undefined },
  { code: 'CL', words: ['calendar'], motion: 'recalendar', basis: undefined },
  { code: 'CO', words: ['continuance'], motion: 'procedural', basis: undefined },
  { code: 'CV', words: ['change', 'venue'], motion: 'procedural', basis: undefined },
  { code: 'WC', words: ['withdraw', 'counsel'], motion: 'procedural', basis: undefined },
  { code: 'SC', words: ['substitute', 'counsel'], motion: 'procedural', basis: undefined },
  { code: 'TV', words: ['video', 'appearance'], motion: 'procedural', basis: undefined },
  { code: 'TA', words: ['telephonic', 'appearance'], motion: 'procedural', basis: undefined },
  { code: 'WV', words: ['waive', 'appearance'], motion: 'procedural', basis: undefined },
  { code: 'EH', words: ['earlier', 'hearing'], motion: 'procedural', basis: undefined },
  { code: 'ET', words: ['extension', 'time'], motion: 'procedural', basis: undefined },
  { code: 'LI', words: ['interpreter'], motion: 'procedural', basis: undefined },
  { code: 'MD', words: ['late', 'filed', 'documents'], motion: 'procedural', basis: undefined },
  { code: 'CC', words: ['correct', 'information'], motion: 'procedural', basis: undefined },
  { code: 'TP', words: ['terminate'], motion: 'other', basis: undefined, endsProceeding: true },
  { code: 'U', words: ['dismiss'], motion: 'other', basis: undefined, endsProceeding: true },
  { code: 'AC', words: ['administrative', 'closure'], motion: 'other', basis: undefined, endsProceeding: true },
];

/** Decisions on motions (DEC, in either case). `undefined`: no decision, the motion is pending. */
export const motionDecisions: readonly {
  readonly code: string;
  readonly decision: MotionDecision | undefined;
  readonly means: string;
}[] = [
  { code: 'G', decision: 'granted', means: 'granted' },
  { code: 'D', decision: 'denied', means: 'denied' },
  { code: 'W', decision: 'withdrawn', means: 'withdrawn' },
  { code: 'M', decision: 'other', means: 'not adjudicated' },
  { code: 'O', decision: 'other', means: 'other' },
  { code: 'J', decision: undefined, means: 'jurisdiction moved to the Board: still undecided' },
];

/** Values of STAY_GRANT that say that a stay was granted, and that it was not. Any other value is a contradiction. */
export const stayGranted: readonly string[] = ['Y', 'YES', 'G', '1', 'T', 'TRUE'];
export const stayNotGranted: readonly string[] = ['N', 'NO', 'D', '0', 'F', 'FALSE'];

/** Values of BLNDELETED that say that the row was withdrawn. */
export const deletedValues: readonly string[] = ['1', 'Y', 'YES', 'T', 'TRUE', '-1'];

/** A motion type as read; `known` is false where the release has no such code, or gives it another meaning. */
export interface ReadMotionType {
  readonly motion: MotionKind;
  readonly basis: 'changed-conditions' | 'other' | undefined;
  readonly known: boolean;
  readonly endsProceeding: boolean;
}

const other = { motion: 'other', basis: undefined, endsProceeding: false } as const;

/** Reads a motion type by the meaning that the release's tblLookupMotionType gives it. */
export function readMotionType(code: string, meaning: string | undefined): ReadMotionType {
  if (meaning === undefined) return { ...other, known: false };
  const known = motionTypes.find((candidate) => candidate.code === code);
  if (known === undefined) return { ...other, known: true };
  if (!saysSo(wordsOf(meaning), known.words, [])) return { ...other, known: false };
  return { motion: known.motion, basis: known.basis, known: true, endsProceeding: known.endsProceeding === true };
}
