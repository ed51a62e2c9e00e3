/** What the suggestion would do to each officer: minutes before and after, in numbers and as a picture of them. In the order of their ids. */
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import type { Suggestion } from './use-suggestion.ts';

type Side = Suggestion['officers'][number];
type Counted = Side['before'];

export function Officers({ officers }: { readonly officers: readonly Side[] }) {
  const { t } = useTranslation();
  const most = Math.max(
    1,
    ...officers.flatMap(({ before, after, minutesAvailable }) => [
      before.minutes,
      after.minutes,
      minutesAvailable ?? 0,
    ]),
  );
  const counted = ({ minutes, cases }: Counted, { minutesAvailable }: Side) => (
    <>
      {t('balance.officers.counted', { minutes: numberWords(minutes), cases: numberWords(cases) })}
      {minutesAvailable !== null && minutes > minutesAvailable && (
        <>
          <br />
          <strong>{t('balance.officers.beyond', { minutes: numberWords(minutes - minutesAvailable) })}</strong>
        </>
      )}
    </>
  );
  const columns: readonly Column<Side>[] = [
    { key: 'officer', heading: t('balance.officers.officer'), namesRow: true, cell: ({ name }) => name },
    {
      key: 'available',
      heading: t('balance.officers.available'),
      isNumber: true,
      cell: ({ minutesAvailable }) =>
        minutesAvailable === null ? t('balance.officers.noCapacity') : numberWords(minutesAvailable),
    },
    {
      key: 'before',
      heading: t('balance.officers.before'),
      isNumber: true,
      cell: (side) => counted(side.before, side),
    },
    { key: 'after', heading: t('balance.officers.after'), isNumber: true, cell: (side) => counted(side.after, side) },
    { key: 'picture', heading: t('balance.officers.picture'), cell: (side) => <Picture side={side} most={most} /> },
  ];
  return (
    <>
      <DataTable
        caption={t('balance.officers.caption')}
        columns={columns}
        rows={officers}
        keyOf={({ officer }) => officer}
      />
      <p className="quiet">{t('balance.officers.legend')}</p>
    </>
  );
}

/** Two bars on the scale of all officers, and the capacity as a line across both. It says nothing that the row does not say. */
function Picture({ side: { before, after, minutesAvailable }, most }: { readonly side: Side; readonly most: number }) {
  const place = (minutes: number): number => (minutes / most) * 196 + 2;
  return (
    <svg className="shares" viewBox="0 0 204 40" aria-hidden="true" focusable="false">
      <rect className="shares__before" x="2" y="4" width={Math.max(1, place(before.minutes) - 2)} height="13" />
      <rect className="shares__after" x="2" y="22" width={Math.max(1, place(after.minutes) - 2)} height="13" />
      {minutesAvailable !== null && (
        <line className="shares__capacity" x1={place(minutesAvailable)} x2={place(minutesAvailable)} y1="0" y2="40" />
      )}
    </svg>
  );
}
