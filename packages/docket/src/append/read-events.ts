/** From the events of a command, as someone wrote them, to rows of the store: each read whole or refused by name. */
import { type CaseEvent, type EventBody, type Json, parseEvent } from '@opendocket/rulebook';
import { recordSystem } from '../run.ts';
import { type EventRow, eventId, seqOf } from '../stored-event.ts';

/** An event of the store that has no hash yet. */
export type NewRow = Omit<EventRow, 'hash'>;

/** The rows of a command, or a sentence for each fault. */
export type ReadEvents =
  | { readonly ok: true; readonly rows: readonly NewRow[] }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Body fields that hold the id of another event of the case, by kind. The last two must name one. */
const references: Readonly<Record<string, { readonly field: string; readonly required: boolean }>> = {
  'order.entered': { field: 'hearing', required: false },
  'hearing.held': { field: 'hearing', required: false },
  'hearing.adjourned': { field: 'hearing', required: false },
  'hearing.cancelled': { field: 'hearing', required: false },
  'appearance.recorded': { field: 'hearing', required: false },
  'appeal.rejected': { field: 'appeal', required: false },
  'appeal.withdrawn': { field: 'appeal', required: false },
  'appeal.decided': { field: 'appeal', required: false },
  'motion.decided': { field: 'motion', required: false },
  'record.disputed': { field: 'event', required: true },
  'record.withdrawn-by-source': { field: 'event', required: true },
};

/** Where and when the events are recorded. */
export interface Recording {
  /** Seq of the case's last event. */
  readonly headSeq: number;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly by: string;
}

/** Reads the events of a command for a case that ends at `headSeq`. */
export function readNewEvents(given: readonly Json[], recording: Recording): ReadEvents {
  const errors: string[] = [];
  const rows: NewRow[] = [];
  // The names that the command gives its own events, to the ids that they get.
  const names = new Map<string, string>();
  for (const [index, value] of given.entries()) {
    const seq = recording.headSeq + index + 1;
    const name = nameOf(value);
    const called = name === undefined ? `Event number ${index + 1}` : `Event "${name}"`;
    const faults = faultsOfEnvelope(value, called, seq);
    if (name !== undefined && names.has(name)) faults.push(`${called}: another event of the command has this id.`);
    if (faults.length > 0) {
      errors.push(...faults);
      continue;
    }
    const parsed = parseEvent(isObject(value) && value.id === undefined ? { ...value, id: eventId(seq) } : value);
    if (!parsed.ok) {
      errors.push(...parsed.errors);
      continue;
    }
    const row = rowOf(parsed.value, seq, recording, names);
    if (typeof row === 'string') errors.push(`${called}: ${row}`);
    else rows.push(row);
    if (name !== undefined) names.set(name, eventId(seq));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, rows };
}

/** The row of a parsed event, or what is wrong with what it refers to. */
function rowOf(
  event: CaseEvent,
  seq: number,
  recording: Recording,
  names: ReadonlyMap<string, string>,
): NewRow | string {
  const find = (id: string): number | undefined => {
    const found = seqOf(names.get(id) ?? id);
    return found !== undefined && found < seq ? found : undefined;
  };
  const voids = event.voids === undefined ? null : find(event.voids);
  if (voids === undefined) return `it voids "${event.voids}", which is no earlier event of this case.`;
  const body = withReference(event, find);
  if (typeof body === 'string') return body;
  const { source } = event;
  const exact = typeof event.on === 'string';
  return {
    seq,
    kind: event.kind,
    on_earliest: exact ? event.on : event.on.earliest,
    on_latest: exact ? event.on : event.on.latest,
    at: event.at ?? null,
    recorded_at: recording.recordedAt,
    recorded_by: recording.by,
    run_id: null,
    record: source?.record ?? null,
    source_row: source?.row ?? null,
    voids,
    body,
    system: source === undefined || source.system === recordSystem ? null : source.system,
    source_seq: source?.seq ?? event.seq ?? null,
  };
}

/** The body with the name of another event replaced by its id in the store. */
function withReference(event: CaseEvent, find: (id: string) => number | undefined): EventBody | string {
  const reference = references[event.kind];
  if (reference === undefined) return event.body;
  const named = event.body[reference.field];
  if (typeof named !== 'string') return event.body;
  const seq = find(named);
  if (seq !== undefined) return { ...event.body, [reference.field]: eventId(seq) };
  if (!reference.required && seqOf(named) === undefined) return event.body;
  return `its ${reference.field} is "${named}", which is no earlier event of this case.`;
}

/** What the docket itself asks of an envelope, before the rulebook reads it. */
function faultsOfEnvelope(value: Json, called: string, seq: number): string[] {
  if (!isObject(value)) return [`${called}: an event is a JSON object.`];
  const faults: string[] = [];
  const refuse = (sentence: string) => faults.push(`${called}: ${sentence}`);
  for (const field of ['recordedAt', 'by']) {
    if (value[field] !== undefined) refuse(`${field} is set by the docket; leave it out.`);
  }
  const id = value.id;
  if (typeof id === 'string' && seqOf(id) !== undefined && seqOf(id) !== seq) {
    refuse(`it would be ${eventId(seq)} in this case; leave its id out, or name it with a word.`);
  }
  const source = value.source;
  if (isObject(source) && (source.release !== undefined || source.mapping !== undefined)) {
    refuse('source.release and source.mapping are for imports; leave them out.');
  }
  if (!isStorable(value)) refuse('it holds a character that cannot be stored (NUL, or half of a pair).');
  return faults;
}

/** The id that an event was given, where it was given one. */
function nameOf(value: Json): string | undefined {
  const id = isObject(value) ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Whether PostgreSQL can hold every text in a value. */
export function isStorable(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([field, inner]) => isStorable(field) && isStorable(inner));
}

function isObject(value: Json | undefined): value is { readonly [field: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
