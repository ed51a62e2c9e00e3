/** What an entry says: its kind in words, and the fields of its body. */
import { useFieldWords } from './field-words.ts';
import type { ShownEvent } from './use-case.ts';

export function Told({
  event: { kind, words, body },
}: {
  readonly event: Pick<ShownEvent, 'kind' | 'words' | 'body'>;
}) {
  const { nameOf, wordsOfValue } = useFieldWords();
  const phrase = words ?? kind;
  const fields = Object.entries(body ?? {}).filter(([, value]) => value !== null && value !== '');
  return (
    <>
      {phrase.charAt(0).toUpperCase() + phrase.slice(1)}
      {fields.length > 0 && (
        <span className="fields">
          {' ('}
          {fields.map(([name, value]) => `${nameOf(name)}: ${wordsOfValue(value, name)}`).join('; ')})
        </span>
      )}
    </>
  );
}
