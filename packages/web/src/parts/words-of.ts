/** Words of a code that comes from the record: one that nobody gave words reads as it is. */
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../words/index.ts';

/** @returns what looks a key up in the language of the page, with what to say where it has no words */
export function useWordsOf(): (key: string, otherwise: string) => string {
  const { i18n } = useTranslation();
  return (key, otherwise) => {
    const words: unknown = i18n.getResource(currentLanguage(), 'translation', key);
    return typeof words === 'string' ? words : otherwise;
  };
}
