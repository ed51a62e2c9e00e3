/**
 * The timeline, drawn. Each mark is a link to its entry in the list below; one is in the tab order, and the arrow keys go
 * from mark to mark. Lanes are named, and their marks differ in shape, not in colour alone.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '../../parts/days.ts';
import { type Drawing, type Lane, lanes, type Mark } from './timeline-lanes.ts';

const width = 960;
const left = 150;
const right = 20;
const rowHeight = 16;
const lanePadding = 12;

const shapes: Readonly<Record<Lane, string>> = {
  leg: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z',
  order: 'M-5-5H5V5H-5Z',
  stay: 'M0-6L6 5H-6Z',
  protection: 'M-5-5H5V1L0 6L-5 1Z',
  custody: 'M-5-3H5V5H-5ZM-3-3V-6H3V-3',
  clock: 'M0-6L6 0L0 6L-6 0Z',
};

const across = (place: number): number => left + place * (width - left - right);

export function TimelineDrawing({ drawing, asOf }: { readonly drawing: Drawing; readonly asOf: string }) {
  const { t } = useTranslation();
  const marks = useRef<({ focus(): void } | null)[]>([]);
  const [current, setCurrent] = useState(0);
  const drawn = lanes.filter((lane) => drawing.marks.some((mark) => mark.lane === lane));
  const tops: Partial<Record<Lane, number>> = {};
  let height = 8;
  for (const lane of drawn) {
    tops[lane] = height;
    height += drawing.rows[lane] * rowHeight + lanePadding;
  }
  const bottom = height;
  const middle = (lane: Lane, row: number): number => (tops[lane] ?? 0) + (row + 0.5) * rowHeight + lanePadding / 2;

  const move = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: drawing.marks.length - 1,
    };
    const asked = steps[event.key];
    if (asked === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(asked, 0), drawing.marks.length - 1);
    setCurrent(next);
    marks.current[next]?.focus();
  };
  const link = (mark: Mark, index: number) => (
    <g
      key={`${mark.lane} ${mark.id ?? mark.told}`}
      transform={`translate(${across(mark.place)} ${middle(mark.lane, mark.row)})`}
    >
      <a
        ref={(element) => {
          marks.current[index] = element;
        }}
        href={mark.id === null ? '#ahead' : `#${mark.id}`}
        tabIndex={index === current ? 0 : -1}
        aria-label={`${dayWords(mark.day)}: ${mark.told}`}
        onFocus={() => setCurrent(index)}
        onKeyDown={move}
        className={`mark mark--${mark.lane}`}
      >
        <title>{`${dayWords(mark.day)}: ${mark.told}`}</title>
        <circle r="9" className="mark__ring" />
        <path d={shapes[mark.lane]} />
      </a>
    </g>
  );
  return (
    <figure className="timeline">
      <section className="timeline__scroll" aria-label={t('case.timeline.drawing')}>
        <svg viewBox={`0 0 ${width} ${bottom + 24}`}>
          <title>{t('case.timeline.title')}</title>
          {drawn.map((lane, index) => (
            <g key={lane}>
              {index % 2 === 0 && (
                <rect
                  className="timeline__lane"
                  x="0"
                  y={tops[lane]}
                  width={width}
                  height={drawing.rows[lane] * rowHeight + lanePadding}
                />
              )}
              <path d={shapes[lane]} className="timeline__key" transform={`translate(12 ${middle(lane, 0)})`} />
              <text x="26" y={middle(lane, 0) + 5}>
                {t(`case.lane.${lane}`)}
              </text>
            </g>
          ))}
          {drawing.years.map(({ year, place }) => (
            <g key={year}>
              <line className="timeline__year" x1={across(place)} x2={across(place)} y1="8" y2={bottom} />
              <text x={across(place)} y={bottom + 16} textAnchor="middle">
                {year}
              </text>
            </g>
          ))}
          {drawing.spans.map((span) => (
            <line
              key={`${span.lane} ${span.from} ${span.to}`}
              className={`timeline__span ${span.isOpen ? 'timeline__span--open' : ''}`}
              x1={across(span.from)}
              x2={across(span.to)}
              y1={middle(span.lane, 0)}
              y2={middle(span.lane, 0)}
            />
          ))}
          <g>
            <line
              className="timeline__today"
              x1={across(drawing.today)}
              x2={across(drawing.today)}
              y1="4"
              y2={bottom}
            />
          </g>
          {drawing.marks.map(link)}
        </svg>
      </section>
      <figcaption>{t('case.timeline.caption', { day: dayWords(asOf) })}</figcaption>
    </figure>
  );
}
