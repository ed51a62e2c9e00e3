/** The figures of the docket: each with its definition, its denominator, a table with bars, and what is not shown. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { dayWords, momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Progress } from '../../parts/progress.tsx';
import { ShownCount } from '../../parts/shown-count.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import { currentLanguage } from '../../words/index.ts';
import { FigureTable } from './figure-table.tsx';
import { type FiguresQuestion, QuestionForm, questionOf } from './question-form.tsx';
import { saveText } from './save-text.ts';

/** Asks again while the server counts. */
const askAgainMs = 1500;

export function Page() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const question = questionOf(search);
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', question, currentLanguage()],
    queryFn: () => answered(api.GET('/figures', { params: { query: question } })),
    refetchInterval: ({ state }) => (state.data?.state === 'counting' ? askAgainMs : false),
  });
  return (
    <>
      <PageTitle title={t('figures.title')} />
      <p className="usa-intro">{t('figures.intro')}</p>
      <QuestionForm
        key={search.toString()}
        question={question}
        onAsk={(asked) => setSearch(new URLSearchParams({ ...asked }))}
      />
      {error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.state === 'counting' ? (
        <Progress
          words={t('figures.counting', { done: numberWords(data.done), of: numberWords(data.of) })}
          done={data.done}
          of={data.of}
        />
      ) : (
        <>
          <p>
            {t('figures.for', {
              day: data.asOf === null ? t('figures.todayAtCourts') : dayWords(data.asOf),
              known: momentWords(data.knownAt),
              rulebook: data.rulebook,
            })}{' '}
            {t('figures.cases')} <ShownCount count={data.cases} />.
          </p>
          <Releases releases={data.releases} />
          <p className="quiet">{t('figures.notShown')}</p>
          <Download question={question} />
          <nav aria-label={t('figures.contents')} className="screen-only">
            <ul>
              {data.figures.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {data.figures.map((figure) => (
            <FigureTable key={figure.id} figure={figure} />
          ))}
        </>
      )}
    </>
  );
}

interface Release {
  readonly system: string;
  readonly release: string | null;
  readonly through: string | null;
}

function Releases({ releases }: { readonly releases: readonly Release[] }) {
  const { t } = useTranslation();
  if (releases.length === 0) return <p>{t('figures.noRelease')}</p>;
  return (
    <p>
      {t('figures.from')}{' '}
      {releases
        .map(({ system, release, through }) =>
          through === null
            ? t('figures.releaseUnknown', { release: release ?? system })
            : t('figures.releaseThrough', { release: release ?? system, day: dayWords(through) }),
        )
        .join(', ')}
      .
    </p>
  );
}

function Download({ question }: { readonly question: FiguresQuestion }) {
  const { t } = useTranslation();
  const download = useMutation({
    mutationFn: () => answered(api.GET('/figures/csv', { params: { query: question } })),
    onSuccess: (file) => {
      if (file.state === 'ready') saveText(file.fileName, 'text/csv', file.csv);
    },
  });
  return (
    <div className="screen-only">
      {download.error !== null && <Failure error={download.error} />}
      <Button type="button" outline disabled={download.isPending} onClick={() => download.mutate()}>
        {t('figures.download')}
      </Button>
    </div>
  );
}
