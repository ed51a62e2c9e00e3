/** Numbers in words of the language of the page. */
import { currentLanguage } from '../words/index.ts';

const locales = { en: 'en-US', es: 'es-US' } as const;

/** `12,600,000`. */
export function numberWords(count: number): string {
  return new Intl.NumberFormat(locales[currentLanguage()]).format(count);
}

/** `12.3%`, from a share of 0 to 1. */
export function shareWords(share: number): string {
  return new Intl.NumberFormat(locales[currentLanguage()], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}
