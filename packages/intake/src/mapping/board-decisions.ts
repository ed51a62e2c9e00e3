/** The Board: which kind of matter a tblAppeal row is, and what its decision code means, by code and the release's words. */
import { saysSo, wordsOf } from './words.ts';

/** What a tblAppeal row is. `circuit-remand`: a court of appeals sent the case back to the Board. */
export type AppealKind = 'case' | 'bond' | 'motion' | 'interlocutory' | 'board-motion' | 'circuit-remand' | 'unknown';

/** What the Board did. `pending`: the code is no decision, the matter stays before the Board. */
export type BoardDecision =
  | 'dismissed'
  | 'sustained'
  | 'remanded'
  | 'terminated'
  | 'withdrawn'
  | 'rejected'
  | 'closed'
  | 'pending'
  | 'other';

/** What the Board did with a motion made to it. */
export type BoardMotionDecision = 'granted' | 'denied' | 'withdrawn' | 'pending' | 'other';

/** Types of appeal. The code is itself in words, so it stands for its meaning where the release has no look-up for it. */
export const appealTypes: readonly {
  readonly type: string;
  readonly words: readonly string[];
  readonly kind: AppealKind;
}[] = [
  { type: 'Case Appeal', words: ['case', 'appeal'], kind: 'case' },
  { type: 'Bond Appeal', words: ['bond', 'appeal'], kind: 'bond' },
  { type: 'Zero Bond Appeal', words: ['bond', 'appeal'], kind: 'bond' },
  { type: 'Bond MTR Rec', words: ['bond', 'mtr'], kind: 'bond' },
  { type: 'Bond MTR Rei', words: ['bond', 'mtr'], kind: 'bond' },
  { type: 'Bond MTR Reo', words: ['bond', 'mtr'], kind: 'bond' },
  { type: 'Appeal of IJ MTR', words: ['appeal', 'mtr'], kind: 'motion' },
  { type: 'AMSA Appeal', words: ['appeal'], kind: 'motion' },
  { type: 'Interlocutory Appeal', words: ['interlocutory'], kind: 'interlocutory' },
  { type: 'MTR BIA', words: ['mtr'], kind: 'board-motion' },
  { type: 'Circuit Court Remand', words: ['circuit', 'remand'], kind: 'circuit-remand' },
];

/** An entry of {@link boardDecisions}: what the code means on an appeal, and on a motion made to the Board. */
export interface BoardCode {
  readonly code: string;
  readonly words: readonly string[];
  readonly appeal: BoardDecision;
  readonly motion: BoardMotionDecision;
}

function entries(
  codes: readonly string[],
  words: readonly string[],
  appeal: BoardDecision,
  motion: BoardMotionDecision,
): BoardCode[] {
  return codes.map((code) => ({ code, words, appeal, motion }));
}

/** The known codes of tblLookupBIADecision. A code that is not here is `other`: the rulebook reviews it. */
export const boardDecisions: readonly BoardCode[] = [
  ...entries(['DIS', 'DUT', 'SUD', 'SDG', 'SED', 'SAD', 'SND', 'SOD'], ['dismiss'], 'dismissed', 'other'),
  ...entries(['SAF'], ['affirm'], 'dismissed', 'other'),
  // A motion that ends in a remand was granted: the case is open again (B16).
  ...entries(['REM', 'BCR'], ['remand'], 'remanded', 'granted'),
  ...entries(['ACR'], ['returned'], 'remanded', 'other'),
  ...entries(['SUS'], ['sustain'], 'sustained', 'other'),
  ...entries(['TER', 'TPD'], ['terminat'], 'terminated', 'other'),
  ...entries(['WDL', 'WPD'], ['withdr'], 'withdrawn', 'withdrawn'),
  ...entries(['REJ'], ['reject'], 'rejected', 'other'),
  // The Board granted voluntary departure; its last day, on which finality hangs (B5), is not in the release.
  ...entries(['DVD', 'D30'], ['dismiss'], 'other', 'other'),
  ...entries(['SAV'], ['affirm'], 'other', 'other'),
  ...entries(['CFV'], ['final'], 'other', 'other'),
  ...entries(['DEN', 'DNS'], ['denied'], 'other', 'denied'),
  ...entries(['GRN', 'GRS'], ['granted'], 'other', 'granted'),
  ...entries(['GNR'], ['grant'], 'other', 'granted'),
  // Closed for administrative reasons or put off: the matter is still before the Board.
  ...entries(['ADM', 'APD', 'CTM'], ['admin'], 'closed', 'pending'),
  ...entries(['CON'], ['continu'], 'pending', 'pending'),
  ...entries(['SNC'], ['continu'], 'pending', 'pending'),
];

const unread = { appeal: 'other', motion: 'other' } as const;

/** A Board decision as read; `doubt` says why it could not be, for a record.conflicted. */
export interface ReadBoardDecision {
  readonly appeal: BoardDecision;
  readonly motion: BoardMotionDecision;
  readonly doubt: string;
}

/** Reads a Board decision code by the meaning that the release's tblLookupBIADecision gives it. */
export function readBoardDecision(code: string, meaning: string | undefined): ReadBoardDecision {
  if (meaning === undefined) {
    return { ...unread, doubt: `strBIADecision ${code} is not in the release's tblLookupBIADecision` };
  }
  const known = boardDecisions.find((candidate) => candidate.code === code);
  if (known === undefined) return { ...unread, doubt: '' };
  if (saysSo(wordsOf(meaning), known.words, [])) return { appeal: known.appeal, motion: known.motion, doubt: '' };
  return {
    ...unread,
    doubt: `strBIADecision ${code} means "${meaning}" in this release, which is not what it stands for`,
  };
}

/** Reads a type of appeal. */
export function readAppealType(type: string, meaning: string | undefined): AppealKind {
  const known = appealTypes.find((candidate) => candidate.type === type);
  return known !== undefined && saysSo(wordsOf(meaning ?? type), known.words, []) ? known.kind : 'unknown';
}
