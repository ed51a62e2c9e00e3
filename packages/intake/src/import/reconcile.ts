/**
 * What an import appends to one case: the difference between the events that its rows stand for now and the events that
 * earlier imports recorded. Nothing is edited: a row that changed voids its event and adds another, a row that is gone leaves
 * its event and is marked `record.withdrawn-by-source`, and a row that came back loses that mark.
 */
import { type BulkEvent, canonicalJson, type Json, type StoredEvent, voidedSeqs } from '@opendocket/docket';
import { type DesiredEvent, eventKey } from '../mapping/shape.ts';

/** What reconciling needs to know of the runs behind the events. */
export interface ReconcileContext {
  /** The last day of this release, which bounds dates that the release leaves open. */
  readonly through: string;
  /** The civil day on which corrections are recorded. */
  readonly today: string;
  /** The `through` of the release that an import run read, or undefined for a run that is no import. */
  throughOf(runId: number): string | undefined;
  /** Whether a row is in this release, readable. */
  hasRow(record: string, row: string): boolean;
}

/** Kinds that an import writes about its own events, and never maps from a row. */
const correction = 'record.corrected';
const withdrawal = 'record.withdrawn-by-source';
const quarantined = 'record.quarantined';

/** The events to append to a case which has `existing`, so that what stands is what its rows say: `desired`. */
export function reconcile(
  existing: readonly StoredEvent[],
  desired: readonly DesiredEvent[],
  context: ReconcileContext,
): BulkEvent[] {
  if (existing.length === 0) return first(desired);
  const append: BulkEvent[] = [];
  let seq = existing.at(-1)?.seq ?? 0;
  const push = (event: BulkEvent): number => {
    append.push(event);
    seq += 1;
    return seq;
  };
  const { standing, marks } = standingEvents(existing, context);
  const ids = new Map<string, string>();
  for (const wanted of inOrder(desired)) {
    const key = eventKey(wanted.record, wanted.row, wanted.kind);
    const event = bulkEvent(wanted, ids);
    const stored = standing.get(key);
    standing.delete(key);
    if (stored !== undefined && isSame(stored, event, context)) {
      ids.set(key, `e${stored.seq}`);
      const mark = marks.get(stored.seq);
      if (mark !== undefined) push(corrected(mark, 'the source has the row again', context));
      continue;
    }
    if (stored !== undefined) push(corrected(stored, 'the source row changed, or is read differently', context));
    ids.set(key, `e${push(event)}`);
  }
  for (const stored of standing.values()) {
    const { record, row } = stored;
    if (record !== null && row !== null && context.hasRow(record, row)) {
      push(corrected(stored, 'the source row changed, or is read differently', context));
    } else if (!marks.has(stored.seq)) push(withdrawn(stored, context));
  }
  return append;
}

/** All events of a case that is new: nothing to compare. */
function first(desired: readonly DesiredEvent[]): BulkEvent[] {
  const ids = new Map<string, string>();
  const append: BulkEvent[] = [];
  for (const wanted of inOrder(desired)) {
    append.push(bulkEvent(wanted, ids));
    ids.set(eventKey(wanted.record, wanted.row, wanted.kind), `e${append.length}`);
  }
  return append;
}

/** Events that others refer to come before those that refer to them. */
function inOrder(desired: readonly DesiredEvent[]): readonly DesiredEvent[] {
  const referring = desired.filter((event) => event.refersTo !== undefined);
  if (referring.length === 0) return desired;
  return [...desired.filter((event) => event.refersTo === undefined), ...referring];
}

function bulkEvent(wanted: DesiredEvent, ids: ReadonlyMap<string, string>): BulkEvent {
  let body = wanted.body;
  if (wanted.refersTo !== undefined) {
    const referring: { [field: string]: Json | undefined } = { ...body };
    for (const [field, key] of Object.entries(wanted.refersTo)) {
      const id = ids.get(key);
      if (id !== undefined) referring[field] = id;
    }
    body = referring;
  }
  const exact = typeof wanted.on === 'string';
  return {
    kind: wanted.kind,
    onEarliest: exact ? wanted.on : wanted.on.earliest,
    onLatest: exact ? wanted.on : wanted.on.latest,
    at: wanted.at ?? null,
    body,
    record: wanted.record,
    row: wanted.row,
    voids: null,
  };
}

interface Standing {
  /** Events of imports that stand, by key, oldest first. */
  readonly standing: Map<string, StoredEvent>;
  /** Marks that a source withdrew an event, by the sequence number of that event. */
  readonly marks: Map<number, StoredEvent>;
}

function standingEvents(existing: readonly StoredEvent[], context: ReconcileContext): Standing {
  const voided = voidedSeqs(existing);
  const standing = new Map<string, StoredEvent>();
  const marks = new Map<number, StoredEvent>();
  for (const stored of existing) {
    if (voided.has(stored.seq) || stored.runId === null) continue;
    const { kind, body } = stored.event;
    if (kind === correction) continue;
    if (kind === withdrawal) {
      const of = typeof body.event === 'string' ? Number(body.event.slice(1)) : Number.NaN;
      if (Number.isInteger(of)) marks.set(of, stored);
      continue;
    }
    if (context.throughOf(stored.runId) === undefined) continue;
    standing.set(eventKey(stored.record ?? '', stored.row ?? '', kind), stored);
  }
  return { standing, marks };
}

/**
 * Whether a stored event says what the row says now. A date that a release leaves open ends on the release's own last day,
 * which moves from release to release and is no change.
 */
function isSame(stored: StoredEvent, event: BulkEvent, context: ReconcileContext): boolean {
  if ((stored.event.at ?? null) !== event.at) return false;
  if (event.kind === quarantined) return true;
  const { on } = stored.event;
  const earliest = typeof on === 'string' ? on : on.earliest;
  const latest = typeof on === 'string' ? on : on.latest;
  if (earliest !== event.onEarliest) return false;
  const open =
    stored.runId !== null && latest === context.throughOf(stored.runId) && event.onLatest === context.through;
  if (latest !== event.onLatest && !open) return false;
  return canonicalJson(stored.event.body) === canonicalJson(event.body);
}

function corrected(stored: StoredEvent, reason: string, context: ReconcileContext): BulkEvent {
  return note(correction, { reason }, stored, context, stored.seq);
}

function withdrawn(stored: StoredEvent, context: ReconcileContext): BulkEvent {
  return note(withdrawal, { event: `e${stored.seq}` }, stored, context, null);
}

function note(
  kind: string,
  body: { readonly [field: string]: Json },
  about: StoredEvent,
  context: ReconcileContext,
  voids: number | null,
): BulkEvent {
  return {
    kind,
    onEarliest: context.today,
    onLatest: context.today,
    at: null,
    body,
    record: about.record,
    row: about.row,
    voids,
  };
}
