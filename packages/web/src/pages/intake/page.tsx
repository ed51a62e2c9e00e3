/** What feeds brought in: the run that goes on now, all runs, and, for records stewards, the rows that were refused. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords, momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Failure, Loading } from '../../parts/states.tsx';
import '../../parts/tables.css';
import { Comparison } from './comparison.tsx';
import { feedOf } from './feeds.ts';
import { type Imported, Quarantine } from './quarantine.tsx';
import { statusKey } from './status.ts';

/** How often the page looks while an import runs, and while none does, in milliseconds. */
const watchingMs = 1000;
const restingMs = 15_000;

interface Run {
  readonly run: number;
  readonly kind: string;
  readonly system: string;
  readonly release: string | null;
  readonly status: string;
  readonly through: string | null;
  readonly recordedAt: string;
  readonly by: string;
  readonly cases: number;
  readonly events: number;
  readonly rows: number;
  readonly quarantined: number;
}

export function Page() {
  const { t } = useTranslation();
  const { member } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['intake', 'runs'],
    queryFn: () => answered(api.GET('/intake/runs')),
    refetchInterval: ({ state }) => (state.data?.underWay ? watchingMs : restingMs),
  });
  if (error !== null) return <Failure error={error} onTryAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { underWay } = data;
  const isRunning = underWay !== null;
  const columns: readonly Column<Run>[] = [
    {
      key: 'release',
      heading: t('intake.release'),
      namesRow: true,
      cell: ({ run, kind, release, system }) => (
        <Link to={`/intake/${run}`}>
          {t(kind === 'withdraw' ? 'intake.withdrawalOf' : 'intake.importOf', { release: release ?? system })}
        </Link>
      ),
    },
    {
      key: 'feed',
      heading: t('intake.feed'),
      cell: ({ system }) => {
        const feed = feedOf(system);
        return feed === undefined ? system : t(`intake.feedOf.${feed}`);
      },
    },
    { key: 'status', heading: t('intake.status'), cell: ({ status }) => t(statusKey(status, isRunning)) },
    {
      key: 'through',
      heading: t('intake.through'),
      cell: ({ through }) => (through === null ? t('intake.notSaid') : dayWords(through)),
    },
    { key: 'recorded', heading: t('intake.recorded'), cell: ({ recordedAt }) => momentWords(recordedAt) },
    { key: 'by', heading: t('intake.by'), cell: ({ by }) => by },
    { key: 'cases', heading: t('intake.cases'), isNumber: true, cell: ({ cases }) => numberWords(cases) },
    { key: 'events', heading: t('intake.events'), isNumber: true, cell: ({ events }) => numberWords(events) },
    { key: 'rows', heading: t('intake.rows'), isNumber: true, cell: ({ rows }) => numberWords(rows) },
    {
      key: 'refused',
      heading: t('intake.refused'),
      isNumber: true,
      cell: ({ quarantined }) => numberWords(quarantined),
    },
  ];
  const imports = importsOf(data.items);
  const releases = imports.flatMap(({ feed, release }) => (feed === 'court-release' ? [release] : []));
  return (
    <>
      <PageTitle title={t('intake.title')} />
      <p className="usa-intro">{t('intake.intro')}</p>
      {underWay === null ? (
        <p role="status">{t('intake.noneUnderWay')}</p>
      ) : (
        <Progress
          words={t(`intake.underWay.${underWay.phase}`, {
            release: underWay.release,
            done: numberWords(underWay.done),
            of: numberWords(underWay.of),
            moment: momentWords(underWay.notedAt),
          })}
          done={underWay.done}
          of={underWay.of}
        />
      )}
      <h2>{t('intake.runs')}</h2>
      {data.items.length === 0 ? (
        <p>{t('intake.nothing')}</p>
      ) : (
        <DataTable
          caption={t('intake.runsCaption')}
          columns={columns}
          rows={data.items}
          keyOf={({ run }) => String(run)}
        />
      )}
      {releases.length > 1 && <Comparison releases={releases} />}
      {member.role === 'records-steward' && <Quarantine imports={imports} />}
    </>
  );
}

/** What was imported and stands, each name once, newest first. */
function importsOf(runs: readonly Run[]): readonly Imported[] {
  const found = new Map<string, Imported>();
  for (const { kind, status, system, release } of runs) {
    const feed = feedOf(system);
    if (kind !== 'import' || status !== 'complete' || feed === undefined || release === null) continue;
    found.set(`${feed} ${release}`, { feed, release });
  }
  return [...found.values()];
}
