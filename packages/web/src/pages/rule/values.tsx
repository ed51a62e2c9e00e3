/** The dated values of a rule: drawn over the years, and as a table with source, status and last check. */
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Spans } from './spans.tsx';

/** A dated value as the API tells it. */
export interface DatedValue {
  readonly name: string;
  readonly key: string | null;
  readonly value: number | string;
  readonly unit: 'days' | 'business days' | 'months' | 'hours' | 'dollars' | 'word';
  readonly appliesTo: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly announcedOn: string | null;
  readonly status: 'enacted' | 'stayed' | 'enjoined' | 'vacated';
  readonly statusOn: string | null;
  readonly source: string;
  readonly lastCheckedOn: string;
  readonly goodThrough: string;
  readonly isStale: boolean;
}

export function Values({ values, today }: { readonly values: readonly DatedValue[]; readonly today: string }) {
  const { t } = useTranslation();
  const said = ({ value, unit }: DatedValue): string => {
    if (unit === 'word') return String(value);
    const number = numberWords(Number(value));
    return unit === 'dollars' ? `$${number}` : t(`rulebook.unit.${unit}`, { number });
  };
  const columns: readonly Column<DatedValue>[] = [
    {
      key: 'value',
      heading: t('rulebook.value'),
      namesRow: true,
      cell: (value) => (
        <>
          {value.name}
          {value.key !== null && ` ${value.key}`}: <strong>{said(value)}</strong>
        </>
      ),
    },
    {
      key: 'for',
      heading: t('rulebook.appliesTo'),
      cell: ({ appliesTo, from, to }) =>
        t('rulebook.appliesFrom', {
          what: appliesTo,
          from: from === null ? t('rulebook.open') : dayWords(from),
          to: to === null ? t('rulebook.open') : dayWords(to),
        }),
    },
    {
      key: 'status',
      heading: t('rulebook.status'),
      cell: ({ status, statusOn }) => (
        <>
          {t(`rulebook.statusOf.${status}`)}
          {statusOn !== null && ` (${dayWords(statusOn)})`}
        </>
      ),
    },
    {
      key: 'announced',
      heading: t('rulebook.announced'),
      cell: ({ announcedOn }) => (announcedOn === null ? '–' : dayWords(announcedOn)),
    },
    { key: 'source', heading: t('rulebook.source'), cell: ({ source }) => source },
    {
      key: 'checked',
      heading: t('rulebook.lastChecked'),
      cell: ({ lastCheckedOn, goodThrough, isStale }) => (
        <>
          {t('rulebook.goodThrough', { checked: dayWords(lastCheckedOn), through: dayWords(goodThrough) })}
          {isStale && (
            <>
              {' '}
              <span className="stale">{t('rulebook.stale')}</span>
            </>
          )}
        </>
      ),
    },
  ];
  const isDrawn = values.some(({ from, to }) => from !== null || to !== null);
  return (
    <>
      <h2>{t('rulebook.valuesOverTime')}</h2>
      {isDrawn && <Spans values={values} today={today} said={said} />}
      <DataTable
        caption={t('rulebook.valuesCaption')}
        columns={columns}
        rows={values}
        keyOf={({ name, key, from, status, value, appliesTo }) => [name, key, from, status, value, appliesTo].join(' ')}
      />
    </>
  );
}
