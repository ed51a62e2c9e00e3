/** The law as encoded: all rules by part, with citations, what is stale, and how many cases rest on each. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords, momentWords } from '../../parts/days.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { ShownCount } from '../../parts/shown-count.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import { currentLanguage } from '../../words/index.ts';

const parts = ['A', 'B', 'C', 'D', 'R'] as const;
type Count = number | '<11' | '11 or more';

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly sentence: { readonly en: string; readonly es: string };
  readonly citations: readonly { readonly cite: string }[];
  readonly values: number;
  readonly staleValues: number;
  readonly isVerified: boolean;
  readonly bars: Count | null;
  readonly reviews: Count | null;
}

export function Page() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['rulebook'],
    queryFn: () => answered(api.GET('/rulebook')),
    refetchInterval: ({ state }) => (state.data?.counts.countedAt === null ? 2000 : false),
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const found = data.rules.filter((rule) => isFound(rule, words));
  return (
    <>
      <PageTitle title={t('rulebook.title', { rulebook: data.rulebook })} />
      <p className="usa-intro">{t('rulebook.intro')}</p>
      <p className="quiet">
        {data.counts.countedAt === null
          ? t('rulebook.beingCounted')
          : t('rulebook.countedAt', { moment: momentWords(data.counts.countedAt) })}{' '}
        {t('rulebook.staleOn', { day: dayWords(data.today) })}
      </p>
      <form className="asked screen-only" onSubmit={(event) => event.preventDefault()}>
        <div>
          <label className="usa-label" htmlFor="rule-words">
            {t('rulebook.find')}
          </label>
          <input
            id="rule-words"
            className="usa-input"
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <p role="status">{t('rulebook.found', { count: found.length })}</p>
      </form>
      {parts.map((part) => {
        const rules = found.filter(({ id }) => id.startsWith(part));
        return rules.length === 0 ? null : <Part key={part} part={part} rules={rules} />;
      })}
    </>
  );
}

function isFound({ id, name, sentence, citations }: Rule, words: string): boolean {
  const all = [id, name, sentence.en, sentence.es, ...citations.map(({ cite }) => cite)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function Part({ part, rules }: { readonly part: (typeof parts)[number]; readonly rules: readonly Rule[] }) {
  const { t } = useTranslation();
  const counted = (count: Count | null) => (count === null ? '…' : <ShownCount count={count} />);
  const columns: readonly Column<Rule>[] = [
    {
      key: 'rule',
      heading: t('rulebook.rule'),
      namesRow: true,
      cell: ({ id, name }) => (
        <Link to={`/rulebook/${id}`}>
          {id} {name}
        </Link>
      ),
    },
    { key: 'says', heading: t('rulebook.says'), cell: ({ sentence }) => sentence[currentLanguage()] },
    {
      key: 'law',
      heading: t('rulebook.law'),
      cell: ({ citations, isVerified, staleValues }) => (
        <>
          {citations.map(({ cite }) => cite).join('; ')}
          {!isVerified && (
            <>
              {' '}
              <span className="stale">{t('rulebook.unverified')}</span>
            </>
          )}
          {staleValues > 0 && (
            <>
              {' '}
              <span className="stale">{t('rulebook.staleValues', { count: staleValues })}</span>
            </>
          )}
        </>
      ),
    },
    { key: 'bars', heading: t('rulebook.bars'), isNumber: true, cell: ({ bars }) => counted(bars) },
    { key: 'reviews', heading: t('rulebook.reviews'), isNumber: true, cell: ({ reviews }) => counted(reviews) },
  ];
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>
        {part}. {t(`rulebook.part.${part}`)}
      </h2>
      <DataTable caption={t(`rulebook.part.${part}`)} columns={columns} rows={rules} keyOf={({ id }) => id} />
    </section>
  );
}
