/**
 * From the text of COPY to the events of one case after another. A docket has tens of millions of rows, so a row costs as
 * little as can be: fields are cut out of the text, and a body or a source is read only where a rule asks for it.
 *
 * Who recorded an event, and when, is not read: without an instant as of which the record is known, no rule can ask for it.
 */
import type { CaseEvent, EventBody, EventDate, EventSource } from '@opendocket/rulebook';
import type { RunSource } from '../run.ts';
import { eventId, eventSource } from '../stored-event.ts';

/** Selects the rows of a range of cases for {@link CaseRows}, both ends inside it. */
export function selectRows(firstCase: string, lastCase: string): string {
  if (!/^\d+$/.test(firstCase) || !/^\d+$/.test(lastCase)) throw new RangeError('a case id is a whole number');
  return `select case_id, seq, kind, on_earliest,
      nullif(on_latest, on_earliest), at, voids, system, source_seq, run_id, record, source_row, body
    from docket.event where case_id between ${firstCase} and ${lastCase} order by case_id, seq`;
}

/** The rare fields as most rows have them: known to the day, no time, no void, from a run, no order within a day. */
const noRareFields = '\\N\t\\N\t\\N\t\\N\t\\N\t';
const newline = 10;

/** Gathers rows, and hands over the events of each case once all of them are there. */
export class CaseRows {
  readonly #onCase: (events: readonly CaseEvent[]) => void;
  readonly #runs: ReadonlyMap<number, RunSource>;
  /** Kinds, each one string: two that are equal are then the same one, which is quicker to find. */
  readonly #kinds = new Map<string, string>();
  #rest: Buffer = Buffer.alloc(0);
  #case = '';
  #events: CaseEvent[] = [];

  constructor(runs: ReadonlyMap<number, RunSource>, onCase: (events: readonly CaseEvent[]) => void) {
    this.#runs = runs;
    this.#onCase = onCase;
  }

  /** Adds bytes as they come. A row may be cut anywhere. */
  add(chunk: Buffer): void {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end === 0) {
      this.#rest = Buffer.concat([this.#rest, chunk]);
      return;
    }
    const whole = chunk.subarray(0, end);
    this.#addRows((this.#rest.length === 0 ? whole : Buffer.concat([this.#rest, whole])).toString('utf8'));
    this.#rest = chunk.subarray(end);
  }

  /** There are no more rows. */
  end(): void {
    if (this.#events.length > 0) this.#onCase(this.#events);
    this.#events = [];
    this.#case = '';
  }

  #addRows(text: string): void {
    let at = 0;
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      if (!text.startsWith(this.#case, at) || this.#case === '') {
        this.end();
        this.#case = text.slice(at, text.indexOf('\t', at) + 1);
      }
      this.#events.push(this.#row(text, at + this.#case.length, end));
      at = end + 1;
    }
  }

  #row(text: string, start: number, end: number): CaseEvent {
    const seqEnd = text.indexOf('\t', start);
    const kindEnd = text.indexOf('\t', seqEnd + 1);
    const onEnd = text.indexOf('\t', kindEnd + 1);
    const id = eventId(Number(text.slice(start, seqEnd)));
    const kind = this.#kind(text.slice(seqEnd + 1, kindEnd));
    const on = text.slice(kindEnd + 1, onEnd);
    if (text.startsWith(noRareFields, onEnd + 1)) {
      return new PlainEvent(id, kind, on, text.slice(onEnd + 1 + noRareFields.length, end), this.#runs);
    }
    const [latest, at, voids, system, seq, ...rest] = text
      .slice(onEnd + 1, end)
      .split('\t')
      .map(unescaped);
    const days: EventDate = latest === undefined ? on : { earliest: on, latest };
    return {
      id,
      kind,
      on: days,
      ...(at === undefined ? undefined : { at }),
      ...(voids === undefined ? undefined : { voids: eventId(Number(voids)) }),
      source: sourceFrom(rest, system, seq, this.#runs),
      body: JSON.parse(rest[3] ?? '{}'),
    };
  }

  #kind(text: string): string {
    const known = this.#kinds.get(text);
    if (known !== undefined) return known;
    const kind = unescaped(text) ?? '';
    this.#kinds.set(text, kind);
    return kind;
  }
}

/** Where an event came from: run, table and row, and for one without a run its named source. */
function sourceFrom(
  [run, record, row]: readonly (string | undefined)[],
  system: string | undefined,
  seq: string | undefined,
  runs: ReadonlyMap<number, RunSource>,
): EventSource {
  return eventSource(
    {
      run_id: run === undefined ? null : Number(run),
      system: system ?? null,
      record: record ?? null,
      source_row: row ?? null,
      source_seq: seq === undefined ? null : Number(seq),
    },
    runs,
  );
}

/** An event with nothing rare about it. The rest of its row is text until it is asked for: run, table, row and body. */
class PlainEvent implements CaseEvent {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly #rest: string;
  readonly #runs: ReadonlyMap<number, RunSource>;
  #body: EventBody | undefined;

  constructor(id: string, kind: string, on: string, rest: string, runs: ReadonlyMap<number, RunSource>) {
    this.id = id;
    this.kind = kind;
    this.on = on;
    this.#rest = rest;
    this.#runs = runs;
  }

  get body(): EventBody {
    // A tab within a field is escaped: the last one is that before the body.
    this.#body ??= JSON.parse(unescaped(this.#rest.slice(this.#rest.lastIndexOf('\t') + 1)) ?? '{}');
    return this.#body ?? {};
  }

  get source(): EventSource {
    return sourceFrom(this.#rest.split('\t', 3).map(unescaped), undefined, undefined, this.#runs);
  }
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** A field of COPY as it was stored; undefined for null. */
export function unescaped(field: string): string | undefined {
  if (field === '\\N') return undefined;
  if (!field.includes('\\')) return field;
  return field.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
}
