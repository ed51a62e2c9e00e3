/** Pages for what went wrong. */
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../parts/page-title.tsx';

/** An address that no page has. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('shell.notFound.title')} />
      <p>{t('shell.notFound.text')}</p>
    </>
  );
}

/** A page that the member's role does not open. */
export function Forbidden() {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle title={t('shell.forbidden.title')} />
      <p>{t('shell.forbidden.text')}</p>
    </>
  );
}

/** A fault of our own. */
export function Crashed() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <PageTitle title={t('shell.crashed.title')} />
      <p>{t('shell.crashed.text')}</p>
      <Button type="button" onClick={() => location.reload()}>
        {t('shell.crashed.reload')}
      </Button>
    </div>
  );
}
