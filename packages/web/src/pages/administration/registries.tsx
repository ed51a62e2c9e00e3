/** The dated values of the law, as the rulebook has them: read here, changed by a release of the software alone. */
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { DatedValues } from '../../parts/dated-values.tsx';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { Frame } from './frame.tsx';

/** The registries with the names of their values; what is in none of them is with the periods. */
const registries = [
  ['countries', ['tps-designation', 'deferred-enforced-departure']],
  ['classes', ['class-action']],
  [
    'courts',
    [
      'circuit-stay-practice',
      'district-standing-order',
      'district-standing-order-days',
      'district-standing-order-hour',
    ],
  ],
  ['fees', ['filing-fee', 'annual-asylum-fee', 'apprehension-fee']],
  ['expedited', ['expedited-border-days', 'expedited-interior', 'expedited-parolee']],
  ['thirdCountry', ['third-country-rulings', 'third-country-notice-hours']],
  ['custody', ['no-bond-position']],
  ['periods', []],
] as const satisfies readonly (readonly [string, readonly string[]])[];
type Registry = (typeof registries)[number][0];

const registryOf: ReadonlyMap<string, Registry> = new Map(
  registries.flatMap(([registry, names]) => names.map((name) => [name, registry] as const)),
);

export function Page() {
  const { t } = useTranslation();
  const [onlyStale, setOnlyStale] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['rulebook', 'values'],
    queryFn: () => answered(api.GET('/rulebook/values')),
  });
  const items = (data?.items ?? []).filter(({ isStale }) => isStale || !onlyStale);
  const stale = (data?.items ?? []).filter(({ isStale }) => isStale).length;
  return (
    <Frame title={t('administration.registries.title')} intro={t('administration.registries.intro')}>
      <p>{t('administration.registries.why')}</p>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <p role="status">
            {t('administration.registries.counts', {
              rulebook: data.rulebook,
              values: numberWords(data.items.length),
              count: stale,
              day: dayWords(data.today),
            })}
          </p>
          <div className="usa-checkbox screen-only">
            <input
              id="only-stale"
              className="usa-checkbox__input"
              type="checkbox"
              checked={onlyStale}
              onChange={({ target }) => setOnlyStale(target.checked)}
            />
            <label className="usa-checkbox__label" htmlFor="only-stale">
              {t('administration.registries.onlyStale')}
            </label>
          </div>
          {registries.map(([registry]) => {
            const values = items.filter(({ name }) => (registryOf.get(name) ?? 'periods') === registry);
            if (values.length === 0) return null;
            const title = t(`administration.registry.${registry}`);
            return (
              <Fragment key={registry}>
                <h2>{title}</h2>
                <DatedValues caption={title} values={values} />
              </Fragment>
            );
          })}
        </>
      )}
    </Frame>
  );
}
