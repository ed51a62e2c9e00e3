/** What a page shows while it waits, and when it could not get what it wanted. */
import { Alert, AlertHeading, Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { Problem, sentenceOf } from '../api/problem.ts';

/** Waiting, said and not only drawn. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="loading" role="status">
      {t('shell.loading')}
    </p>
  );
}

/** Why something could not be done: the server's sentence, its details, and a way to try again where there is one. */
export function Failure({ error, onTryAgain }: { readonly error: unknown; readonly onTryAgain?: () => void }) {
  const { t } = useTranslation();
  const details = error instanceof Problem ? error.errors : [];
  return (
    <div role="alert" className="failure">
      <Alert type="error">
        <AlertHeading level="h2">{t('shell.failure.heading')}</AlertHeading>
        <p className="usa-alert__text">{sentenceOf(error)}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {onTryAgain !== undefined && (
          <p>
            <Button type="button" outline onClick={onTryAgain}>
              {t('shell.tryAgain')}
            </Button>
          </p>
        )}
      </Alert>
    </div>
  );
}
