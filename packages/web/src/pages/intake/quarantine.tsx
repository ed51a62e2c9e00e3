/** The rows that were refused: where each stands, why, what would settle it, and the raw line. For records stewards. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';

interface RefusedRow {
  readonly release: string;
  readonly table: string;
  readonly line: number;
  readonly row: string | null;
  readonly case: string | null;
  readonly reason: string;
  readonly detail: string | null;
  readonly raw: string;
}

const reasons = [
  'short-row',
  'id-not-a-number',
  'cell-of-wrong-type',
  'may-be-shifted',
  'no-repair',
  'several-repairs',
  'line-too-long',
  'duplicate-id',
  'no-such-case',
  'no-such-appeal',
] as const;

export function Quarantine({ releases }: { readonly releases: readonly string[] }) {
  const { t } = useTranslation();
  const [release, setRelease] = useState('');
  const [typed, setTyped] = useState('');
  const [table, setTable] = useState('');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['intake', 'quarantine', release, table],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/intake/quarantine', {
          params: {
            query: {
              limit: 50,
              ...(release === '' ? {} : { release }),
              ...(table === '' ? {} : { table }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const known = (reason: string) => reasons.find((candidate) => candidate === reason);
  const columns: readonly Column<RefusedRow>[] = [
    {
      key: 'place',
      heading: t('intake.quarantine.place'),
      namesRow: true,
      cell: ({ table: name, line, row }) => (
        <>
          {t('intake.quarantine.line', { table: name, line: numberWords(line) })}
          {row !== null && <> {t('intake.quarantine.row', { row })}</>}
        </>
      ),
    },
    {
      key: 'case',
      heading: t('intake.quarantine.case'),
      cell: (row) => row.case ?? t('intake.quarantine.noCase'),
    },
    {
      key: 'why',
      heading: t('intake.quarantine.why'),
      cell: ({ reason, detail }) => {
        const found = known(reason);
        return (
          <>
            {found === undefined ? reason : t(`intake.reason.${found}`)}
            {detail !== null && detail !== '' && ` (${detail})`}
          </>
        );
      },
    },
    {
      key: 'settles',
      heading: t('intake.quarantine.settles'),
      cell: ({ reason }) => {
        const found = known(reason);
        return found === undefined ? t('intake.settles.other') : t(`intake.settles.${found}`);
      },
    },
    {
      key: 'raw',
      heading: t('intake.quarantine.raw'),
      cell: ({ raw }) => (
        <details>
          <summary>{t('intake.quarantine.showRaw')}</summary>
          <pre className="raw">{JSON.stringify(raw)}</pre>
        </details>
      ),
    },
  ];
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="quarantine">
      <h2 id="quarantine">{t('intake.quarantine.title')}</h2>
      <p className="quiet">{t('intake.quarantine.intro')}</p>
      <form
        className="asked screen-only"
        aria-label={t('intake.quarantine.which')}
        onSubmit={(event) => {
          event.preventDefault();
          setTable(typed.trim());
        }}
      >
        <div>
          <label className="usa-label" htmlFor="quarantine-release">
            {t('intake.quarantine.release')}
          </label>
          <select
            id="quarantine-release"
            className="usa-select"
            value={release}
            onChange={(event) => setRelease(event.target.value)}
          >
            <option value="">{t('intake.quarantine.newest')}</option>
            {releases.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div>
          <label className="usa-label" htmlFor="quarantine-table">
            {t('intake.quarantine.table')}
          </label>
          <input
            id="quarantine-table"
            className="usa-input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit">{t('intake.quarantine.show')}</Button>
      </form>
      {error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p role="status">{t('intake.quarantine.none')}</p>
      ) : (
        <>
          <DataTable
            caption={t('intake.quarantine.caption', { rows: numberWords(rows.length) })}
            columns={columns}
            rows={rows}
            keyOf={({ release: from, table: name, line, case: caseId }) => [from, name, line, caseId].join(' ')}
          />
          {hasNextPage && (
            <Button
              type="button"
              outline
              className="screen-only"
              disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('intake.quarantine.more')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
