/** What a juvenile status means (idnJuvenile, the row number in tblLookup_Juvenile), by the release's words alone. */
import { saysSo, wordsOf } from './words.ts';

export type Juvenile =
  | 'unaccompanied-asylum'
  | 'unaccompanied'
  | 'accompanied'
  | 'released-or-18'
  | 'not-applicable'
  | 'juvenile'
  | 'unknown';

/** The statuses; the first whose words fit counts. Anything else is `unknown`, which the rulebook reviews. */
export const juvenileStatuses: readonly { readonly words: readonly string[]; readonly juvenile: Juvenile }[] = [
  { words: ['unaccompanied', 'asylum'], juvenile: 'unaccompanied-asylum' },
  { words: ['unaccompanied'], juvenile: 'unaccompanied' },
  { words: ['accompanied'], juvenile: 'accompanied' },
  { words: ['released', 'turned'], juvenile: 'released-or-18' },
  { words: ['not', 'applicable'], juvenile: 'not-applicable' },
  { words: ['juvenile'], juvenile: 'juvenile' },
];

/** Reads a juvenile status by the meaning that the release's tblLookup_Juvenile gives it. */
export function readJuvenile(meaning: string | undefined): Juvenile {
  if (meaning === undefined) return 'unknown';
  const words = wordsOf(meaning);
  return juvenileStatuses.find((known) => saysSo(words, known.words, []))?.juvenile ?? 'unknown';
}
