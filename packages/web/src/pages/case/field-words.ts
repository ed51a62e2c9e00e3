/** The names of the fields of events, and their values, in words. What has no words here reads as the record writes it. */
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import { currentLanguage } from '../../words/index.ts';

/** Choices that only their field tells apart from a count. */
const isOfCircuit = (name: string): boolean => name === 'circuit';

const plain = (code: string): string =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** Words for fields and values, in the language of the page. */
export function useFieldWords() {
  const { i18n } = useTranslation();
  const wordsOf = (group: 'field' | 'value' | 'circuit', code: string): string => {
    const words: unknown = i18n.getResource(currentLanguage(), 'translation', `record.${group}.${code}`);
    return typeof words === 'string' ? words : plain(code);
  };
  const wordsOfValue = (value: unknown, name = ''): string => {
    if (Array.isArray(value)) return value.map((one) => wordsOfValue(one, name)).join(', ');
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([inside, inner]) => `${wordsOf('field', inside)} ${wordsOfValue(inner, inside)}`)
        .join(', ');
    if (typeof value === 'boolean') return wordsOf('value', value ? 'yes' : 'no');
    const text = String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text);
    if (isOfCircuit(name)) return wordsOf('circuit', text);
    // Codes of countries, courts and rows stay as they are.
    return /^[a-z][a-z0-9-]*$/.test(text) ? wordsOf('value', text) : text;
  };
  return {
    /** A kind of event where nothing better is told of it: `stay.granted` as `stay granted`. */
    kindOf: (kind: string): string => plain(kind.replaceAll('.', ' ')),
    nameOf: (name: string): string => wordsOf('field', name),
    wordsOfValue,
  };
}
