/** One member: changed, and deactivated, with what follows from that told before. */
import { Alert, Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { useSession } from '../../app/session.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { type ChangedField, ChangedMeanwhile } from './changed-meanwhile.tsx';
import { type Account, useAccount, useCommand, useOffices } from './commands.ts';
import { goToFault } from './field.tsx';
import { Frame } from './frame.tsx';
import { Leaving } from './leaving.tsx';
import { carriedOver, changeOf, draftOf, type Faults, faultsOf } from './member-draft.ts';
import { MemberFields } from './member-fields.tsx';
import { useMemberWords } from './member-words.ts';

export function Page() {
  const { member = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useAccount(member);
  const isAdded = Boolean(useLocation().state);
  return (
    <Frame title={data === undefined ? t('administration.members.one', { member }) : data.name}>
      <p className="screen-only">
        <Link to="/administration">{t('administration.members.all')}</Link>
      </p>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <Editor
          key={data.member}
          account={data}
          isAdded={isAdded}
          onReadAgain={async () => (await refetch()).data ?? data}
        />
      )}
    </Frame>
  );
}

interface EditorProps {
  readonly account: Account;
  readonly isAdded: boolean;
  readonly onReadAgain: () => Promise<Account>;
}

function Editor({ account, isAdded, onReadAgain }: EditorProps) {
  const { t } = useTranslation();
  const offices = useOffices();
  const { changedFields } = useMemberWords();
  const isOwn = useSession().member.member === account.member;
  const [read, setRead] = useState(account);
  const [draft, setDraft] = useState(() => draftOf(account));
  const [faults, setFaults] = useState<Faults>({});
  const [others, setOthers] = useState<readonly ChangedField[]>([]);
  const [said, setSaid] = useState(isAdded ? t('administration.newMember.done') : '');
  const { change, was } = changeOf(read, draft);
  const isChanged = Object.keys(change).length > 0;
  const path = { member: account.member };
  const save = useCommand((wanted: ReturnType<typeof changeOf>, header) =>
    answered(
      api.POST('/administration/members/{member}', {
        params: { path, header },
        body: { ...wanted.change, was: wanted.was },
      }),
    ),
  );
  const readAgain = async (): Promise<void> => {
    const now = await onReadAgain();
    setOthers(changedFields(read, now));
    setDraft(carriedOver(draft, read, now));
    setRead(now);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSaid('');
    const found = faultsOf(draft, t, false);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      goToFault(event.currentTarget, found);
      return;
    }
    if (!isChanged) {
      setSaid(t('administration.nothingToSave'));
      return;
    }
    save.mutate(
      { change, was },
      {
        onSuccess: async (answer) => {
          const now = { ...read, ...answer, subject: change.subject === undefined ? read.subject : change.subject };
          setOthers([]);
          setSaid(
            t('administration.saved', {
              what: changedFields(read, now)
                .map(({ words }) => words)
                .join('; '),
            }),
          );
          setRead(now);
          setDraft(draftOf(now));
        },
        onError: (thrown) => {
          if (thrown instanceof Problem && thrown.type === 'conflict') void readAgain();
        },
      },
    );
  };
  return (
    <>
      {!read.active && (
        <Alert type="warning" slim>
          {t('administration.leaving.hasLeft')}
        </Alert>
      )}
      <p className="quiet">{t('administration.members.idIs', { member: account.member })}</p>
      <form noValidate onSubmit={submit} aria-label={t('administration.members.one', { member: account.member })}>
        <MemberFields
          draft={draft}
          faults={faults}
          offices={offices.data?.items ?? []}
          isNew={false}
          isOwn={isOwn}
          onChange={(typed) => {
            setDraft(typed);
            setSaid('');
          }}
        />
        {save.error !== null && others.length === 0 && <Failure error={save.error} />}
        <ChangedMeanwhile fields={others} />
        <p role="status">{said}</p>
        <Button type="submit" disabled={save.isPending} className="screen-only">
          {t('administration.save')}
        </Button>
      </form>
      <Leaving
        account={{ ...read, cases: account.cases, proposals: account.proposals }}
        isOwn={isOwn}
        onDone={setRead}
        onConflict={() => void readAgain()}
      />
    </>
  );
}
