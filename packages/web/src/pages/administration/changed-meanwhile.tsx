/** What somebody else changed since the page read it. What was typed stays beside it. */
import { useTranslation } from 'react-i18next';

/** A field that is another than it was, in words. */
export interface ChangedField {
  readonly field: string;
  readonly words: string;
}

export function ChangedMeanwhile({ fields }: { readonly fields: readonly ChangedField[] }) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <section className="changed-meanwhile" aria-labelledby="changed-meanwhile" role="alert">
      <h2 id="changed-meanwhile">{t('administration.changed.title')}</h2>
      <ul>
        {fields.map(({ field, words }) => (
          <li key={field}>{words}</li>
        ))}
      </ul>
      <p>{t('administration.changed.next')}</p>
    </section>
  );
}
