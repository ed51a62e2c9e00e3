/** The page of who is not signed in. It stands in the place of the page that was asked for, which is drawn afterwards. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../../app/session.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { Members, useMembers } from './members.tsx';

export function SignIn({ onSynthetic }: { readonly onSynthetic: (isSynthetic: boolean) => void }) {
  const { t } = useTranslation();
  const { refresh } = useSessionState();
  const { error, isDemo } = useMembers();
  useEffect(() => onSynthetic(isDemo === true), [isDemo, onSynthetic]);
  if (error !== null) return <Failure error={error} />;
  return (
    <>
      <PageTitle title={t('signIn.title')} />
      {isDemo === false ? (
        <>
          <p>{t('signIn.provider')}</p>
          <a className="usa-button" href="/api/v1/sign-in/provider">
            {t('signIn.providerButton')}
          </a>
        </>
      ) : isDemo === undefined ? (
        <Loading />
      ) : (
        <>
          <p className="usa-intro">{t('signIn.choose')}</p>
          <Members onSignedIn={() => void refresh()} />
        </>
      )}
    </>
  );
}
