/** When an event happened: a day, or the span within which it is known to lie; nothing of one that is protected. */
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import type { ShownEvent } from './use-case.ts';

export function EventDay({ event: { on, at } }: { readonly event: Pick<ShownEvent, 'on' | 'at'> }) {
  const { t } = useTranslation();
  if (on === null) return <>{t('case.timeline.protectedDay')}</>;
  if (typeof on !== 'string') {
    return <>{t('case.timeline.between', { earliest: dayWords(on.earliest), latest: dayWords(on.latest) })}</>;
  }
  return (
    <time dateTime={on}>
      {dayWords(on)}
      {at === undefined ? '' : `, ${at}`}
    </time>
  );
}
