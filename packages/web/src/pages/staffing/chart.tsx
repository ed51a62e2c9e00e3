/**
 * A chart of twelve months. Each month is a link to its row in the table, which says the same; one month of a chart is in the
 * tab order, and the arrow keys go from month to month. Bars and line differ in shape and pattern, so that it can be printed grey.
 */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { numberWords } from '../../parts/numbers.ts';
import { monthWords } from './month-words.ts';

/** A bar of a month: filled, or hatched. */
export interface ChartBar {
  readonly value: number;
  readonly kind: 'filled' | 'hatched';
}

export interface ChartMonth {
  readonly month: string;
  /** What the month says, in words. */
  readonly said: string;
  readonly bars: readonly ChartBar[];
  /** A step of the line; null: there is none in this month. */
  readonly line: number | null;
}

interface ChartProps {
  readonly title: string;
  readonly legend: string;
  /** The most that the scale shows; charts of one scale can be compared. */
  readonly most: number;
  readonly months: readonly ChartMonth[];
}

const width = 420;
const top = 10;
const bottom = 190;
const left = 62;
const monthWidth = (width - left - 4) / 12;

/** A round number that is at least as much. */
export function roundScale(most: number): number {
  if (most <= 0) return 10;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= most) ?? 10;
  return step * power;
}

export function Chart({ title, legend, most, months }: ChartProps) {
  const heading = useId();
  const pattern = useId();
  const links = useRef<({ focus(): void } | null)[]>([]);
  const [current, setCurrent] = useState(0);
  const height = (value: number): number => (value / most) * (bottom - top);
  const x = (index: number): number => left + index * monthWidth;
  const move = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      Home: 0,
      End: months.length - 1,
    };
    const asked = steps[event.key];
    if (asked === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(asked, 0), months.length - 1);
    setCurrent(next);
    links.current[next]?.focus();
  };
  return (
    <figure className="chart" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <svg viewBox={`0 0 ${width} ${bottom + 34}`}>
        <title>{title}</title>
        <defs>
          <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#fff" />
            <line x1="0" x2="0" y1="0" y2="6" className="chart__hatch" />
          </pattern>
        </defs>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line
              className="chart__grid"
              x1={left}
              x2={width}
              y1={bottom - height(part * most)}
              y2={bottom - height(part * most)}
            />
            <text x={left - 6} y={bottom - height(part * most) + 4} textAnchor="end">
              {numberWords(part * most)}
            </text>
          </g>
        ))}
        {months.map(({ month, bars, said }, index) => (
          <a
            key={month}
            ref={(element) => {
              links.current[index] = element;
            }}
            href={`#month-${month}`}
            tabIndex={index === current ? 0 : -1}
            aria-label={said}
            className="chart__month"
            onFocus={() => setCurrent(index)}
            onKeyDown={move}
          >
            <title>{said}</title>
            <rect className="chart__place" x={x(index)} width={monthWidth} y={top - 4} height={bottom - top + 38} />
            {bars.map(({ value, kind }, place) => (
              <rect
                key={kind}
                className={`chart__bar chart__bar--${kind}`}
                {...(kind === 'hatched' ? { fill: `url(#${pattern})` } : {})}
                x={x(index) + 4 + (place * (monthWidth - 8)) / bars.length}
                width={(monthWidth - 8) / bars.length}
                y={bottom - height(value)}
                height={height(value)}
              />
            ))}
          </a>
        ))}
        {months.map(({ month }, index) => (
          <g key={month} className="chart__names">
            <text x={x(index) + monthWidth / 2} y={bottom + 15} textAnchor="middle">
              {monthWords(month, true)}
            </text>
            {(index === 0 || month.endsWith('-01')) && (
              <text x={x(index) + monthWidth / 2} y={bottom + 29} textAnchor="middle">
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
        <path className="chart__line" d={stepsOf(months, x, (value) => bottom - height(value))} />
      </svg>
      <figcaption>{legend}</figcaption>
    </figure>
  );
}

/** The line as steps, one over each month; broken where a month has none. */
function stepsOf(months: readonly ChartMonth[], x: (index: number) => number, y: (value: number) => number): string {
  let isDrawn = false;
  return months
    .map(({ line }, index) => {
      if (line === null) {
        isDrawn = false;
        return '';
      }
      const begin = isDrawn ? 'L' : 'M';
      isDrawn = true;
      return `${begin}${x(index)} ${y(line)}H${x(index + 1)}`;
    })
    .join('');
}
