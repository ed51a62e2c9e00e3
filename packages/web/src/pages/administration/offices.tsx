/** The offices: their courts, their members, and whether they take cases. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { type Office, useMembers, useOffices } from './commands.ts';
import { Frame } from './frame.tsx';

export function Page() {
  const { t } = useTranslation();
  const { data, error, refetch } = useOffices();
  const members = useMembers();
  const membersOf = (office: string): number | undefined =>
    members.data?.items.filter((one) => one.active && one.office === office).length;
  const columns: readonly Column<Office>[] = [
    {
      key: 'office',
      heading: t('administration.field.office'),
      namesRow: true,
      cell: ({ office, name }) => (
        <>
          <Link to={`/administration/offices/${office}`}>{name}</Link> {office}
        </>
      ),
    },
    {
      key: 'courts',
      heading: t('administration.field.courts'),
      cell: ({ courts }) => courts.join(', ') || t('administration.none'),
    },
    {
      key: 'members',
      heading: t('administration.offices.members'),
      isNumber: true,
      cell: ({ office }) => {
        const count = membersOf(office);
        return count === undefined ? '…' : numberWords(count);
      },
    },
    {
      key: 'state',
      heading: t('administration.members.state'),
      cell: ({ closedOn }) =>
        closedOn === null
          ? t('administration.offices.open')
          : t('administration.offices.closedFrom', { day: dayWords(closedOn) }),
    },
  ];
  return (
    <Frame title={t('administration.offices.title')} intro={t('administration.offices.intro')}>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <p className="screen-only">
            <Link className="usa-button" to="/administration/new-office">
              {t('administration.offices.add')}
            </Link>
          </p>
          {data.items.length === 0 ? (
            <p role="status">{t('administration.offices.nothing')}</p>
          ) : (
            <DataTable
              caption={t('administration.offices.title')}
              columns={columns}
              rows={data.items}
              keyOf={({ office }) => office}
            />
          )}
        </>
      )}
    </Frame>
  );
}
