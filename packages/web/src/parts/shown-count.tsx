/** A count of cases as the server shows it: exact, or in words where a small count would be told. */
import { useTranslation } from 'react-i18next';
import { numberWords } from './numbers.ts';

export function ShownCount({ count }: { readonly count: number | '<11' | '11 or more' }) {
  const { t } = useTranslation();
  if (typeof count === 'number') return numberWords(count);
  return count === '<11' ? t('tables.few') : t('tables.elevenOrMore');
}
