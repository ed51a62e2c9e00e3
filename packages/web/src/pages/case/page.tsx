/** The page of one case. */
import { Alert } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { sentenceOf } from '../../api/problem.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Holds } from './holds.tsx';
import { PurposeDialog } from './purpose.tsx';
import { QuestionForm } from './question-form.tsx';
import { Standing } from './standing.tsx';
import { Timeline } from './timeline.tsx';
import { useCase, useQuestion } from './use-case.ts';
import { Why } from './why.tsx';

export function Page() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { caseId, shown, error, isPurposeNeeded, setPurpose, readAgain } = useCase();
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
  const isEarlier = Object.values(question).some((value) => value !== '');
  return (
    <>
      <PageTitle title={t('case.title', { number: shown.docketNumber })} />
      <QuestionForm />
      {isEarlier && (
        <Alert type="info" headingLevel="h2" slim>
          {t('case.question.earlier')}
        </Alert>
      )}
      <Standing shown={shown} />
      <Why shown={shown} />
      <Timeline shown={shown} />
      <Holds shown={shown} />
      <p className="screen-only">
        <Link to={`/cases/${shown.docketNumber}/pre-action`}>{t('preAction.open')}</Link>
      </p>
      <p className="hint">{t('case.caution')}</p>
    </>
  );
}
