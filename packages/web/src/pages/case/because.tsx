/** What a line rests on: its rule, the law that the rule cites, and the entries, each with where it came from. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EventDay } from './event-day.tsx';
import { SourceWords } from './source-words.tsx';
import { Told } from './told.tsx';
import type { Sentence, ShownEvent } from './use-case.ts';

interface BecauseProps extends Pick<Sentence, 'rule' | 'citations' | 'because'> {
  readonly events: readonly ShownEvent[];
}

export function Because({ rule, citations, because, events }: BecauseProps) {
  const { t } = useTranslation();
  const entries = because.flatMap((id) => events.filter((event) => event.id === id));
  return (
    <dl className="because">
      {rule !== null && (
        <>
          <dt>{t('case.why.rule')}</dt>
          <dd>
            <Link to={`/rulebook/${rule}`}>{rule}</Link>
          </dd>
        </>
      )}
      {citations.length > 0 && (
        <>
          <dt>{t('case.why.law')}</dt>
          <dd>{citations.join('; ')}</dd>
        </>
      )}
      {entries.length > 0 && (
        <>
          <dt>{t('case.why.entries')}</dt>
          <dd>
            <ul>
              {entries.map((event) => (
                <li key={event.id}>
                  <a href={`#${event.id}`}>
                    <EventDay event={event} />: <Told event={event} />
                  </a>{' '}
                  <SourceWords event={event} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
