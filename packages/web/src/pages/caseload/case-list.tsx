/** The cases of the load: by number or by due day, and for those that nobody touched for how long. A supervisor chooses some to give. */
import { Button, Checkbox, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { Give } from './give.tsx';
import { type ListedCase, type Listing, type OfficerLoad, useCases } from './use-caseload.ts';

interface CaseListProps {
  /** Those of the supervisor's office; undefined for an officer, who has the own list. */
  readonly officers: readonly OfficerLoad[] | undefined;
  readonly nameOf: (officer: string) => string;
  readonly workingDays: number;
}

const spans = ['', '90', '180', '365'] as const;
const orders = ['docket-number', 'due'] as const;

export function CaseList({ officers, nameOf, workingDays }: CaseListProps) {
  const { t } = useTranslation();
  const [listing, setListing] = useState<Listing>({ officer: '', untouchedDays: '', order: 'docket-number' });
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedCase>>(new Map());
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useCases(listing);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const ask = (change: Partial<Listing>): void => setListing({ ...listing, ...change });
  const choose = (one: ListedCase, isChosen: boolean): void => {
    const next = new Map(chosen);
    if (isChosen) next.set(one.caseId, one);
    else next.delete(one.caseId);
    setChosen(next);
  };
  const choice: Column<ListedCase> = {
    key: 'choice',
    heading: t('caseload.cases.choose'),
    cell: (one) => (
      <Checkbox
        id={`case-${one.caseId}`}
        name={`case-${one.caseId}`}
        label={<span className="usa-sr-only">{t('caseload.cases.chooseOne', { number: one.docketNumber })}</span>}
        checked={chosen.has(one.caseId)}
        onChange={({ target }) => choose(one, target.checked)}
      />
    ),
  };
  const columns: readonly Column<ListedCase>[] = [
    ...(officers === undefined ? [] : [choice]),
    {
      key: 'case',
      heading: t('caseload.cases.number'),
      namesRow: true,
      cell: ({ docketNumber }) => <Link to={`/cases/${docketNumber}`}>{docketNumber}</Link>,
    },
    {
      key: 'language',
      heading: t('caseload.cases.language'),
      cell: ({ language }) => language ?? t('caseload.cases.notKnown'),
    },
    ...(officers === undefined
      ? []
      : [
          {
            key: 'officer',
            heading: t('caseload.cases.officer'),
            cell: ({ officer, proposed }: ListedCase) => (
              <>
                {officer === null ? t('caseload.cases.nobody') : nameOf(officer)}
                {proposed !== null && (
                  <>
                    <br />
                    {t('caseload.cases.proposed', { to: nameOf(proposed) })}
                  </>
                )}
              </>
            ),
          },
        ]),
    {
      key: 'due',
      heading: t('caseload.cases.due'),
      cell: ({ nextDutyOn }) => (nextDutyOn === null ? t('caseload.cases.noDuty') : dayWords(nextDutyOn)),
    },
    {
      key: 'touched',
      heading: t('caseload.cases.touched'),
      cell: ({ touchedOn }) => (touchedOn === null ? t('caseload.cases.never') : dayWords(touchedOn)),
    },
    {
      key: 'family',
      heading: t('caseload.cases.family'),
      cell: ({ familyCases }) =>
        familyCases === 1
          ? t('caseload.cases.alone')
          : t('caseload.cases.ofFamily', { cases: numberWords(familyCases) }),
    },
  ];
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{t('caseload.cases.title')}</h2>
      <p>{t('caseload.cases.about')}</p>
      <div className="asked screen-only">
        {officers !== undefined && (
          <div>
            <Label htmlFor="list-officer">{t('caseload.cases.whose')}</Label>
            <Select
              id="list-officer"
              name="list-officer"
              value={listing.officer}
              onChange={({ target }) => ask({ officer: target.value })}
            >
              <option value="">{t('caseload.cases.everybody')}</option>
              <option value="nobody">{t('caseload.cases.nobody')}</option>
              {officers.map(({ officer, name }) => (
                <option key={officer} value={officer}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
        )}
        <div>
          <Label htmlFor="list-untouched">{t('caseload.cases.untouched')}</Label>
          <Select
            id="list-untouched"
            name="list-untouched"
            value={listing.untouchedDays}
            onChange={({ target }) => ask({ untouchedDays: spans.find((days) => days === target.value) ?? '' })}
          >
            {spans.map((days) => (
              <option key={days} value={days}>
                {days === '' ? t('caseload.cases.anyhow') : t('caseload.cases.forDays', { days })}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="list-order">{t('caseload.cases.order')}</Label>
          <Select
            id="list-order"
            name="list-order"
            value={listing.order}
            onChange={({ target }) => ask({ order: orders.find((order) => order === target.value) ?? 'docket-number' })}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {t(`caseload.cases.by.${order}`)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : items.length === 0 ? (
        <p>{t('caseload.cases.none')}</p>
      ) : (
        <DataTable
          caption={t('caseload.cases.shown', { count: items.length })}
          columns={columns}
          rows={items}
          keyOf={({ caseId }) => caseId}
        />
      )}
      {hasNextPage && (
        <p className="screen-only">
          <Button type="button" outline disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('caseload.cases.more')}
          </Button>
        </p>
      )}
      {officers !== undefined && (
        <Give
          chosen={[...chosen.values()].map((one) => items.find(({ caseId }) => caseId === one.caseId) ?? one)}
          workingDays={workingDays}
          onNone={() => setChosen(new Map())}
        />
      )}
    </section>
  );
}
