/** The page of one case. */
import { Alert, Button } from '@trussworks/react-uswds';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { sentenceOf } from '../../api/problem.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { emptyDraft, useDraft } from './draft.ts';
import { Holds } from './holds.tsx';
import { Identity } from './identity.tsx';
import { PurposeDialog } from './purpose.tsx';
import { QuestionForm } from './question-form.tsx';
import { Readers } from './readers.tsx';
import { Standing } from './standing.tsx';
import { Timeline } from './timeline.tsx';
import { type ShownEvent, useCase, useQuestion } from './use-case.ts';
import { Why } from './why.tsx';

/** Loaded when somebody records: most readings record nothing. */
const RecordEvent = lazy(async () => ({ default: (await import('./record-event.tsx')).RecordEvent }));

export function Page() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId, shown, error, isPurposeNeeded, purpose, setPurpose, readAgain } = useCase();
  const [draft, setDraft] = useDraft(caseId);
  const [isRecording, setRecording] = useState(false);
  const [question] = useQuestion();
  if (isPurposeNeeded) {
    return (
      <>
        <PageTitle title={t('case.title', { number: caseId })} />
        <PurposeDialog sentence={sentenceOf(error)} onStated={setPurpose} onLeave={() => void navigate(-1)} />
      </>
    );
  }
  if (error !== null) {
    return (
      <>
        <PageTitle title={t('case.title', { number: caseId })} />
        <Failure error={error} onTryAgain={readAgain} />
      </>
    );
  }
  if (shown === undefined) return <Loading />;
  const correct = (event: ShownEvent): void => {
    setDraft({ ...emptyDraft, voids: event.id });
    setRecording(true);
  };
  const isEarlier = Object.values(question).some((value) => value !== '');
  // What is recorded goes on top of what is known now.
  const mayRecord = shown.access.mayRecord && !isEarlier;
  return (
    <>
      <PageTitle title={t('case.title', { number: shown.docketNumber })} />
      <QuestionForm />
      {mayRecord && (
        <p className="screen-only">
          <Button type="button" onClick={() => setRecording(true)}>
            {t('case.record')}
          </Button>
        </p>
      )}
      {isEarlier && (
        <Alert type="info" slim>
          <p className="usa-alert__text">{t('case.question.earlier')}</p>
        </Alert>
      )}
      <Standing shown={shown} />
      {shown.access.identity && <Identity caseId={shown.caseId} purpose={purpose} />}
      <Why shown={shown} />
      <Timeline shown={shown} onCorrect={mayRecord ? correct : undefined} />
      <Holds shown={shown} />
      <p className="screen-only">
        <Link to={`/cases/${shown.docketNumber}/pre-action`}>{t('preAction.open')}</Link>
      </p>
      <Readers caseId={shown.caseId} purpose={purpose} />
      {isRecording && (
        <Suspense fallback={<Loading />}>
          <RecordEvent
            shown={shown}
            purpose={purpose}
            draft={draft}
            onDraft={setDraft}
            onClose={() => setRecording(false)}
            onReadAgain={readAgain}
          />
        </Suspense>
      )}
      <p className="hint">{t('case.caution')}</p>
    </>
  );
}
