/** The sum of a load in sentences, and how much of it was long untouched. */
import { useTranslation } from 'react-i18next';
import { numberWords } from '../../parts/numbers.ts';
import { LoadBar } from './load-bar.tsx';
import type { Load } from './use-caseload.ts';

export function LoadSum({ load, withoutCapacity }: { readonly load: Load; readonly withoutCapacity: number }) {
  const { t } = useTranslation();
  const { cases, minutesDue, minutesAvailable, overdue, tasks, untouched, unweighed } = load;
  return (
    <>
      <p className="caseload__sum">
        {minutesAvailable === null
          ? t('caseload.sum.noCapacity', { minutes: numberWords(minutesDue) })
          : minutesDue > minutesAvailable
            ? t('caseload.sum.over', {
                ...{ minutes: numberWords(minutesDue), available: numberWords(minutesAvailable) },
                over: numberWords(minutesDue - minutesAvailable),
              })
            : t('caseload.sum.fits', { minutes: numberWords(minutesDue), available: numberWords(minutesAvailable) })}
      </p>
      <LoadBar due={minutesDue} available={minutesAvailable} most={Math.max(minutesDue, minutesAvailable ?? 0)} />
      <ul className="caseload__facts">
        <li>{t('caseload.sum.cases', { cases: numberWords(cases) })}</li>
        <li>{t('caseload.sum.tasks', { tasks: numberWords(tasks), overdue: numberWords(overdue) })}</li>
        <li>
          {t('caseload.sum.untouched', {
            ...{ days90: numberWords(untouched.days90), days180: numberWords(untouched.days180) },
            days365: numberWords(untouched.days365),
          })}
        </li>
        {unweighed > 0 && <li>{t('caseload.sum.unweighed', { tasks: numberWords(unweighed) })}</li>}
        {withoutCapacity > 0 && <li>{t('caseload.sum.withoutCapacity', { count: withoutCapacity })}</li>}
      </ul>
    </>
  );
}
