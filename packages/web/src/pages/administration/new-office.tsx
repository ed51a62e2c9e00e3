/** Adds an office. */
import { Button } from '@trussworks/react-uswds';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { Failure } from '../../parts/states.tsx';
import { useCommand } from './commands.ts';
import { goToFault } from './field.tsx';
import { Frame } from './frame.tsx';
import { courtsIn, type OfficeFaults, OfficeFields, useOfficeFaults } from './office-form.tsx';

export function Page() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ office: '', name: '', courts: '' });
  const [faults, setFaults] = useState<OfficeFaults>({});
  const faultsOf = useOfficeFaults();
  const add = useCommand((wanted: { office: string; name: string; courts: string[] }, header) =>
    answered(api.POST('/administration/offices', { params: { header }, body: wanted })),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = faultsOf(draft, true);
    setFaults(found);
    if (Object.keys(found).length > 0) {
      goToFault(event.currentTarget, found);
      return;
    }
    add.mutate(
      { office: draft.office, name: draft.name.trim(), courts: courtsIn(draft.courts) },
      { onSuccess: ({ office }) => void navigate(`/administration/offices/${office}`, { state: { added: true } }) },
    );
  };
  return (
    <Frame title={t('administration.newOffice.title')} intro={t('administration.newOffice.intro')}>
      <p>
        <Link to="/administration/offices">{t('administration.offices.all')}</Link>
      </p>
      <form noValidate onSubmit={submit}>
        <OfficeFields draft={draft} faults={faults} isNew onChange={setDraft} />
        {add.error !== null && <Failure error={add.error} />}
        <Button type="submit" disabled={add.isPending}>
          {t('administration.offices.add')}
        </Button>
      </form>
    </Frame>
  );
}
