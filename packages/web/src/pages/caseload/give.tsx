/** Gives the chosen cases to an officer, or takes them off theirs: what it comes to is shown before anything is written. */
import { Alert, Button, Label, Select, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords } from '../../parts/numbers.ts';
import { Outcomes } from './outcomes.tsx';
import { type ListedCase, type Receiver, useReceivers } from './use-caseload.ts';
import { isDone, useGiving } from './use-giving.ts';

/** Cases that are given at once. Each is a command of its own. */
const most = 50;
/** What a list of officers never holds. */
const nobody = 'nobody';

interface GiveProps {
  readonly chosen: readonly ListedCase[];
  readonly workingDays: number;
  readonly onNone: () => void;
}

export function Give({ chosen, workingDays, onNone }: GiveProps) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [seenFor, setSeenFor] = useState('');
  const receivers = useReceivers();
  const { outcomes, look, give, isBusy, forget } = useGiving();
  const giving = { officer: to === nobody ? '' : to, reason, workingDays };
  const asked = JSON.stringify([to, workingDays, chosen.map(({ caseId, seq }) => [caseId, seq])]);
  const isSeen = to === nobody || seenFor === asked;
  const told = [...outcomes.values()];
  const left = chosen.filter(({ caseId }) => !isDone(outcomes.get(caseId)));
  const done = told.filter(isDone).length;
  const refused = told.filter(({ kind }) => kind === 'refused').length;
  const isTooMany = chosen.length > most;
  const isReasonMissing = to === nobody && reason.trim() === '';
  const seeIt = (): void => look.mutate({ cases: left, giving }, { onSuccess: () => setSeenFor(asked) });
  const change = (officer: string): void => {
    setTo(officer);
    forget();
  };
  return (
    <section aria-labelledby="give" className="screen-only caseload__give">
      <h3 id="give">{t('caseload.give.title')}</h3>
      <p role="status">{t('caseload.give.chosen', { count: chosen.length })}</p>
      {chosen.length > 0 && (
        <>
          <p>
            {chosen
              .slice(0, most)
              .map(({ docketNumber }) => docketNumber)
              .join(', ')}{' '}
            <Button type="button" unstyled disabled={isBusy} onClick={onNone}>
              {t('caseload.give.none')}
            </Button>
          </p>
          <Label htmlFor="receiver">{t('caseload.give.to')}</Label>
          <Select
            id="receiver"
            name="receiver"
            value={to}
            disabled={isBusy}
            onChange={({ target }) => change(target.value)}
          >
            <option value="">{t('caseload.give.pick')}</option>
            {(receivers.data?.items ?? []).map((one) => (
              <option key={one.officer} value={one.officer}>
                {describe(one)}
              </option>
            ))}
            <option value={nobody}>{t('caseload.give.release')}</option>
          </Select>
          <Label htmlFor="give-reason" hint={<span className="usa-hint"> {t('caseload.give.reasonHint')}</span>}>
            {t('caseload.give.reason')}
          </Label>
          <Textarea
            id="give-reason"
            name="give-reason"
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {isTooMany && (
            <Alert type="warning" slim>
              {t('caseload.give.tooMany', { most })}
            </Alert>
          )}
          <p className="buttons">
            {to !== nobody && (
              <Button type="button" outline={isSeen} disabled={isBusy || to === '' || isTooMany} onClick={seeIt}>
                {t('caseload.give.look')}
              </Button>
            )}
            {to !== '' && isSeen && (
              <Button
                type="button"
                disabled={isBusy || isTooMany || isReasonMissing || left.length === 0}
                onClick={() => give.mutate({ cases: left, giving })}
              >
                {t(to === nobody ? 'caseload.give.doRelease' : 'caseload.give.propose')}
              </Button>
            )}
          </p>
          <p className="quiet">{t(to === nobody ? 'caseload.give.releaseNote' : 'caseload.give.note')}</p>
        </>
      )}
      <div role="status" className="caseload__told">
        {isBusy && t('caseload.give.busy')}
        {!isBusy && (done > 0 || refused > 0) && (
          <Alert type={refused > 0 ? 'warning' : 'success'} slim>
            {t('caseload.give.told', { done: numberWords(done), refused: numberWords(refused) })}{' '}
            {refused > 0 && t('caseload.give.kept')}
          </Alert>
        )}
      </div>
      <Outcomes chosen={chosen} outcomes={outcomes} />
    </section>
  );

  function describe({ name, officeName, languages, minutesPerDay }: Receiver): string {
    return t('caseload.give.receiver', {
      ...{ name, office: officeName, languages: languages.join(', ') },
      capacity:
        minutesPerDay === null
          ? t('caseload.noCapacity')
          : t('caseload.give.perDay', { minutes: numberWords(minutesPerDay) }),
    });
  }
}
