/** Reads an event from a row of a table. */
import type { CaseEvent } from '../event.ts';
import { eventKinds, parseEvent } from '../vocabulary/index.ts';
import { readDetails } from './details.ts';
import type { Row } from './document.ts';

/** The event, or sentences that say why the row is none. */
export interface ReadEvent {
  readonly event: CaseEvent | undefined;
  readonly faults: readonly string[];
}

/**
 * @param usualId the id of an event that is given none
 * @param usualDay the day of an event whose row has none
 */
export function readEvent({ cells }: Row, usualId: string, usualDay = ''): ReadEvent {
  const cell = (name: string) => cells.get(name) ?? '';
  const kind = cell('event');
  if (!eventKinds.includes(kind)) return { event: undefined, faults: [unknownKind(kind)] };
  const { body, faults } = readDetails(kind, cell('details'));
  const order = cell('order that day');
  const parsed = parseEvent({
    id: cell('id') || usualId,
    kind,
    on: spanOf(cell('day') || usualDay),
    body,
    ...(cell('time') ? { at: cell('time') } : {}),
    ...(order ? { seq: /^\d+$/.test(order) ? Number(order) : order } : {}),
    ...(cell('recorded') ? { recordedAt: instantOf(cell('recorded')) } : {}),
    ...(cell('recorded by') ? { by: cell('recorded by') } : {}),
    ...(cell('voids') ? { voids: cell('voids') } : {}),
  });
  if (parsed.ok && faults.length === 0) return { event: parsed.value, faults };
  return { event: undefined, faults: parsed.ok ? faults : [...faults, ...parsed.errors] };
}

function unknownKind(kind: string): string {
  const near = eventKinds.filter((known) => known.split('.')[0] === kind.split('.')[0]);
  const allowed = near.length > 0 ? `near it are ${near.join(', ')}` : `one is ${eventKinds[0]}`;
  return `"${kind}" is no kind of event; ${allowed}.`;
}

/** A day, or `2026-01-05 to 2026-01-09` where the record does not say which. */
function spanOf(written: string): unknown {
  const [, earliest, latest] = /^(\S+) to (\S+)$/.exec(written) ?? [];
  return earliest === undefined ? written : { earliest, latest };
}

/** A day alone stands for its beginning in UTC. */
function instantOf(written: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T00:00:00Z` : written;
}
