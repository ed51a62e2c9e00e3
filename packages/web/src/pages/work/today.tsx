/** How much of today fits in today: minutes of work due, against the minutes that the member has. */
import { useTranslation } from 'react-i18next';
import { DayBar } from './day-bar.tsx';
import type { WorkList } from './use-work.ts';

export function Today({ list: { minutes, minutesPerDay, due, untouched } }: { readonly list: WorkList }) {
  const { t } = useTranslation();
  const owed = minutes.overdue + minutes.today;
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{t('work.today.title')}</h2>
      <p className="today__sum">
        {minutesPerDay === null
          ? t('work.today.noCapacity', { owed })
          : owed <= minutesPerDay
            ? t('work.today.fits', { owed, capacity: minutesPerDay })
            : t('work.today.exceeds', { owed, capacity: minutesPerDay, over: owed - minutesPerDay })}
      </p>
      {minutesPerDay !== null && (
        <>
          <DayBar owed={owed} capacity={minutesPerDay} />
          {owed > minutesPerDay && (
            <p className="today__over">{t('work.today.over', { over: owed - minutesPerDay })}</p>
          )}
        </>
      )}
      {due.length > 0 && (
        <ul className="today__kinds">
          {due.map(({ duty, label, overdue, today, minutesEach }) => (
            <li key={duty}>{t('work.today.kind', { label, overdue, today, minutes: minutesEach })}</li>
          ))}
        </ul>
      )}
      <p className="hint">
        {t('work.today.untouched', {
          days90: untouched.days90,
          days180: untouched.days180,
          days365: untouched.days365,
          never: untouched.never,
        })}
      </p>
    </section>
  );
}
