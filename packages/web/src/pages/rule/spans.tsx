/** Values as bars over the years. What was stayed, enjoined or vacated has a broken outline: it is never applied. */
import { useTranslation } from 'react-i18next';
import type { DatedValue } from '../../parts/dated-values.tsx';

const width = 900;
const rowHeight = 22;
const axisHeight = 24;

function yearOf(day: string): number {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) + (Number(month) - 1) / 12 + Number(date) / 365;
}

interface SpansProps {
  readonly values: readonly DatedValue[];
  readonly today: string;
  readonly said: (value: DatedValue) => string;
}

export function Spans({ values, today, said }: SpansProps) {
  const { t } = useTranslation();
  const known = values.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const years = [...known, today].map(yearOf);
  const [first, last] = [Math.floor(Math.min(...years)) - 1, Math.ceil(Math.max(...years)) + 1];
  const x = (year: number): number => ((year - first) / (last - first)) * width;
  const step = Math.max(1, Math.ceil((last - first) / 10));
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  const height = values.length * rowHeight + axisHeight;
  return (
    <svg className="spans" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('rulebook.drawing')}>
      {ticks.map((year) => (
        <g key={year}>
          <line className="spans__line" x1={x(year)} x2={x(year)} y1={0} y2={height - axisHeight} />
          <text x={x(year) + 3} y={height - 8}>
            {year}
          </text>
        </g>
      ))}
      {values.map((value, index) => {
        const begin = value.from === null ? 0 : x(yearOf(value.from));
        const end = value.to === null ? width : x(yearOf(value.to));
        const isNarrow = end - begin < 140;
        const label = `${value.key ?? ''} ${said(value)}`.trim();
        return (
          <g key={[value.name, value.key, value.from, value.status, value.appliesTo].join(' ')}>
            <rect
              className={value.status === 'enacted' ? 'spans__applied' : 'spans__never'}
              x={begin}
              width={Math.max(2, end - begin)}
              y={index * rowHeight + 3}
              height={rowHeight - 6}
            />
            <text
              x={isNarrow ? (end > width / 2 ? begin - 4 : end + 4) : begin + 6}
              y={index * rowHeight + 15}
              textAnchor={isNarrow && end > width / 2 ? 'end' : 'start'}
              className={isNarrow || value.status !== 'enacted' ? undefined : 'spans__inside'}
            >
              {label}
            </text>
          </g>
        );
      })}
      <line className="spans__today" x1={x(yearOf(today))} x2={x(yearOf(today))} y1={0} y2={height - axisHeight} />
    </svg>
  );
}
