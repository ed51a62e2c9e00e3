/** Refused rows of a feed, page by page: where each stands, why, what would settle it, and the raw line. For records stewards. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { type Feed, reasonKey, settlesKey } from './feeds.ts';

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

/** Which rows: of which feed, as they stood with which import (blank: the newest), of which table (blank: all). */
export interface Asked {
  readonly feed: Feed;
  readonly release: string;
  readonly table: string;
}

/** The file of staff whose raw lines say who a person is. */
const identities = 'identities';

export function RefusedRows({ feed, release, table }: Asked) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['intake', 'quarantine', feed, release, table],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/intake/quarantine', {
          params: {
            query: {
              system: feed,
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
        const key = reasonKey(feed, reason);
        return (
          <>
            {key === undefined ? reason : t(key)}
            {detail !== null && detail !== '' && ` (${detail})`}
          </>
        );
      },
    },
    {
      key: 'settles',
      heading: t('intake.quarantine.settles'),
      cell: ({ reason }) => t(settlesKey(feed, reason)),
    },
    {
      key: 'raw',
      heading: t('intake.quarantine.raw'),
      cell: ({ table: name, raw }) =>
        feed === 'staff-files' && name === identities ? (
          t('intake.quarantine.keptApart')
        ) : (
          <details>
            <summary>{t('intake.quarantine.showRaw')}</summary>
            <pre className="raw">{JSON.stringify(raw)}</pre>
          </details>
        ),
    },
  ];
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <p role="status">{t('intake.quarantine.none')}</p>;
  return (
    <>
      <DataTable
        caption={t('intake.quarantine.caption', { count: rows.length, rows: numberWords(rows.length) })}
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
  );
}
