/** What a load is made of: each duty, how often, how many minutes each. One that nobody has weighed says so. */
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import type { Load } from './use-caseload.ts';

type Duty = Load['byDuty'][number];

export function Duties({ caption, duties }: { readonly caption: string; readonly duties: readonly Duty[] }) {
  const { t } = useTranslation();
  if (duties.length === 0) return <p>{t('caseload.duties.none')}</p>;
  const minutes = (count: number | null): string =>
    count === null ? t('caseload.duties.unweighed') : numberWords(count);
  const columns: readonly Column<Duty>[] = [
    { key: 'duty', heading: t('caseload.duties.duty'), namesRow: true, cell: ({ label }) => label },
    { key: 'tasks', heading: t('caseload.duties.tasks'), isNumber: true, cell: ({ tasks }) => numberWords(tasks) },
    {
      key: 'overdue',
      heading: t('caseload.duties.overdue'),
      isNumber: true,
      cell: ({ overdue }) => numberWords(overdue),
    },
    {
      key: 'each',
      heading: t('caseload.duties.each'),
      isNumber: true,
      cell: ({ minutesEach }) => minutes(minutesEach),
    },
    { key: 'minutes', heading: t('caseload.duties.minutes'), isNumber: true, cell: (duty) => minutes(duty.minutes) },
  ];
  return <DataTable caption={caption} columns={columns} rows={duties} keyOf={({ duty }) => duty} />;
}
