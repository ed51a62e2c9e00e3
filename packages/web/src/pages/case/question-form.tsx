/** As of which day and as known at which moment the case is asked about. Both stand in the address, so they can be sent on. */
import { Button } from '@trussworks/react-uswds';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseQuestion, useQuestion } from './use-case.ts';

const none: CaseQuestion = { asOf: '', known: '', country: '' };

/** What the browser's field for a moment gives, `2026-11-24T08:00`, as an instant; the page says that it is UTC. */
function instantOf(moment: string): string {
  return moment === '' ? '' : `${moment.slice(0, 16)}:00.000Z`;
}

export function QuestionForm() {
  const { t } = useTranslation();
  const [question, ask] = useQuestion();
  const isNow = Object.values(question).every((value) => value === '');
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string): string => String(fields.get(name) ?? '').trim();
    ask({ asOf: text('asOf'), known: instantOf(text('known')), country: text('country').toUpperCase() });
  };
  return (
    // The key draws the fields anew when the address changed by another way.
    <form className="question screen-only" onSubmit={submit} key={Object.values(question).join()}>
      <label>
        {t('case.question.asOf')}
        <input className="usa-input" type="date" name="asOf" defaultValue={question.asOf} />
      </label>
      <label>
        {t('case.question.known')}
        <input className="usa-input" type="datetime-local" name="known" defaultValue={question.known.slice(0, 16)} />
      </label>
      <label>
        {t('case.question.country')}
        <input
          className="usa-input question__country"
          name="country"
          maxLength={2}
          pattern="[A-Za-z]{2}"
          title={t('case.question.countryHint')}
          defaultValue={question.country}
        />
      </label>
      <div className="buttons">
        <Button type="submit" outline>
          {t('case.question.ask')}
        </Button>
        {!isNow && (
          <Button type="button" unstyled onClick={() => ask(none)}>
            {t('case.question.now')}
          </Button>
        )}
      </div>
    </form>
  );
}
