/** The weights of work: what holds today, what comes, what was; and a new row from a day on. What was set is not edited. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { dayWords, momentWords } from '../../parts/days.ts';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';
import { useWordsOf } from '../../parts/words-of.ts';
import { useWeights, type Weights } from './commands.ts';
import { Frame } from './frame.tsx';
import { WeightForm } from './weight-form.tsx';

type Row = Weights['items'][number];
export type WeighedDuty = Weights['duties'][number]['duty'];

/** A duty with its rows: what holds today, and what comes. */
export interface WeightOfDuty {
  readonly duty: WeighedDuty;
  readonly usualMinutes: number;
  readonly today: Row | undefined;
  readonly ahead: readonly Row[];
}

function dutiesOf({ items, duties, today }: Weights): readonly WeightOfDuty[] {
  const all = duties.map(({ duty, usualMinutes }) => {
    const rows = items.filter((row) => row.duty === duty);
    return {
      duty,
      usualMinutes,
      today: rows.findLast(({ fromOn }) => fromOn <= today),
      ahead: rows.filter(({ fromOn }) => fromOn > today),
    };
  });
  // What nobody has weighed is first: its work is in no load.
  return [...all.filter((one) => one.today === undefined), ...all.filter((one) => one.today !== undefined)];
}

export function Page() {
  const { t } = useTranslation();
  const { data, error, refetch } = useWeights();
  const [chosen, setChosen] = useState('');
  const duties = data === undefined ? [] : dutiesOf(data);
  const unweighed = duties.filter((one) => one.today === undefined).length;
  return (
    <Frame title={t('administration.weights.title')} intro={t('administration.weights.intro')}>
      {error !== null && <Failure error={error} onTryAgain={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <p>
            {unweighed === 0
              ? t('administration.weights.allWeighed')
              : t('administration.weights.unweighed', { count: unweighed })}
          </p>
          <Now duties={duties} onChoose={setChosen} />
          <WeightForm
            duties={duties}
            today={data.today}
            chosen={chosen}
            onChoose={setChosen}
            onReadAgain={() => void refetch()}
          />
          <History rows={data.items} />
        </>
      )}
    </Frame>
  );
}

interface NowProps {
  readonly duties: readonly WeightOfDuty[];
  readonly onChoose: (duty: string) => void;
}

function Now({ duties, onChoose }: NowProps) {
  const { t } = useTranslation();
  const choose = (duty: string): void => {
    onChoose(duty);
    document.getElementById('minutes')?.focus();
  };
  const columns: readonly Column<WeightOfDuty>[] = [
    {
      key: 'duty',
      heading: t('administration.weights.duty'),
      namesRow: true,
      cell: ({ duty }) => t(`administration.duty.${duty}`),
    },
    {
      key: 'today',
      heading: t('administration.weights.today'),
      cell: ({ today, usualMinutes }) =>
        today === undefined ? (
          <>
            <span className="stale">{t('administration.weights.none')}</span>{' '}
            {t('administration.weights.usual', { count: usualMinutes })}
          </>
        ) : (
          t('administration.weights.since', { count: today.minutes, day: dayWords(today.fromOn) })
        ),
    },
    {
      key: 'ahead',
      heading: t('administration.weights.ahead'),
      cell: ({ ahead }) =>
        ahead
          .map(({ minutes, fromOn }) => t('administration.weights.from', { count: minutes, day: dayWords(fromOn) }))
          .join('; ') || '–',
    },
    {
      key: 'set',
      heading: t('administration.weights.change'),
      cell: ({ duty }) => (
        <button
          type="button"
          className="usa-button usa-button--unstyled screen-only"
          aria-label={t('administration.weights.setOf', { duty: t(`administration.duty.${duty}`) })}
          onClick={() => choose(duty)}
        >
          {t('administration.weights.set')}
        </button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('administration.weights.caption')}
      columns={columns}
      rows={duties}
      keyOf={({ duty }) => duty}
    />
  );
}

function History({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation();
  const wordsOf = useWordsOf();
  const newest = rows.toSorted(
    (one, other) => other.setAt.localeCompare(one.setAt) || one.duty.localeCompare(other.duty),
  );
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('administration.weights.history')}</h2>
      {rows.length === 0 ? (
        <p>{t('administration.weights.noHistory')}</p>
      ) : (
        <DataTable
          caption={t('administration.weights.historyCaption')}
          rows={newest}
          keyOf={({ duty, fromOn }) => `${duty} ${fromOn}`}
          columns={[
            {
              key: 'duty',
              heading: t('administration.weights.duty'),
              namesRow: true,
              cell: ({ duty }) => wordsOf(`administration.duty.${duty}`, duty),
            },
            { key: 'from', heading: t('administration.weights.fromDay'), cell: ({ fromOn }) => dayWords(fromOn) },
            {
              key: 'minutes',
              heading: t('administration.weights.minutes'),
              isNumber: true,
              cell: ({ minutes }) => numberWords(minutes),
            },
            {
              key: 'by',
              heading: t('administration.weights.setBy'),
              cell: ({ setBy }) => setBy.replace(/^staff:/, ''),
            },
            { key: 'at', heading: t('administration.weights.setAt'), cell: ({ setAt }) => momentWords(setAt) },
          ]}
        />
      )}
    </section>
  );
}
