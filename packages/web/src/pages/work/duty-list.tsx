/**
 * The duties, as a list of which only what is in sight is drawn. Each says its number among all, so that a reader of the
 * screen knows the length; the current one is kept drawn.
 */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayWords } from '../../parts/days.ts';
import { maySnooze, type WorkItem } from './use-work.ts';

interface DutyListProps {
  readonly items: readonly WorkItem[];
  /** Whether more can be read than is here. */
  readonly hasMore: boolean;
  readonly onEnd: () => void;
  readonly current: number;
  readonly onCurrent: (index: number) => void;
  readonly onFinish: (item: WorkItem) => void;
  readonly onSnooze: (item: WorkItem) => void;
}

export function DutyList({ items, hasMore, onEnd, current, onCurrent, onFinish, onSnooze }: DutyListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => 120,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => `${items[index]?.caseId} ${items[index]?.task} ${index}`,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= items.length - 5) onEnd();
  }, [hasMore, last, items.length, onEnd]);
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' });
  }, [current, rows.scrollToIndex]);
  return (
    <ol ref={list} className="duties" style={{ height: rows.getTotalSize() }}>
      {drawn.map(({ index, start, key }) => {
        const item = items[index];
        if (item === undefined) return null;
        const { label, docketNumber, caseId, why, dueOn, when, legal, minutes, rule, finishable, task } = item;
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={hasMore ? -1 : items.length}
            aria-posinset={index + 1}
            aria-current={index === current ? 'true' : undefined}
            className={`duty duty--${when}`}
            style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
          >
            <div className="duty__due">
              <strong>{t(`work.when.${when}`)}</strong>
              <br />
              <time dateTime={dueOn}>{dayWords(dueOn)}</time>
            </div>
            <div className="duty__what">
              <Link to={`/cases/${caseId}`} className="duty__open" onFocus={() => onCurrent(index)} data-duty={index}>
                {label}, {docketNumber}
              </Link>
              <p className="duty__why">{why}</p>
              <p className="hint">
                {[
                  ...(rule === null ? [] : [t('work.rule', { rule })]),
                  t('work.minutes', { count: minutes }),
                  ...(legal ? [t('work.legal')] : []),
                ].join(' · ')}
              </p>
            </div>
            <div className="duty__acts">
              {task !== null && finishable && (
                <button type="button" className="usa-button usa-button--outline" onClick={() => onFinish(item)}>
                  {t('work.finish')}
                  <span className="usa-sr-only">
                    : {label}, {docketNumber}
                  </span>
                </button>
              )}
              {maySnooze(item) && (
                <button type="button" className="usa-button usa-button--unstyled" onClick={() => onSnooze(item)}>
                  {t('work.snoozeIt')}
                  <span className="usa-sr-only">
                    : {label}, {docketNumber}
                  </span>
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
