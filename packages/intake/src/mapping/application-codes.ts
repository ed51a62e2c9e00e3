/** What an application (APPL_CODE) is for, and what its decision (APPL_DEC) says, by code and the release's words. */
import { saysSo, wordsOf } from './words.ts';

export type Relief =
  | 'asylum'
  | 'withholding'
  | 'cat'
  | 'cancellation-a'
  | 'cancellation-b'
  | 'adjustment'
  | 'voluntary-departure'
  | 'suspension'
  | 'nacara'
  | 'registry'
  | 'hrifa'
  | 'removal-of-conditions'
  | 'waiver-209c'
  | 'waiver-212c'
  | 'waiver-212d'
  | 'waiver-212h'
  | 'waiver-212i'
  | 'waiver-237h'
  | 'other';

/** An entry of {@link applicationCodes}. */
export interface ApplicationCode {
  readonly code: string;
  readonly words: readonly string[];
  readonly notWords: readonly string[];
  readonly relief: Relief;
}

function entry(
  code: string,
  relief: Relief,
  words: readonly string[],
  notWords: readonly string[] = [],
): ApplicationCode {
  return { code, relief, words, notWords };
}

/** The known codes of tblLookUp_Appln. Every other code that the release has is `other`. */
export const applicationCodes: readonly ApplicationCode[] = [
  entry('ASYL', 'asylum', ['asylum'], ['withholding']),
  entry('ASYW', 'withholding', ['withholding'], ['torture']),
  entry('WCAT', 'cat', ['torture']),
  entry('42A', 'cancellation-a', ['eoir42a']),
  entry('42B', 'cancellation-b', ['eoir42b']),
  entry('245', 'adjustment', ['adjustment']),
  entry('VD', 'voluntary-departure', ['voluntary']),
  entry('SUSP', 'suspension', ['suspension']),
  entry('I881', 'nacara', ['nacara']),
  entry('202', 'nacara', ['nacara']),
  entry('249', 'registry', ['registry']),
  ...['A', 'B', 'BSP', 'BUA', 'CI', 'CII', 'CIII'].map((code) =>
    entry(code, 'hrifa', [code === 'A' ? 'hrifa' : 'hrfa']),
  ),
  entry('216', 'removal-of-conditions', ['conditional']),
  entry('209c', 'waiver-209c', ['waiver']),
  entry('212c', 'waiver-212c', ['waiver']),
  entry('212d', 'waiver-212d', ['waiver']),
  entry('212h', 'waiver-212h', ['waiver']),
  entry('212i', 'waiver-212i', ['waiver']),
  entry('237H', 'waiver-237h', ['waiver']),
];

export type ApplicationDecision = 'granted' | 'denied' | 'withdrawn' | 'abandoned' | 'not-adjudicated' | 'other';

/** An entry of {@link applicationDecisions}. */
export interface ApplicationDecisionCode {
  readonly code: string;
  readonly words: readonly string[];
  /** `undefined`: no decision, the application is pending. */
  readonly decision: ApplicationDecision | undefined;
  /** A grant without condition, which alone lets a status be concluded. */
  readonly full: boolean;
  /** The grant is of protection under the Convention against Torture, whatever the application was for. */
  readonly torture: boolean;
  /** The application went on in the next leg, if there is one; otherwise it is pending. */
  readonly movesOn: boolean;
}

function decision(
  code: string,
  words: readonly string[],
  said: ApplicationDecision | undefined,
  traits: { readonly full?: boolean; readonly torture?: boolean; readonly movesOn?: boolean } = {},
): ApplicationDecisionCode {
  return {
    code,
    words,
    decision: said,
    full: traits.full ?? false,
    torture: traits.torture ?? false,
    movesOn: traits.movesOn ?? false,
  };
}

/** The known codes of tblLookupCourtAppDecisions. Any other code is no decision that can be read: pending, and in conflict. */
export const applicationDecisions: readonly ApplicationDecisionCode[] = [
  decision('F', ['full', 'grant'], 'granted', { full: true }),
  decision('G', ['grant'], 'granted', { full: true }),
  decision('C', ['conditional', 'grant'], 'granted'),
  decision('L', ['grant'], 'granted', { torture: true }),
  decision('I', ['stipulated', 'grant'], 'granted', { full: true }),
  decision('P', ['stipulated', 'grant'], 'granted', { full: true }),
  decision('D', ['deny'], 'denied'),
  decision('A', ['abandon'], 'abandoned'),
  decision('W', ['withdr'], 'withdrawn'),
  decision('M', ['adjudicated'], 'not-adjudicated'),
  decision('O', ['other'], 'other'),
  decision('R', ['reserved'], undefined),
  decision('S', ['admin'], 'not-adjudicated', { movesOn: true }),
  decision('T', ['transfer'], 'not-adjudicated', { movesOn: true }),
];

/** An application code as read; `known` is false where the release has no such code, or gives it another meaning. */
export interface ReadApplicationCode {
  readonly relief: Relief;
  readonly known: boolean;
}

/** Reads an application code by the meaning that the release's tblLookUp_Appln gives it. */
export function readApplicationCode(code: string, meaning: string | undefined): ReadApplicationCode {
  if (meaning === undefined) return { relief: 'other', known: false };
  const known = applicationCodes.find((candidate) => candidate.code === code);
  if (known === undefined) return { relief: 'other', known: true };
  if (saysSo(wordsOf(meaning), known.words, known.notWords)) return { relief: known.relief, known: true };
  return { relief: 'other', known: false };
}

/** Reads an application's decision by the meaning that tblLookupCourtAppDecisions gives it; undefined: it cannot be read. */
export function readApplicationDecision(
  code: string,
  meaning: string | undefined,
): ApplicationDecisionCode | undefined {
  if (meaning === undefined) return undefined;
  const known = applicationDecisions.find((candidate) => candidate.code === code);
  return known !== undefined && saysSo(wordsOf(meaning), known.words, []) ? known : undefined;
}
