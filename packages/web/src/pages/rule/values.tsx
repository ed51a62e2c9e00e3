/** The dated values of a rule: drawn over the years, and as a table with source, status and last check. */
import { useTranslation } from 'react-i18next';
import { type DatedValue, DatedValues, useValueWords } from '../../parts/dated-values.tsx';
import { Spans } from './spans.tsx';

export function Values({ values, today }: { readonly values: readonly DatedValue[]; readonly today: string }) {
  const { t } = useTranslation();
  const said = useValueWords();
  const isDrawn = values.some(({ from, to }) => from !== null || to !== null);
  return (
    <>
      <h2>{t('rulebook.valuesOverTime')}</h2>
      {isDrawn && <Spans values={values} today={today} said={said} />}
      <DatedValues caption={t('rulebook.valuesCaption')} values={values} />
    </>
  );
}
