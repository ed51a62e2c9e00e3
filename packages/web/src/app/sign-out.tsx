/** Ends the session. */
import { useMutation } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client.ts';
import { sentenceOf } from '../api/problem.ts';

export function SignOut() {
  const { t } = useTranslation();
  const signOut = useMutation({
    mutationFn: () => answered(api.POST('/sign-out')),
    // A page that is loaded anew keeps nothing of what was read.
    onSuccess: () => location.assign('/'),
  });
  return (
    <>
      <Button type="button" unstyled disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('shell.signOut')}
      </Button>
      {signOut.error !== null && <span role="alert">{sentenceOf(signOut.error)}</span>}
    </>
  );
}
