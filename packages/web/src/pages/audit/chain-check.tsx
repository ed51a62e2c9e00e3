/** Whether the record was altered: every chain is checked, and against a signed head that was kept elsewhere. */
import { useQuery } from '@tanstack/react-query';
import { Alert, AlertHeading, Button } from '@trussworks/react-uswds';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Progress } from '../../parts/progress.tsx';
import { Failure, Loading } from '../../parts/states.tsx';

/** Asks again while the server checks. */
const askAgainMs = 1500;

interface Asked {
  readonly head?: unknown;
}

export function ChainCheck() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>();
  const [isUnreadable, setUnreadable] = useState(false);
  const begin = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get('head');
    setUnreadable(false);
    if (!(file instanceof File) || file.size === 0) {
      setAsked({});
      return;
    }
    try {
      const head: unknown = JSON.parse(await file.text());
      setAsked({ head });
    } catch {
      setAsked(undefined);
      setUnreadable(true);
    }
  };
  return (
    <section aria-labelledby="chains">
      <h2 id="chains">{t('audit.chains')}</h2>
      <p className="quiet">{t('audit.chainsIntro')}</p>
      <form className="asked screen-only" aria-label={t('audit.chains')} onSubmit={(event) => void begin(event)}>
        <div>
          <label className="usa-label" htmlFor="audit-head">
            {t('audit.head')}
          </label>
          <input id="audit-head" name="head" type="file" accept="application/json,.json" />
        </div>
        <Button type="submit">{t('audit.check')}</Button>
      </form>
      {isUnreadable && (
        <Alert type="error" slim role="alert">
          {t('audit.headUnreadable')}
        </Alert>
      )}
      {asked !== undefined && <Outcome asked={asked} />}
    </section>
  );
}

function Outcome({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['audit', 'check', asked],
    queryFn: () => answered(api.POST('/audit/check', { body: asked })),
    refetchInterval: ({ state }) => (state.data?.state === 'under-way' ? askAgainMs : false),
    staleTime: 0,
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.state === 'under-way') {
    const words = t('audit.checking', { done: numberWords(data.done), of: numberWords(data.of) });
    return <Progress words={words} done={data.done} of={data.of} />;
  }
  const { ok, cases, events, audits, checkedAt, problems, problemCount, notes, headTakenAt, signature, sinceHead } =
    data;
  return (
    <div role="status">
      <Alert type={ok ? 'success' : 'error'}>
        <AlertHeading level="h3">
          {ok ? t('audit.whole') : t('audit.altered', { problems: numberWords(problemCount) })}
        </AlertHeading>
        {t('audit.checked', {
          moment: momentWords(checkedAt),
          cases: numberWords(cases),
          events: numberWords(events),
          audits: numberWords(audits),
        })}{' '}
        {headTakenAt !== null && t('audit.compared', { moment: momentWords(headTakenAt) })}{' '}
        {signature !== null && t(`audit.signature.${signature}`)}
      </Alert>
      {sinceHead !== null && (
        <Alert type={sinceHead === 'unaltered' ? 'success' : sinceHead === 'altered' ? 'error' : 'warning'}>
          <AlertHeading level="h3">
            {t(`audit.sinceHead.${sinceHead}`, { moment: headTakenAt === null ? '' : momentWords(headTakenAt) })}
          </AlertHeading>
          {t(`audit.sinceHeadWhat.${sinceHead}`)}
        </Alert>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <ul className="quiet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
