/** Languages by their ISO 639 codes, in words of the page. */
import { currentLanguage } from '../../words/index.ts';

/** The codes in what was typed: `es, quc`. */
export function codesIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((code) => code.trim().toLowerCase())
    .filter((code) => code !== '');
}

/** `English, Spanish`; a code that has no name here reads as it is. */
export function languageNames(codes: readonly string[]): string {
  const names = new Intl.DisplayNames([currentLanguage()], { type: 'language' });
  return codes.map((code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code)).join(', ');
}
