/** Adds a member of staff. What was typed stays until the member is added. */
import { Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Failure } from '../../parts/states.tsx';
import { useCommand, useOffices } from './commands.ts';
import { goToFault } from './field.tsx';
import { Frame } from './frame.tsx';
import { emptyMember, type Faults, type MemberFields as Fields, faultsOf, fieldsOf } from './member-draft.ts';
import { MemberFields } from './member-fields.tsx';

export function Page() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offices = useOffices();
  const [draft, setDraft] = useState(emptyMember);
  const [faults, setFaults] = useState<Faults>({});
  const add = useCommand((wanted: Fields & { member: string }, header) =>
    answered(api.POST('/administration/members', { params: { header }, body: wanted })),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = faultsOf(draft, t, true);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      goToFault(event.currentTarget, found);
      return;
    }
    add.mutate(
      { member: draft.member, ...fieldsOf(draft) },
      { onSuccess: ({ member }) => void navigate(`/administration/members/${member}`, { state: { added: true } }) },
    );
  };
  return (
    <Frame title={t('administration.newMember.title')} intro={t('administration.newMember.intro')}>
      <p>
        <Link to="/administration">{t('administration.members.all')}</Link>
      </p>
      {offices.error !== null && <Failure error={offices.error} onTryAgain={() => void offices.refetch()} />}
      <form noValidate onSubmit={submit}>
        <MemberFields
          draft={draft}
          faults={faults}
          offices={offices.data?.items ?? []}
          isNew
          isOwn={false}
          onChange={setDraft}
        />
        {add.error !== null && <Failure error={add.error} />}
        <Button type="submit" disabled={add.isPending}>
          {t('administration.members.add')}
        </Button>
      </form>
    </Frame>
  );
}
