/** The months as three charts, as it is, as changed, and what is left undone; and as a table that says the same. */
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Chart, roundScale } from './chart.tsx';
import { monthWords } from './month-words.ts';
import type { Month, Staffing } from './use-staffing.ts';

interface Row {
  readonly month: string;
  readonly asIs: Month;
  readonly changed: Month;
}

export function Charts({ asIs, changed }: Pick<Staffing, 'asIs' | 'changed'>) {
  const { t } = useTranslation();
  const amount = (minutes: number | null): string =>
    minutes === null ? t('staffing.noCapacity') : numberWords(minutes);
  const rows: readonly Row[] = asIs.flatMap((month, index) => {
    const other = changed[index];
    return other === undefined ? [] : [{ month: month.month, asIs: month, changed: other }];
  });
  const both = [...asIs, ...changed];
  const most = roundScale(
    Math.max(...both.map(({ minutesDue, minutesAvailable }) => Math.max(minutesDue, minutesAvailable ?? 0))),
  );
  const mostLeft = roundScale(Math.max(...both.map(({ minutesLeft }) => minutesLeft ?? 0)));
  const dueOf = (months: readonly Month[]) =>
    months.map(({ month, minutesDue, minutesAvailable }) => ({
      month,
      said: t('staffing.said.due', {
        ...{ month: monthWords(month), due: numberWords(minutesDue), available: amount(minutesAvailable) },
      }),
      bars: [{ value: minutesDue, kind: 'filled' as const }],
      line: minutesAvailable,
    }));
  const left = rows.map((row) => ({
    month: row.month,
    said: t('staffing.said.left', {
      ...{ month: monthWords(row.month), asIs: amount(row.asIs.minutesLeft), changed: amount(row.changed.minutesLeft) },
    }),
    bars: [
      { value: row.asIs.minutesLeft ?? 0, kind: 'hatched' as const },
      { value: row.changed.minutesLeft ?? 0, kind: 'filled' as const },
    ],
    line: null,
  }));
  const column = (side: 'asIs' | 'changed', what: 'minutesDue' | 'minutesAvailable' | 'minutesLeft'): Column<Row> => ({
    key: `${side} ${what}`,
    heading: t(`staffing.column.${what}`, { side: t(`staffing.side.${side}`) }),
    isNumber: true,
    cell: (row) => amount(row[side][what]),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'month',
      heading: t('staffing.column.month'),
      namesRow: true,
      cell: ({ month }) => <span id={`month-${month}`}>{monthWords(month)}</span>,
    },
    {
      key: 'days',
      heading: t('staffing.column.workingDays'),
      isNumber: true,
      cell: (row) => numberWords(row.asIs.workingDays),
    },
    {
      key: 'cases',
      heading: t('staffing.column.cases'),
      isNumber: true,
      cell: (row) => (
        <>
          {numberWords(row.asIs.cases)}
          {row.asIs.cases !== row.changed.cases && (
            <>
              <br />
              {t('staffing.column.casesChanged', { cases: numberWords(row.changed.cases) })}
            </>
          )}
        </>
      ),
    },
    column('asIs', 'minutesDue'),
    column('asIs', 'minutesAvailable'),
    column('asIs', 'minutesLeft'),
    column('changed', 'minutesDue'),
    column('changed', 'minutesAvailable'),
    column('changed', 'minutesLeft'),
  ];
  return (
    <>
      <div className="charts">
        <Chart
          title={t('staffing.chart.asIs')}
          legend={t('staffing.chart.legendDue')}
          most={most}
          months={dueOf(asIs)}
        />
        <Chart
          title={t('staffing.chart.changed')}
          legend={t('staffing.chart.legendSameScale')}
          most={most}
          months={dueOf(changed)}
        />
        <Chart title={t('staffing.chart.left')} legend={t('staffing.chart.legendLeft')} most={mostLeft} months={left} />
      </div>
      <div className="months">
        <DataTable caption={t('staffing.table')} columns={columns} rows={rows} keyOf={({ month }) => month} />
      </div>
    </>
  );
}
