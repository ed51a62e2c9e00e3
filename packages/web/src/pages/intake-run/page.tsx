/** One run: what became of the rows of each table, what the run warned of, and what it changed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import { feedOf } from '../intake/feeds.ts';
import { RefusedRows } from '../intake/refused-rows.tsx';

interface Account {
  readonly table: string;
  readonly read: number;
  readonly imported: number;
  readonly repaired: number;
  readonly quarantined: number;
  readonly ignored: number;
  readonly expected: number | null;
}

const outcomes = ['read', 'imported', 'repaired', 'quarantined', 'ignored'] as const;

export function Page() {
  const { t } = useTranslation();
  const { member } = useSession();
  const { run = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['intake', 'run', run],
    queryFn: () => answered(api.GET('/intake/runs/{run}', { params: { path: { run: Number(run) } } })),
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const columns: readonly Column<Account>[] = [
    { key: 'table', heading: t('intake.table'), namesRow: true, cell: ({ table }) => table },
    ...outcomes.map((outcome) => ({
      key: outcome,
      heading: t(`intake.outcome.${outcome}`),
      isNumber: true,
      cell: (account: Account) => numberWords(account[outcome]),
    })),
    {
      key: 'expected',
      heading: t('intake.expected'),
      isNumber: true,
      cell: ({ expected, read }) => {
        if (expected === null) return t('intake.notSaid');
        return expected === read ? (
          numberWords(expected)
        ) : (
          <>
            {numberWords(expected)} <span className="stale">{t('intake.differs')}</span>
          </>
        );
      },
    },
  ];
  const feed = feedOf(data.system);
  // Source rows are for records stewards alone; what was taken back has none that stand.
  const refusedOf =
    member.role === 'records-steward' && data.kind === 'import' && data.status === 'complete' && data.release;
  const changed = [
    ...new Set([...Object.keys(data.changed), ...Object.keys(data.vanished), ...Object.keys(data.added)]),
  ];
  return (
    <>
      <p className="screen-only">
        <Link to="/intake">{t('intake.allRuns')}</Link>
      </p>
      <PageTitle
        title={t(data.kind === 'withdraw' ? 'intake.withdrawalOf' : 'intake.importOf', {
          release: data.release ?? data.system,
        })}
      />
      <p>
        {t('intake.runBy', {
          moment: momentWords(data.recordedAt),
          by: data.by,
          cases: numberWords(data.cases),
          events: numberWords(data.events),
        })}
      </p>
      {data.warnings.length > 0 && (
        <>
          <h2>{t('intake.warnings')}</h2>
          <ul>
            {data.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('intake.accounting')}</h2>
      <p className="quiet">{t('intake.accountingNote')}</p>
      {data.tables.length === 0 ? (
        <p>{t('intake.noAccounts')}</p>
      ) : (
        <DataTable
          caption={t('intake.accountingCaption')}
          columns={columns}
          rows={data.tables}
          keyOf={({ table }) => table}
        />
      )}
      {changed.length > 0 && (
        <>
          <h2>{t('intake.changedSince')}</h2>
          <DataTable
            caption={t('intake.changedCaption')}
            rows={changed}
            keyOf={(table) => table}
            columns={[
              { key: 'table', heading: t('intake.table'), namesRow: true, cell: (table) => table },
              ...(['changed', 'vanished', 'added'] as const).map((change) => ({
                key: change,
                heading: t(`intake.comparison.change.${change}`),
                isNumber: true,
                cell: (table: string) => numberWords(data[change][table] ?? 0),
              })),
            ]}
          />
        </>
      )}
      {feed !== undefined && refusedOf && (
        <>
          <h2>{t('intake.refusedThen')}</h2>
          <p className="quiet">{t('intake.refusedThenNote')}</p>
          <RefusedRows feed={feed} release={refusedOf} table="" />
        </>
      )}
    </>
  );
}
