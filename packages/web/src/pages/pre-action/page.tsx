/** The gate before a step that cannot be taken back, for one case. */
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { sentenceOf } from '../../api/problem.ts';
import { useSession } from '../../app/session.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { PurposeDialog } from '../case/purpose.tsx';
import { useCase } from '../case/use-case.ts';
import { RequestForm } from './request-form.tsx';
import { ReviewSection } from './review.tsx';
import { useCommand, useReviews } from './use-reviews.ts';
import '../../parts/tables.css';

export function Page() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { member } = useSession();
  const { caseId, shown, error, purpose, setPurpose, isPurposeNeeded, readAgain } = useCase();
  const reviews = useReviews(caseId, purpose, shown !== undefined);
  const command = useCommand(caseId, purpose);
  const title = t('preAction.title', { number: shown?.docketNumber ?? caseId });
  if (isPurposeNeeded) {
    return (
      <>
        <PageTitle title={title} />
        <PurposeDialog sentence={sentenceOf(error)} onStated={setPurpose} onLeave={() => void navigate(-1)} />
      </>
    );
  }
  const failure = error ?? reviews.error;
  if (failure !== null) {
    return (
      <>
        <PageTitle title={title} />
        <Failure error={failure} onTryAgain={readAgain} />
      </>
    );
  }
  if (shown === undefined || reviews.data === undefined) return <Loading />;
  const { items } = reviews.data;
  const isUnderWay = items.some(({ status }) => status === 'waiting' || status === 'complete');
  const mayAsk = shown.access.mayRecord && (member.role === 'officer' || member.role === 'supervisor');
  return (
    <>
      <p className="screen-only">
        <Link to={`/cases/${shown.docketNumber}`}>{t('preAction.toCase')}</Link>
      </p>
      <PageTitle title={title} />
      <p>{t('preAction.intro')}</p>
      {items.length === 0 && <p>{t('preAction.none')}</p>}
      {items.map((review) => (
        <ReviewSection key={review.review} review={review} command={command} />
      ))}
      {mayAsk && !isUnderWay && <RequestForm headSeq={shown.headSeq} command={command} />}
    </>
  );
}
