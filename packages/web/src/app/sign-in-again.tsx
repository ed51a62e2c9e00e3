/** The session ended while somebody worked: asks to sign in again over the page, which keeps what was typed. */
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Members, useMembers } from '../pages/sign-in/members.tsx';
import { Dialog } from '../parts/dialog.tsx';

export function SignInAgain({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation();
  const { isDemo } = useMembers();
  return (
    <Dialog title={t('signIn.again.title')}>
      <p>{t('signIn.again.text')}</p>
      {isDemo !== false ? (
        <Members onSignedIn={onSignedIn} />
      ) : (
        <p className="buttons">
          <a className="usa-button" href="/api/v1/sign-in/provider" target="_blank" rel="noreferrer">
            {t('signIn.again.newTab')}
          </a>
          <Button type="button" outline onClick={onSignedIn}>
            {t('signIn.again.done')}
          </Button>
        </p>
      )}
    </Dialog>
  );
}
