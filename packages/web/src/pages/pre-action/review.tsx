/** One pre-action review: where it stands, why it was refused or what is wanted yet, and who said what. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { dayWords, momentWords } from '../../parts/days.ts';
import { SayForm } from './say-form.tsx';
import type { GiveCommand, Review } from './use-reviews.ts';

interface ReviewSectionProps {
  readonly review: Review;
  readonly command: GiveCommand;
}

export function ReviewSection({ review, command }: ReviewSectionProps) {
  const { t } = useTranslation();
  const id = `review-${review.review}`;
  return (
    <section aria-labelledby={id} className={`pre-action pre-action--${review.status}`}>
      <h2 id={id}>
        {t('preAction.review', { number: review.review })}
        {': '}
        {review.country === null
          ? t(`preAction.step.${review.step}`)
          : t('preAction.removalTo', { country: review.country })}
      </h2>
      <p>
        <strong>{t(`preAction.status.${review.status}`)}</strong> {t(`preAction.statusNote.${review.status}`)}
      </p>
      {review.expiredBy !== null && <p>{t(`preAction.expiredBy.${review.expiredBy}`)}</p>}
      <p>{t('preAction.day', { day: dayWords(review.day), by: review.requestedBy })}</p>
      {review.refusals.length > 0 && (
        <>
          <h3>{t('preAction.refusedFor')}</h3>
          <ul>
            {review.refusals.map(({ rule, sentence, because }) => (
              <li key={`${rule} ${sentence}`}>
                {sentence} {rule !== null && <Link to={`/rulebook/${rule}`}>{rule}</Link>}{' '}
                {because.length > 0 && t('preAction.entries', { entries: because.join(', ') })}
              </li>
            ))}
          </ul>
        </>
      )}
      {review.status === 'waiting' && <Wanted review={review} command={command} />}
      <Said review={review} />
      {(review.status === 'waiting' || review.status === 'complete') && <End review={review} command={command} />}
    </section>
  );
}

function Wanted({ review, command }: ReviewSectionProps) {
  const { t } = useTranslation();
  const { member } = useSession();
  const { attestations, findings, approvals } = review.wanted;
  const isRequester = review.requestedBy === `staff:${member.member}`;
  const mayApprove = approvals.some((role) => role === member.role) && !isRequester;
  const isReady = attestations.length + findings.length === 0;
  return (
    <>
      <h3>{t('preAction.wanted')}</h3>
      <ul>
        {attestations.map((source) => (
          <li key={source}>
            {t(`preAction.attest.${source}`)}
            <SayForm
              label={t('preAction.attest.label', { day: dayWords(review.day) })}
              submit={t('preAction.attest.submit')}
              command={command}
              commandOf={(how) => ({ kind: 'attest', review: review.review, source, through: review.day, how })}
            />
          </li>
        ))}
        {findings.map(({ rule, why, sentence }) => (
          <li key={`${rule} ${sentence}`}>
            {sentence} {rule !== null && <Link to={`/rulebook/${rule}`}>{rule}</Link>}
            {member.role === 'legal-reviewer' && rule !== null && why !== null && !isRequester ? (
              <SayForm
                label={t('preAction.find.label')}
                submit={t('preAction.find.submit')}
                command={command}
                commandOf={(finding) => ({ kind: 'find', review: review.review, rule, why, finding })}
              />
            ) : (
              <p className="quiet">{t('preAction.find.byWhom')}</p>
            )}
          </li>
        ))}
        {approvals.map((role) => (
          <li key={role}>{t(`preAction.approve.${role}`)}</li>
        ))}
      </ul>
      {mayApprove && isReady && (
        <SayForm
          label={t('preAction.approve.label')}
          submit={t('preAction.approve.submit')}
          command={command}
          commandOf={(statement) => ({ kind: 'approve', review: review.review, statement })}
        />
      )}
      {isRequester && <p className="quiet">{t('preAction.approve.notYours')}</p>}
    </>
  );
}

function End({ review, command }: ReviewSectionProps) {
  const { t } = useTranslation();
  const { member } = useSession();
  const isRequester = review.requestedBy === `staff:${member.member}`;
  const as = isRequester ? 'withdrawn' : member.role === 'officer' ? null : 'declined';
  if (as === null) return null;
  return (
    <SayForm
      isSecond
      label={t(`preAction.end.${as}.label`)}
      submit={t(`preAction.end.${as}.submit`)}
      command={command}
      commandOf={(statement) => ({ kind: 'end', review: review.review, as, statement })}
    />
  );
}

function Said({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('preAction.said')}</h3>
      <ol>
        {review.entries.map(({ action, at, by, said }) => (
          <li key={`${action} ${at} ${said}`}>
            {t(`preAction.action.${action}`, { by, moment: momentWords(at) })}
            {said !== null && <blockquote>{said}</blockquote>}
          </li>
        ))}
      </ol>
    </>
  );
}
