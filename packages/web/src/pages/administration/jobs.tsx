/** What the server does by itself: when each job runs next, what ran, and what came of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { momentWords } from '../../parts/days.ts';
import { RecordedFields } from '../../parts/recorded-fields.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import { useWordsOf } from '../../parts/words-of.ts';
import { Frame } from './frame.tsx';

function useJobs() {
  return useQuery({ queryKey: ['jobs'], queryFn: () => answered(api.GET('/jobs')), refetchInterval: 30_000 });
}
type Answer = NonNullable<ReturnType<typeof useJobs>['data']>;
type Run = Answer['items'][number];
type Job = Answer['jobs'][number];

export function Page() {
  const { t } = useTranslation();
  const { data, error, refetch } = useJobs();
  return (
    <Frame title={t('administration.jobs.title')} intro={t('administration.jobs.intro')}>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <Coming jobs={data.jobs} runs={data.items} />
          <Runs runs={data.items} />
        </>
      )}
    </Frame>
  );
}

/** A run with no end that a later run of the job has followed was cut short. */
function stateOf(run: Run, runs: readonly Run[]): 'done' | 'failed' | 'running' | 'cutShort' {
  if (run.outcome !== null) return run.outcome;
  return runs.some(({ job, beganAt }) => job === run.job && beganAt > run.beganAt) ? 'cutShort' : 'running';
}

function Coming({ jobs, runs }: { readonly jobs: readonly Job[]; readonly runs: readonly Run[] }) {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const columns: readonly Column<Job>[] = [
    {
      key: 'job',
      heading: t('administration.jobs.job'),
      namesRow: true,
      cell: ({ job }) => wordsOf(`administration.job.${job}.name`, job),
    },
    {
      key: 'does',
      heading: t('administration.jobs.does'),
      cell: ({ job }) => wordsOf(`administration.job.${job}.does`, '–'),
    },
    {
      key: 'last',
      heading: t('administration.jobs.last'),
      cell: ({ job }) => {
        const last = runs.find((run) => run.job === job);
        if (last === undefined) return t('administration.jobs.never');
        return `${t(`administration.jobs.outcome.${stateOf(last, runs)}`)}, ${momentWords(last.beganAt)}`;
      },
    },
    { key: 'next', heading: t('administration.jobs.next'), cell: ({ nextAt }) => momentWords(nextAt) },
  ];
  return (
    <DataTable caption={t('administration.jobs.caption')} columns={columns} rows={jobs} keyOf={({ job }) => job} />
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const columns: readonly Column<Run>[] = [
    {
      key: 'began',
      heading: t('administration.jobs.began'),
      namesRow: true,
      cell: ({ beganAt }) => momentWords(beganAt),
    },
    {
      key: 'job',
      heading: t('administration.jobs.job'),
      cell: ({ job }) => wordsOf(`administration.job.${job}.name`, job),
    },
    {
      key: 'outcome',
      heading: t('administration.jobs.state'),
      cell: (run) => {
        const state = stateOf(run, runs);
        const words = t(`administration.jobs.outcome.${state}`);
        return state === 'failed' || state === 'cutShort' ? <strong>{words}</strong> : words;
      },
    },
    {
      key: 'ended',
      heading: t('administration.jobs.ended'),
      cell: ({ endedAt }) => (endedAt === null ? '–' : momentWords(endedAt)),
    },
    {
      key: 'result',
      heading: t('administration.jobs.result'),
      cell: ({ result }) => (Object.keys(result).length === 0 ? '–' : <RecordedFields fields={result} />),
    },
  ];
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t('administration.jobs.runs')}</h2>
      {runs.length === 0 ? (
        <p role="status">{t('administration.jobs.none')}</p>
      ) : (
        <DataTable
          caption={t('administration.jobs.runsCaption')}
          columns={columns}
          rows={runs}
          keyOf={({ job, beganAt }) => `${job} ${beganAt}`}
        />
      )}
    </section>
  );
}
