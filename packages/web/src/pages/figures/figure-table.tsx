/** One figure: what was counted of what, and its rows, each with a bar. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../parts/bar.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { numberWords, shareWords } from '../../parts/numbers.ts';
import { ShownCount } from '../../parts/shown-count.tsx';

type Count = number | '<11' | '11 or more';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly count: Count;
  readonly share: number | null;
}

interface Figure {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly note: string | null;
  readonly unit: 'cases' | 'rows';
  readonly of: Count;
  readonly rows: readonly Row[];
}

/** Rows that are drawn at first; a button draws the rest. */
const fewRows = 15;

export function FigureTable({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const rows = showsAll ? figure.rows : figure.rows.slice(0, fewRows);
  const more = figure.rows.length - rows.length;
  const columns: readonly Column<Row>[] = [
    { key: 'label', heading: t('figures.row'), namesRow: true, cell: ({ label }) => label },
    {
      key: 'count',
      heading: figure.unit === 'cases' ? t('figures.unitCases') : t('figures.unitRows'),
      isNumber: true,
      cell: ({ count }) => <ShownCount count={count} />,
    },
    {
      key: 'share',
      heading: t('figures.share'),
      isNumber: true,
      cell: ({ share }) => (share === null ? t('tables.notShown') : shareWords(share)),
    },
    { key: 'bar', heading: t('figures.bar'), cell: ({ share }) => <Bar share={share} /> },
  ];
  return (
    <div id={figure.id}>
      <h2>{figure.title}</h2>
      <p className="quiet">{figure.definition}</p>
      <p className="quiet">
        {t('figures.counted')} {figure.numerator} {t('figures.of')} <ShownCount count={figure.of} />:{' '}
        {figure.denominator}
      </p>
      {figure.note !== null && <p className="quiet">{figure.note}</p>}
      {figure.rows.length === 0 ? (
        <p>{figure.of === '<11' ? t('figures.tooFew') : t('figures.none')}</p>
      ) : (
        <DataTable caption={figure.title} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
      {more > 0 && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setShowsAll(true)}>
          {t('figures.more', { rows: numberWords(more), title: figure.title })}
        </button>
      )}
    </div>
  );
}
