/** Asks for a review: which step, to which country, and why. */
import { Button, Fieldset, Label, Radio, Textarea, TextInput } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/states.tsx';
import type { GiveCommand } from './use-reviews.ts';

interface RequestFormProps {
  readonly headSeq: number;
  readonly command: GiveCommand;
}

export function RequestForm({ headSeq, command }: RequestFormProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'removal' | 'transfer'>('removal');
  const [country, setCountry] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    command.mutate({ kind: 'request', step, country: country.trim().toUpperCase(), reason, expectedSeq: headSeq });
  };
  return (
    <section aria-labelledby="ask" className="screen-only">
      <h2 id="ask">{t('preAction.ask.title')}</h2>
      <p>{t('preAction.ask.note')}</p>
      <form onSubmit={submit}>
        <Fieldset legend={t('preAction.ask.step')}>
          {(['removal', 'transfer'] as const).map((one) => (
            <Radio
              key={one}
              id={`step-${one}`}
              name="step"
              label={t(`preAction.step.${one}`)}
              checked={step === one}
              onChange={() => setStep(one)}
            />
          ))}
        </Fieldset>
        {step === 'removal' && (
          <>
            <Label htmlFor="country" hint={<span className="usa-hint"> {t('preAction.ask.countryHint')}</span>}>
              {t('preAction.ask.country')}
            </Label>
            <TextInput
              id="country"
              name="country"
              type="text"
              required
              maxLength={2}
              pattern="[A-Za-z]{2}"
              value={country}
              onChange={({ target }) => setCountry(target.value)}
            />
          </>
        )}
        <Label htmlFor="reason">{t('preAction.ask.reason')}</Label>
        <Textarea
          id="reason"
          name="reason"
          rows={2}
          required
          minLength={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {command.error !== null && command.variables?.kind === 'request' && <Failure error={command.error} />}
        <p>
          <Button type="submit" disabled={command.isPending}>
            {t('preAction.ask.submit')}
          </Button>
        </p>
      </form>
    </section>
  );
}
