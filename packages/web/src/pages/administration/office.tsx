/** One office: changed, closed from a day on, opened again. */
import { Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';
import { dayWords } from '../../parts/days.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { type ChangedField, ChangedMeanwhile } from './changed-meanwhile.tsx';
import { Closing } from './closing.tsx';
import { type Office, useCommand, useOffices } from './commands.ts';
import { goToFault } from './field.tsx';
import { Frame } from './frame.tsx';
import { courtsIn, type OfficeDraft, type OfficeFaults, OfficeFields, useOfficeFaults } from './office-form.tsx';

export function Page() {
  const { office: asked = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useOffices();
  const isAdded = Boolean(useLocation().state);
  const office = data?.items.find((one) => one.office === asked);
  return (
    <Frame title={office?.name ?? t('administration.offices.one', { office: asked })}>
      <p className="screen-only">
        <Link to="/administration/offices">{t('administration.offices.all')}</Link>
      </p>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && office === undefined && (
        <p role="alert">{t('administration.offices.noSuch', { office: asked })}</p>
      )}
      {office !== undefined && (
        <Editor
          key={asked}
          office={office}
          isAdded={isAdded}
          onReadAgain={async () => (await refetch()).data?.items.find((one) => one.office === asked) ?? office}
        />
      )}
    </Frame>
  );
}

const draftOf = ({ office, name, courts }: Office): OfficeDraft => ({ office, name, courts: courts.join(', ') });

interface EditorProps {
  readonly office: Office;
  readonly isAdded: boolean;
  readonly onReadAgain: () => Promise<Office>;
}

function Editor({ office, isAdded, onReadAgain }: EditorProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState(office);
  const [draft, setDraft] = useState(() => draftOf(office));
  const [faults, setFaults] = useState<OfficeFaults>({});
  const [others, setOthers] = useState<readonly ChangedField[]>([]);
  const [said, setSaid] = useState(isAdded ? t('administration.newOffice.done') : '');
  const faultsOf = useOfficeFaults();
  const save = useCommand((wanted: { change: Partial<Office>; was: Partial<Office> }, header) =>
    answered(
      api.POST('/administration/offices/{office}', {
        params: { path: { office: office.office }, header },
        body: { ...wanted.change, was: wanted.was },
      }),
    ),
  );
  const changedFields = (before: Office, now: Office): readonly ChangedField[] => {
    const closing = (closedOn: string | null): string =>
      closedOn === null ? t('administration.offices.open') : dayWords(closedOn);
    const told = [
      ['officeName', before.name, now.name],
      ['courts', before.courts.join(', '), now.courts.join(', ')],
      ['closedOn', closing(before.closedOn), closing(now.closedOn)],
    ] as const;
    return told.flatMap(([field, from, to]) =>
      from === to
        ? []
        : [
            {
              field,
              words: t('administration.changed.field', { field: t(`administration.field.${field}`), from, to }),
            },
          ],
    );
  };
  const readAgain = async (): Promise<void> => {
    const now = await onReadAgain();
    setOthers(changedFields(read, now));
    setDraft({
      ...draft,
      name: draft.name === read.name ? now.name : draft.name,
      courts: draft.courts === draftOf(read).courts ? draftOf(now).courts : draft.courts,
    });
    setRead(now);
  };
  const give = (change: Partial<Office>, was: Partial<Office>): void =>
    save.mutate(
      { change, was },
      {
        onSuccess: (now) => {
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
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSaid('');
    const found = faultsOf(draft, false);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      goToFault(event.currentTarget, found);
      return;
    }
    const [name, courts] = [draft.name.trim(), courtsIn(draft.courts)];
    const [isName, isCourts] = [name !== read.name, courts.join() !== [...read.courts].sort().join()];
    if (!isName && !isCourts) {
      setSaid(t('administration.nothingToSave'));
      return;
    }
    give(
      { ...(isName ? { name } : {}), ...(isCourts ? { courts } : {}) },
      { ...(isName ? { name: read.name } : {}), ...(isCourts ? { courts: read.courts } : {}) },
    );
  };
  return (
    <>
      <p className="quiet">{t('administration.members.idIs', { member: read.office })}</p>
      <form noValidate onSubmit={submit} aria-label={t('administration.offices.one', { office: read.office })}>
        <OfficeFields
          draft={draft}
          faults={faults}
          isNew={false}
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
      <Closing
        office={read}
        isPending={save.isPending}
        onClose={(closedOn) => give({ closedOn }, { closedOn: read.closedOn })}
      />
    </>
  );
}
