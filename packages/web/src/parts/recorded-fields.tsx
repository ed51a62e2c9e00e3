/** What a record holds, as a list of names and values: of an act of staff, or of what came of a job. */
import { useTranslation } from 'react-i18next';
import { dayWords, momentWords } from './days.ts';
import { numberWords } from './numbers.ts';
import { useWordsOf } from './words-of.ts';

export function RecordedFields({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) {
  const { nameOf, said } = useRecordedWords();
  return (
    <dl className="recorded">
      {inOrder(fields).map(([field, value]) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          <dd>{said(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What it is about, then the rest in the order of the record. */
const about = ['member', 'office', 'officer', 'duty'];

function inOrder(fields: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  const first = about.flatMap((name) => (typeof fields[name] === 'string' ? [name] : [])).slice(0, 1);
  return [...first, ...Object.keys(fields).filter((name) => !first.includes(name))].map((name) => [name, fields[name]]);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Before and after of a field; each is recorded as the JSON of its value. */
function isChange(value: Readonly<Record<string, unknown>>): value is { readonly from: string; readonly to: string } {
  return Object.keys(value).length === 2 && typeof value.from === 'string' && typeof value.to === 'string';
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function useRecordedWords() {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const nameOf = (field: string): string => wordsOf(`recorded.field.${field}`, field);
  const textOf = (text: string): string => {
    if (text === '') return t('recorded.nothing');
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return momentWords(text);
    return /^\d{4}-\d\d-\d\d$/.test(text)
      ? dayWords(text)
      : wordsOf(`recorded.value.${text}`, wordsOf(`administration.duty.${text}`, text));
  };
  const said = (value: unknown): string => {
    if (value === null || value === undefined) return t('recorded.nothing');
    if (typeof value === 'boolean') return t(value ? 'recorded.yes' : 'recorded.no');
    if (typeof value === 'number') return numberWords(value);
    if (typeof value === 'string') return textOf(value);
    if (Array.isArray(value)) return value.map(said).join(', ') || t('recorded.nothing');
    if (!isRecord(value)) return String(value);
    if (isChange(value)) {
      return t('recorded.change', { from: said(valueIn(value.from)), to: said(valueIn(value.to)) });
    }
    return Object.entries(value)
      .map(([name, inner]) => `${nameOf(name)}: ${said(inner)}`)
      .join('; ');
  };
  return { nameOf, said };
}
