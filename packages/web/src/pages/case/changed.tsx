/** What somebody else recorded since the case was read. */
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem.ts';
import { dayWords, momentWords } from '../../parts/days.ts';
import { useFieldWords } from './field-words.ts';

interface ChangedEvent {
  readonly seq: number;
  readonly kind: string | null;
  readonly on: string | null;
  readonly by: string | null;
  readonly recordedAt: string | null;
}

function isChangedEvent(value: unknown): value is ChangedEvent {
  return typeof value === 'object' && value !== null && 'seq' in value && 'kind' in value;
}

export function Changed({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const { kindOf } = useFieldWords();
  const { changed } = problem.body;
  const events = Array.isArray(changed) ? changed.filter(isChangedEvent) : [];
  return (
    <section className="changed" aria-labelledby="changed">
      <h3 id="changed">{t('record.changed.title')}</h3>
      <ul>
        {events.map(({ seq, kind, on, by, recordedAt }) => (
          <li key={seq}>
            {kind === null || on === null
              ? t('case.timeline.protected')
              : t('record.changed.line', {
                  kind: kindOf(kind),
                  day: dayWords(on),
                  by: by ?? '',
                  moment: recordedAt === null ? '' : momentWords(recordedAt),
                })}
          </li>
        ))}
      </ul>
      <p>{t('record.changed.next')}</p>
    </section>
  );
}
