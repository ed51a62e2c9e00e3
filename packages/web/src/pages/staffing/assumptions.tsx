/** What the what-if assumes: each code with its values, in words. */
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { currentLanguage } from '../../words/index.ts';
import { monthWords } from './month-words.ts';
import type { Assumption, Duty } from './use-staffing.ts';

interface AssumptionsProps {
  readonly assumptions: readonly Assumption[];
  readonly duties: readonly Duty[];
}

export function Assumptions({ assumptions, duties }: AssumptionsProps) {
  const { t } = useTranslation();
  const list = (parts: readonly string[]): string =>
    new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(parts);
  const labelOf = (duty: string): string => duties.find((one) => one.duty === duty)?.label ?? duty;
  const wordsOf = (one: Assumption): string => {
    switch (one.code) {
      case 'first-month':
        return t('staffing.assumes.first-month', { day: dayWords(one.on) });
      case 'rate':
        return t('staffing.assumes.rate', { months: list(one.months.map((month) => monthWords(month))) });
      case 'more-cases':
        return t('staffing.assumes.more-cases', {
          change: `${one.perMonth > 0 ? '+' : ''}${numberWords(one.perMonth)}`,
        });
      case 'no-capacity':
        return t('staffing.assumes.no-capacity', { officers: numberWords(one.officers), of: numberWords(one.of) });
      case 'more-officers':
        return t('staffing.assumes.more-officers', {
          officers: numberWords(one.count),
          minutes: numberWords(one.minutesPerDay),
          from: one.fromMonth === null ? t('staffing.form.fromFirst') : monthWords(one.fromMonth),
        });
      case 'other-weights':
        return t('staffing.assumes.other-weights', {
          weights: list(
            one.weights.map(({ duty, minutes }) =>
              t('staffing.assumes.weight', { duty: labelOf(duty), minutes: numberWords(minutes) }),
            ),
          ),
        });
      case 'new-cases':
      case 'working-days':
      case 'carried-over':
      case 'same-cases':
        return t(`staffing.assumes.${one.code}`);
    }
  };
  return (
    <section aria-labelledby="assumes">
      <h2 id="assumes">{t('staffing.assumes.title')}</h2>
      <ul className="assumes">
        {assumptions.map((one) => (
          <li key={one.code}>{wordsOf(one)}</li>
        ))}
      </ul>
    </section>
  );
}
