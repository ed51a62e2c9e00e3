/** Dated values of the law as a table: what each says and governs, its status, its source, and whether its last check is stale. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from './data-table.tsx';
import { dayWords } from './days.ts';
import { numberWords } from './numbers.ts';

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
  /** The rule that reads it, where the table is not that of a rule. */
  readonly rule?: string;
}

/** What a value says, in words. */
export function useValueWords(): (value: DatedValue) => string {
  const { t } = useTranslation();
  return ({ value, unit }) => {
    if (unit === 'word') return String(value);
    const number = numberWords(Number(value));
    return unit === 'dollars' ? `$${number}` : t(`rulebook.unit.${unit}`, { number });
  };
}

interface DatedValuesProps {
  readonly caption: string;
  readonly values: readonly DatedValue[];
}

export function DatedValues({ caption, values }: DatedValuesProps) {
  const { t } = useTranslation();
  const said = useValueWords();
  const columns: readonly Column<DatedValue>[] = [
    {
      key: 'value',
      heading: t('rulebook.value'),
      namesRow: true,
      cell: (value) => (
        <>
          {value.name}
          {value.key !== null && ` ${value.key}`}: <strong>{said(value)}</strong>
          {value.rule !== undefined && (
            <>
              {' '}
              (<Link to={`/rulebook/${value.rule}`}>{t('rulebook.ruleOf', { rule: value.rule })}</Link>)
            </>
          )}
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
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={values}
      keyOf={({ name, key, from, status, value, appliesTo }) => [name, key, from, status, value, appliesTo].join(' ')}
    />
  );
}
