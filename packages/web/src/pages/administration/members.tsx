/** The members of staff: looked through, and the way to each. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { type StaffMember, useMembers, useOffices } from './commands.ts';
import { Frame } from './frame.tsx';
import { languageNames } from './languages.ts';

const shownAtOnce = 100;

export function Page() {
  const { t } = useTranslation();
  const members = useMembers();
  const offices = useOffices();
  const [words, setWords] = useState('');
  const [office, setOffice] = useState('');
  const [withFormer, setWithFormer] = useState(false);
  const [shown, setShown] = useState(shownAtOnce);
  const columns = useColumns();
  const failed = members.error ?? offices.error;
  const items = members.data?.items;
  const found = (items ?? []).filter(
    (one) => (withFormer || one.active) && (office === '' || one.office === office) && isFound(one, words),
  );
  return (
    <Frame title={t('administration.members.title')} intro={t('administration.members.intro')}>
      {failed !== null && <Failure error={failed} onTryAgain={() => void members.refetch()} />}
      {items === undefined && failed === null && <Loading />}
      {items !== undefined && (
        <>
          <p className="screen-only">
            <Link className="usa-button" to="/administration/new-member">
              {t('administration.members.add')}
            </Link>
          </p>
          <form
            className="asked screen-only"
            aria-label={t('administration.members.find')}
            onSubmit={(event) => event.preventDefault()}
          >
            <div>
              <label className="usa-label" htmlFor="member-words">
                {t('administration.members.find')}
              </label>
              <input
                id="member-words"
                className="usa-input"
                type="search"
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            </div>
            <div>
              <label className="usa-label" htmlFor="member-office">
                {t('administration.field.office')}
              </label>
              <select
                id="member-office"
                className="usa-select"
                value={office}
                onChange={({ target }) => setOffice(target.value)}
              >
                <option value="">{t('administration.members.everyOffice')}</option>
                {(offices.data?.items ?? []).map((one) => (
                  <option key={one.office} value={one.office}>
                    {one.name}
                  </option>
                ))}
              </select>
            </div>
            <div className="usa-checkbox">
              <input
                id="with-former"
                className="usa-checkbox__input"
                type="checkbox"
                checked={withFormer}
                onChange={({ target }) => setWithFormer(target.checked)}
              />
              <label className="usa-checkbox__label" htmlFor="with-former">
                {t('administration.members.withFormer')}
              </label>
            </div>
          </form>
          <p role="status">{t('administration.members.found', { count: found.length })}</p>
          {found.length > 0 && (
            <DataTable
              caption={t('administration.members.title')}
              columns={columns}
              rows={found.slice(0, shown)}
              keyOf={({ member }) => member}
            />
          )}
          {found.length > shown && (
            <button
              type="button"
              className="usa-button usa-button--outline screen-only"
              onClick={() => setShown(shown + shownAtOnce)}
            >
              {t('administration.members.more')}
            </button>
          )}
        </>
      )}
    </Frame>
  );
}

function isFound({ member, name, role }: StaffMember, words: string): boolean {
  const all = `${member} ${name} ${role}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function useColumns(): readonly Column<StaffMember>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'member',
      heading: t('administration.field.member'),
      namesRow: true,
      cell: ({ member, name }) => (
        <>
          <Link to={`/administration/members/${member}`}>{name}</Link> {member}
        </>
      ),
    },
    { key: 'role', heading: t('administration.field.role'), cell: ({ role }) => t(`shell.role.${role}`) },
    { key: 'office', heading: t('administration.field.office'), cell: ({ office }) => office ?? '–' },
    {
      key: 'languages',
      heading: t('administration.field.languages'),
      cell: ({ languages }) => languageNames(languages) || '–',
    },
    {
      key: 'clearances',
      heading: t('administration.field.clearances'),
      cell: ({ clearances }) =>
        clearances.map((one) => t(`administration.clearance.${one}`)).join('; ') || t('administration.none'),
    },
    {
      key: 'minutes',
      heading: t('administration.field.minutesPerDay'),
      isNumber: true,
      cell: ({ minutesPerDay }) =>
        minutesPerDay === null ? t('administration.noCapacity') : numberWords(minutesPerDay),
    },
    {
      key: 'state',
      heading: t('administration.members.state'),
      cell: ({ active }) => t(active ? 'administration.members.active' : 'administration.members.former'),
    },
  ];
}
