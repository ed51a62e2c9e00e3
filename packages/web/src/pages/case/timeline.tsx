/** Everything on record, oldest first: drawn, and as a list in which each entry says where it came from. */
import { useTranslation } from 'react-i18next';
import { firstDay } from '../../parts/days.ts';
import { EventDay } from './event-day.tsx';
import { SourceWords } from './source-words.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { draw } from './timeline-lanes.ts';
import { Told } from './told.tsx';
import type { ShownCase, ShownEvent } from './use-case.ts';

/** The entries that no longer count, each with the entry that withdrew it. A withdrawal can itself be withdrawn. */
export function withdrawals(events: readonly Pick<ShownEvent, 'id' | 'voids'>[]): ReadonlyMap<string, string> {
  const withdrawn = new Map<string, string>();
  for (const { id, voids } of events.toReversed()) {
    if (voids !== undefined && !withdrawn.has(id)) withdrawn.set(voids, id);
  }
  return withdrawn;
}

/** Oldest first; of one day in the order in which they were recorded; what has no day last. */
function inOrder(events: readonly ShownEvent[]): readonly ShownEvent[] {
  const day = ({ on }: ShownEvent): string => (on === null ? '9999' : firstDay(on));
  return events.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

interface TimelineProps {
  readonly shown: ShownCase;
  /** Absent where the member may not record. */
  readonly onCorrect?: ((event: ShownEvent) => void) | undefined;
}

export function Timeline({ shown, onCorrect }: TimelineProps) {
  const { t } = useTranslation();
  const { events, asOf, posture, sentences } = shown;
  const withdrawn = withdrawals(events);
  const ordered = inOrder(events);
  const told = sentences.filter(({ part }) => part === 'deadline');
  const clocks = posture.deadlines.map(({ on, what }, index) => ({ on, told: told[index]?.text ?? what }));
  const drawing = draw(
    ordered
      .filter(({ id, voids }) => !withdrawn.has(id) && voids === undefined)
      .map((event) => ({ ...event, told: event.words ?? '' })),
    clocks,
    asOf,
  );
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('case.timeline.title')}</h2>
      {events.length === 0 && <p>{t('case.timeline.nothing')}</p>}
      {drawing !== undefined && <TimelineDrawing drawing={drawing} asOf={asOf} />}
      <ol className="entries">
        {ordered.map((event) => {
          const by = withdrawn.get(event.id);
          const isAhead = event.on !== null && firstDay(event.on) > asOf;
          const isProtected = event.on === null;
          return (
            <li
              key={event.id}
              id={event.id}
              tabIndex={-1}
              className={`entry ${by === undefined ? '' : 'entry--withdrawn'}`}
            >
              <span className="entry__day">
                <EventDay event={event} />
              </span>
              <div className="entry__told">
                {isProtected ? t('case.timeline.protected') : <Told event={event} />}
                {by !== undefined && <strong> {t('case.timeline.withdrawn', { by })}</strong>}
                {isAhead && <em> {t('case.timeline.ahead')}</em>}
                {!isProtected && (
                  <div>
                    <SourceWords event={event} />
                  </div>
                )}
              </div>
              {onCorrect !== undefined && by === undefined && !isProtected && event.voids === undefined && (
                <button
                  type="button"
                  className="usa-button usa-button--unstyled entry__correct screen-only"
                  onClick={() => onCorrect(event)}
                >
                  {t('case.timeline.correct')}
                  <span className="usa-sr-only"> {event.words}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
