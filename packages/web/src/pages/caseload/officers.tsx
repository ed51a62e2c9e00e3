/** The load of each officer of the office, in the order of their ids, with what it is made of; and of the cases that nobody has. */
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Duties } from './duties.tsx';
import { LoadBar } from './load-bar.tsx';
import type { Load, OfficerLoad } from './use-caseload.ts';

interface Row extends Load {
  readonly officer: string;
  readonly name: string;
}

interface OfficersProps {
  readonly officers: readonly OfficerLoad[];
  readonly unassigned: Load;
}

export function Officers({ officers, unassigned }: OfficersProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState('');
  const rows: readonly Row[] = [
    ...officers.map((one) => ({
      ...one,
      name: one.active ? one.name : t('caseload.officers.left', { name: one.name }),
    })),
    ...(unassigned.cases === 0 ? [] : [{ ...unassigned, officer: '', name: t('caseload.officers.nobody') }]),
  ];
  const most = Math.max(1, ...rows.flatMap(({ minutesDue, minutesAvailable }) => [minutesDue, minutesAvailable ?? 0]));
  const columns: readonly Column<Row>[] = [
    {
      key: 'officer',
      heading: t('caseload.officers.officer'),
      namesRow: true,
      cell: ({ officer, name }) => (
        <Button
          type="button"
          unstyled
          aria-expanded={opened === `o${officer}`}
          onClick={() => setOpened(opened === `o${officer}` ? '' : `o${officer}`)}
        >
          {name}
        </Button>
      ),
    },
    { key: 'cases', heading: t('caseload.officers.cases'), isNumber: true, cell: ({ cases }) => numberWords(cases) },
    {
      key: 'due',
      heading: t('caseload.officers.due'),
      isNumber: true,
      cell: ({ minutesDue, minutesAvailable }) => (
        <>
          {numberWords(minutesDue)}
          {minutesAvailable !== null && minutesDue > minutesAvailable && (
            <>
              <br />
              <strong>{t('caseload.officers.over', { over: numberWords(minutesDue - minutesAvailable) })}</strong>
            </>
          )}
        </>
      ),
    },
    {
      key: 'available',
      heading: t('caseload.officers.available'),
      isNumber: true,
      cell: ({ officer, minutesAvailable }) =>
        officer === '' ? '' : minutesAvailable === null ? t('caseload.noCapacity') : numberWords(minutesAvailable),
    },
    {
      key: 'overdue',
      heading: t('caseload.officers.overdue'),
      isNumber: true,
      cell: ({ overdue }) => numberWords(overdue),
    },
    {
      key: 'untouched',
      heading: t('caseload.officers.untouched'),
      isNumber: true,
      cell: ({ untouched: { days90, days180, days365 } }) => [days90, days180, days365].map(numberWords).join(' / '),
    },
    {
      key: 'picture',
      heading: t('caseload.officers.picture'),
      cell: ({ minutesDue, minutesAvailable }) => <LoadBar due={minutesDue} available={minutesAvailable} most={most} />,
    },
  ];
  const shown = rows.find(({ officer }) => `o${officer}` === opened);
  return (
    <>
      <DataTable
        caption={t('caseload.officers.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ officer }) => officer}
      />
      <p className="quiet">{t('caseload.officers.legend')}</p>
      <div role="status">
        {shown !== undefined && (
          <Duties caption={t('caseload.duties.caption', { name: shown.name })} duties={shown.byDuty} />
        )}
      </div>
    </>
  );
}
