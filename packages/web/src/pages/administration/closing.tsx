/** Closes an office from a day on, with what follows told before; or opens it again. */
import { Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import { type Office, useMembers } from './commands.ts';
import { Field } from './field.tsx';

interface ClosingProps {
  readonly office: Office;
  readonly isPending: boolean;
  readonly onClose: (closedOn: string | null) => void;
}

export function Closing({ office: { office, closedOn }, isPending, onClose }: ClosingProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { data } = useMembers();
  const count = data?.items.filter((one) => one.active && one.office === office).length ?? 0;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setMissing(day === '');
    if (day !== '') onClose(day);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <section className="leaving screen-only" aria-labelledby="closing">
      <h2 id="closing">{t('administration.closing.title')}</h2>
      {closedOn !== null && <p>{t('administration.closing.isClosed', { day: dayWords(closedOn) })}</p>}
      <ul>
        <li>{t('administration.closing.cases')}</li>
        <li>{t('administration.closing.members', { count })}</li>
      </ul>
      <form noValidate onSubmit={submit} aria-label={t('administration.closing.title')}>
        <Field
          name="closedOn"
          label={t('administration.field.closedOn')}
          fault={isMissing ? t('administration.fault.day') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="usa-input"
              type="date"
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          )}
        </Field>
        <div className="buttons">
          <Button type="submit" secondary disabled={isPending}>
            {t('administration.closing.close')}
          </Button>
          {closedOn !== null && (
            <Button type="button" outline disabled={isPending} onClick={() => onClose(null)}>
              {t('administration.closing.open')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
