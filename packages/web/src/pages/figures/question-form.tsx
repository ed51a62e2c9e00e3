/** For which day, and from what was known when. */
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What is asked of the figures; the address of the page holds it. */
export interface FiguresQuestion {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** The question that an address holds. */
export function questionOf(search: URLSearchParams): FiguresQuestion {
  const [asOf, knownAt] = [search.get('asOf'), search.get('knownAt')];
  return { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) };
}

interface FormProps {
  readonly question: FiguresQuestion;
  readonly onAsk: (question: FiguresQuestion) => void;
}

export function QuestionForm({ question, onAsk }: FormProps) {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useState(question.asOf ?? '');
  const [known, setKnown] = useState(question.knownAt?.slice(0, 10) ?? '');
  return (
    <form
      className="asked screen-only"
      aria-label={t('figures.question')}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({
          ...(asOf === '' ? {} : { asOf }),
          // All that was recorded on the day is known.
          ...(known === '' ? {} : { knownAt: `${known}T23:59:59.999Z` }),
        });
      }}
    >
      <div>
        <label className="usa-label" htmlFor="as-of">
          {t('figures.asOf')}
        </label>
        <input
          id="as-of"
          className="usa-input"
          type="date"
          value={asOf}
          onChange={(event) => setAsOf(event.target.value)}
        />
      </div>
      <div>
        <label className="usa-label" htmlFor="known">
          {t('figures.knownOn')}
        </label>
        <input
          id="known"
          className="usa-input"
          type="date"
          value={known}
          onChange={(event) => setKnown(event.target.value)}
        />
      </div>
      <Button type="submit">{t('figures.ask')}</Button>
    </form>
  );
}
