/** One rule: its sentence, its law, its values over time, its exceptions, and what it leaves open. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { dayWords } from '../../parts/days.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ShownCount } from '../../parts/shown-count.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import { currentLanguage } from '../../words/index.ts';
import { Values } from './values.tsx';

export function Page() {
  const { t } = useTranslation();
  const { rule = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['rulebook', rule],
    queryFn: () => answered(api.GET('/rulebook/rules/{rule}', { params: { path: { rule } } })),
    refetchInterval: ({ state }) => (state.data?.counts.countedAt === null ? 2000 : false),
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { bars, reviews, counts, period } = data;
  return (
    <>
      <p className="screen-only">
        <Link to="/rulebook">{t('rulebook.all')}</Link>
      </p>
      <PageTitle title={`${data.id} ${data.name}`} />
      <p className="usa-intro">{data.sentence[currentLanguage()]}</p>
      <p>
        {data.unverified !== null
          ? t('rulebook.unverifiedBecause', { why: data.unverified })
          : data.checkedOn === null
            ? t('rulebook.notChecked')
            : t('rulebook.checkedOn', { day: dayWords(data.checkedOn) })}
      </p>
      <h2>{t('rulebook.cases')}</h2>
      {bars === null || reviews === null || counts.of === null ? (
        <p role="status">{t('rulebook.beingCounted')}</p>
      ) : (
        <>
          <ul>
            <li>
              {t('rulebook.bars')}: <ShownCount count={bars} />
            </li>
            <li>
              {t('rulebook.reviews')}: <ShownCount count={reviews} />
            </li>
            <li>
              {t('rulebook.ofOrders')}: <ShownCount count={counts.of} />
            </li>
          </ul>
          <p className="quiet">{t('rulebook.casesNote')}</p>
        </>
      )}
      <h2>{t('rulebook.law')}</h2>
      <DataTable
        caption={t('rulebook.citations')}
        rows={data.citations}
        keyOf={({ cite }) => cite}
        columns={[
          { key: 'cite', heading: t('rulebook.citation'), namesRow: true, cell: ({ cite }) => cite },
          {
            key: 'how',
            heading: t('rulebook.howChecked'),
            cell: ({ confidence }) => t(`rulebook.confidence.${confidence}`),
          },
        ]}
      />
      <p>
        {period.from === null && period.to === null
          ? t('rulebook.always')
          : t('rulebook.period', {
              from: period.from === null ? t('rulebook.open') : dayWords(period.from),
              to: period.to === null ? t('rulebook.open') : dayWords(period.to),
            })}
      </p>
      {data.values.length > 0 && <Values values={data.values} today={data.today} />}
      {data.exceptions.length > 1 && (
        <>
          <h2>{t('rulebook.exceptions')}</h2>
          <Exceptions edges={data.exceptions} own={data.id} />
        </>
      )}
      <Sentences heading={t('rulebook.reads')} sentences={data.reads} />
      <Sentences heading={t('rulebook.uncertainties')} sentences={data.uncertainties} />
      <Sentences heading={t('rulebook.notEncoded')} sentences={data.notEncoded} />
    </>
  );
}

interface Edge {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
}

/** The tree: each rule with its exceptions in a list below it. */
function Exceptions({ edges, own }: { readonly edges: readonly Edge[]; readonly own: string }) {
  const { t } = useTranslation();
  const [root, ...below] = edges;
  if (root === undefined) return null;
  const starts = below.flatMap(({ depth }, index) => (depth === root.depth + 1 ? [index] : []));
  return (
    <ul>
      <li>
        {root.depth > 0 && `${t('rulebook.except')} `}
        {root.id === own ? (
          <strong>
            {root.id} {root.name}
          </strong>
        ) : (
          <Link to={`/rulebook/${root.id}`}>
            {root.id} {root.name}
          </Link>
        )}
        {starts.map((start, index) => (
          <Exceptions key={below[start]?.id} edges={below.slice(start, starts[index + 1])} own={own} />
        ))}
      </li>
    </ul>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
