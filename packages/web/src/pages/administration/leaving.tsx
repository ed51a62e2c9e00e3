/** A member leaves: what follows is told first, then it is done. Who left can come back. */
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/states.tsx';
import { type Account, useCommand } from './commands.ts';

interface LeavingProps {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly onDone: (account: Account) => void;
  /** Somebody else was faster. */
  readonly onConflict: () => void;
}

export function Leaving({ account, isOwn, onDone, onConflict }: LeavingProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const { member, name, active } = account;
  const set = useCommand((wanted: { active: boolean }, header) =>
    answered(
      api.POST('/administration/members/{member}', {
        params: { path: { member }, header },
        body: { ...wanted, was: { active: !wanted.active } },
      }),
    ),
  );
  const give = (wanted: boolean): void =>
    set.mutate(
      { active: wanted },
      {
        onSuccess: (answer) => {
          setAsking(false);
          setSaid(t(wanted ? 'administration.leaving.isBack' : 'administration.leaving.done', { name }));
          onDone({ ...account, ...answer });
        },
        onError: (thrown) => {
          if (thrown instanceof Problem && thrown.type === 'conflict') onConflict();
        },
      },
    );
  return (
    <section className="leaving screen-only" aria-labelledby="leaving">
      <h2 id="leaving">{t(active ? 'administration.leaving.title' : 'administration.leaving.comeBack')}</h2>
      {isOwn ? (
        <p>{t('administration.leaving.own')}</p>
      ) : active ? (
        <>
          <Consequences account={account} />
          <Button type="button" secondary onClick={() => setAsking(true)}>
            {t('administration.leaving.deactivate')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('administration.leaving.comeBackNote')}</p>
          {set.error !== null && <Failure error={set.error} />}
          <Button type="button" outline disabled={set.isPending} onClick={() => give(true)}>
            {t('administration.leaving.activate')}
          </Button>
        </>
      )}
      <p role="status">{said}</p>
      {isAsking && (
        <Dialog title={t('administration.leaving.ask', { name })} onClose={() => setAsking(false)}>
          <Consequences account={account} />
          {set.error !== null && <Failure error={set.error} />}
          <Button type="button" secondary disabled={set.isPending} onClick={() => give(false)}>
            {t('administration.leaving.confirm')}
          </Button>
        </Dialog>
      )}
    </section>
  );
}

function Consequences({ account: { cases, proposals } }: { readonly account: Account }) {
  const { t } = useTranslation();
  return (
    <ul>
      <li>{t('administration.leaving.signIns')}</li>
      <li>{t('administration.leaving.cases', { count: cases })}</li>
      {proposals > 0 && <li>{t('administration.leaving.proposals', { count: proposals })}</li>}
      <li>{t('administration.leaving.record')}</li>
    </ul>
  );
}
