/**
 * Reading a look-up's meaning by its words. The publisher's wording drifts ("Withdraw", "Withdrawn", "Withdrawal of
 * Appeal"), so a table of the mapping names the beginnings of the words that it expects and not the whole text.
 */

/** Words of a meaning, in lower case. */
export function wordsOf(meaning: string): readonly string[] {
  return meaning.toLowerCase().split(/[^a-z0-9]+/);
}

/** Whether each beginning is there and none of the others; a beginning of up to three letters must be the whole word. */
export function saysSo(words: readonly string[], expected: readonly string[], unexpected: readonly string[]): boolean {
  return expected.every((start) => hasWord(words, start)) && !unexpected.some((start) => hasWord(words, start));
}

function hasWord(words: readonly string[], start: string): boolean {
  return start.length <= 3 ? words.includes(start) : words.some((word) => word.startsWith(start));
}
