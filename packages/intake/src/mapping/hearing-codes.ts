/** What became of a hearing (ADJ_RSN), and on which calendar it was (CAL_TYPE), by code and the release's words. */
import { saysSo, wordsOf } from './words.ts';

export type HearingOutcome = 'hearing.held' | 'hearing.cancelled' | 'hearing.adjourned';

/** An entry of {@link hearingOutcomes}. */
export interface HearingOutcomeCode {
  readonly code: string;
  readonly words: readonly string[];
  readonly outcome: HearingOutcome;
}

/** The reasons that are no adjournment. Every other code is one, with its meaning as the reason. */
export const hearingOutcomes: readonly HearingOutcomeCode[] = [
  { code: '8B', words: ['completion', 'hearing'], outcome: 'hearing.held' },
  { code: '8A', words: ['completion', 'prior'], outcome: 'hearing.cancelled' },
  { code: '99', words: ['data', 'entry', 'error'], outcome: 'hearing.cancelled' },
];

/** What became of a hearing as read; `reason` is the code with its meaning, or the code alone. */
export interface ReadHearingOutcome {
  readonly outcome: HearingOutcome;
  readonly reason: string;
}

/** Reads why a hearing was adjourned by the meaning that the release's tblAdjournmentCodes gives the code. */
export function readHearingOutcome(code: string, meaning: string | undefined): ReadHearingOutcome {
  if (meaning === undefined || meaning === '') return { outcome: 'hearing.adjourned', reason: code };
  const words = wordsOf(meaning);
  const known = hearingOutcomes.find((candidate) => candidate.code === code && saysSo(words, candidate.words, []));
  return { outcome: known?.outcome ?? 'hearing.adjourned', reason: `${code} ${meaning}` };
}

/** Calendars by CAL_TYPE. Another code says no calendar. */
export const calendars: readonly { readonly code: string; readonly calendar: 'master' | 'individual' | 'custody' }[] = [
  { code: 'M', calendar: 'master' },
  { code: 'I', calendar: 'individual' },
  { code: 'C', calendar: 'custody' },
];
