/**
 * Events with their days read once.
 *
 * A date may be a span. What adds a bar counts from its earliest day, what ends one from its latest; which of the two
 * applies is for the rule to say, so both are kept. A date that cannot be read is a span without ends: such an event
 * has always happened where it adds a bar, and has never surely happened where it would end one.
 */
import type { Day } from '../calendar/civil-day.ts';
import { parseDay } from '../calendar/civil-day.ts';
import type { CaseEvent } from '../event.ts';

/** The days between which something lies; the same day twice when it is known. */
export interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** An event with its days. */
export interface Dated extends Span {
  readonly event: CaseEvent;
}

/** Reads a date or a span of dates as any JSON may hold it; undefined when it is neither. */
export function readSpan(value: unknown): Span | undefined {
  const day = parseDay(value);
  if (day !== undefined) return { earliest: day, latest: day };
  if (typeof value !== 'object' || value === null || !('earliest' in value) || !('latest' in value)) return undefined;
  const earliest = parseDay(value.earliest);
  const latest = parseDay(value.latest);
  if (earliest === undefined || latest === undefined || latest < earliest) return undefined;
  return { earliest, latest };
}

/** An event with its days read. */
export function dated(event: CaseEvent): Dated {
  const day = parseDay(event.on);
  if (day !== undefined) return { event, earliest: day, latest: day };
  const span = readSpan(event.on);
  if (span !== undefined) return { event, earliest: span.earliest, latest: span.latest };
  return { event, earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
}

/** Whether the event's date can be read at all. */
export function hasReadableDate(at: Span): boolean {
  return at.earliest !== Number.NEGATIVE_INFINITY;
}

/** The place of an event among those of one day, where its source knows it. */
function placeInDay({ event }: Dated): number | undefined {
  return event.seq ?? event.source?.seq;
}

/** Whether the first surely came before the second: on an earlier day, or on the same day by their source's own order. */
export function surelyBefore(first: Dated, second: Dated): boolean {
  if (first.latest < second.earliest) return true;
  if (first.latest !== second.earliest || first.earliest !== first.latest || second.earliest !== second.latest) {
    return false;
  }
  const firstPlace = placeInDay(first);
  const secondPlace = placeInDay(second);
  return firstPlace !== undefined && secondPlace !== undefined && firstPlace < secondPlace;
}

/** Whether the record does not tell which of two came first. */
export function isTie(one: Dated, other: Dated): boolean {
  return !surelyBefore(one, other) && !surelyBefore(other, one);
}
