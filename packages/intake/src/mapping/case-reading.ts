/** One case while it is being mapped: its legs, its first known day, the events so far, and the contradictions of a row. */
import type { Json } from '@opendocket/docket';
import { between, type EventDate, earliestCredible } from './dates.ts';
import type { Leg } from './legs.ts';
import { type ReadCodes, readCodesOf } from './read-codes.ts';
import type { CaseSource, DesiredEvent, ReleaseContext, SourceRow } from './shape.ts';

const noRows: readonly SourceRow[] = [];

/** The state of one call of the mapping; nothing of it outlives the call. */
export class CaseReading {
  readonly source: CaseSource;
  readonly codes: ReadCodes;
  readonly through: string;
  readonly events: DesiredEvent[] = [];
  /** In the order in which they began. */
  legs: readonly Leg[] = [];
  /** The first credible day that the release knows of the case, '' where there is none. */
  firstDay = '';
  #what = '';
  #detail = '';

  constructor(source: CaseSource, context: ReleaseContext) {
    this.source = source;
    this.codes = readCodesOf(context);
    this.through = context.through;
  }

  rows(table: string): readonly SourceRow[] {
    return this.source.rows.get(table) ?? noRows;
  }

  /** Adds an event. `body` must be a literal with its keys in alphabetical order. */
  add(
    kind: string,
    on: EventDate,
    record: string,
    row: string,
    body: { readonly [key: string]: Json | undefined },
  ): void {
    this.events.push({ kind, on, body, record, row });
  }

  /** The day in a cell; '' where it is blank or cannot be believed, which is noted as a contradiction of the row. */
  day(text: string, column: string): string {
    if (text === '' || (text >= earliestCredible && text <= this.codes.limits.past)) return text;
    this.conflict('date-not-credible', `${column} is ${text}`);
    return '';
  }

  /** The day of a hearing, which may lie ahead. */
  hearingDay(text: string, column: string): string {
    if (text === '' || (text >= earliestCredible && text <= this.codes.limits.hearing)) return text;
    this.conflict('date-not-credible', `${column} is ${text}`);
    return '';
  }

  /** A day that is not known, bounded by what is: from `earliest`, or the case's first day, to `latest`, or the release's last. */
  bounded(earliest: string, latest: string): EventDate {
    return between(earliest || this.firstDay || earliestCredible, latest || this.through);
  }

  /** Notes that the row at hand contradicts itself, or another row. */
  conflict(what: string, detail: string): void {
    if (this.#what === '') {
      this.#what = what;
      this.#detail = detail;
      return;
    }
    if (!this.#what.includes(what)) this.#what = `${this.#what}, ${what}`;
    this.#detail = `${this.#detail}; ${detail}`;
  }

  /** Ends a row: what was noted of it becomes one record.conflicted, from `day` on or, with no day, from the case's first. */
  endRow(record: string, row: string, day: string): void {
    if (this.#what === '') return;
    this.add('record.conflicted', day || this.firstDay || this.through, record, row, {
      detail: this.#detail,
      what: this.#what,
    });
    this.#what = '';
    this.#detail = '';
  }

  /** The leg that a row belongs to, by the proceeding's id. */
  leg(proceeding: string): Leg | undefined {
    for (const leg of this.legs) if (leg.row.id === proceeding) return leg;
    return undefined;
  }
}
