/** What the case would be with the event, as the server works it out, beside what it is now. */
import { useTranslation } from 'react-i18next';
import type { ShownCase } from './use-case.ts';

type Shown = Pick<ShownCase, 'posture' | 'sentences'>;

const told: readonly string[] = ['execution', 'finality', 'bar', 'review', 'conflict', 'deadline'];

function textsOf({ sentences }: Shown): readonly string[] {
  return sentences.filter(({ part }) => told.includes(part)).map(({ text }) => text);
}

export function Preview({ before, after }: { readonly before: Shown; readonly after: Shown }) {
  const { t } = useTranslation();
  const [was, becomes] = [textsOf(before), textsOf(after)];
  const added = becomes.filter((text) => !was.includes(text));
  const gone = was.filter((text) => !becomes.includes(text));
  return (
    <section className="preview" aria-labelledby="preview" role="status">
      <h3 id="preview">{t('record.preview.title')}</h3>
      <p>
        <strong>{t(`case.execution.${after.posture.execution}`)}</strong>
      </p>
      {added.length + gone.length === 0 && <p>{t('record.preview.same')}</p>}
      {added.length > 0 && (
        <>
          <p>{t('record.preview.added')}</p>
          <ul>
            {added.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && (
        <>
          <p>{t('record.preview.gone')}</p>
          <ul>
            {gone.map((text) => (
              <li key={text}>
                <del>{text}</del>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
