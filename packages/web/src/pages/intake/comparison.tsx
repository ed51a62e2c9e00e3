/** What changed from one release to another, by table. */
import { useQuery } from '@tanstack/react-query';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { numberWords } from '../../parts/numbers.ts';
import { Failure, Loading } from '../../parts/states.tsx';

/** `releases`: names, newest first; at least two. */
export function Comparison({ releases }: { readonly releases: readonly string[] }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(releases[1] ?? '');
  const [to, setTo] = useState(releases[0] ?? '');
  const [asked, setAsked] = useState<{ readonly from: string; readonly to: string }>();
  const { data, error, refetch } = useQuery({
    queryKey: ['intake', 'comparison', asked],
    queryFn: () => answered(api.GET('/intake/comparison', { params: { query: asked ?? { from, to } } })),
    enabled: asked !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const samples = data?.tables.flatMap(({ table, samples: rows }) => rows.map((row) => ({ table, ...row }))) ?? [];
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{t('intake.comparison.title')}</h2>
      <form
        className="asked screen-only"
        aria-label={t('intake.comparison.title')}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ from, to });
        }}
      >
        <Choice id="compare-from" label={t('intake.comparison.from')} value={from} of={releases} onChoose={setFrom} />
        <Choice id="compare-to" label={t('intake.comparison.to')} value={to} of={releases} onChoose={setTo} />
        <Button type="submit">{t('intake.comparison.compare')}</Button>
      </form>
      {asked === undefined ? null : error !== null ? (
        <Failure error={error} onTryAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : (
        <>
          <DataTable
            caption={t('intake.comparison.caption', { from: data.from, to: data.to })}
            rows={data.tables}
            keyOf={({ table }) => table}
            columns={[
              { key: 'table', heading: t('intake.table'), namesRow: true, cell: ({ table }) => table },
              {
                key: 'unchanged',
                heading: t('intake.comparison.unchanged'),
                isNumber: true,
                cell: ({ unchanged }) => numberWords(unchanged),
              },
              {
                key: 'changed',
                heading: t('intake.comparison.change.changed'),
                isNumber: true,
                cell: ({ changed }) => numberWords(changed),
              },
              {
                key: 'vanished',
                heading: t('intake.comparison.change.vanished'),
                isNumber: true,
                cell: ({ vanished }) => numberWords(vanished),
              },
              {
                key: 'added',
                heading: t('intake.comparison.change.added'),
                isNumber: true,
                cell: ({ added }) => numberWords(added),
              },
            ]}
          />
          {samples.length > 0 && (
            <DataTable
              caption={t('intake.comparison.samples')}
              rows={samples}
              keyOf={({ table, row, caseId, change }) => [table, row, caseId, change].join(' ')}
              columns={[
                { key: 'table', heading: t('intake.table'), namesRow: true, cell: ({ table }) => table },
                {
                  key: 'change',
                  heading: t('intake.comparison.how'),
                  cell: ({ change }) => t(`intake.comparison.change.${change}`),
                },
                { key: 'row', heading: t('intake.comparison.row'), cell: ({ row }) => row },
                { key: 'case', heading: t('intake.quarantine.case'), cell: ({ caseId }) => caseId },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly of: readonly string[];
  readonly onChoose: (value: string) => void;
}

function Choice({ id, label, value, of, onChoose }: ChoiceProps) {
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="usa-select" value={value} onChange={(event) => onChoose(event.target.value)}>
        {of.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}
