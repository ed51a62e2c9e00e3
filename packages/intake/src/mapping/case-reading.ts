/** One case while it is being mapped: its legs, its first known day, the events so far, and the contradictions of a row. */
import type { Json } from '@opendocket/docket';
import type { Contradiction } from './contradictions.ts';
import { between, type EventDate, earliestCredible, isDay } from './dates.ts';
import { type Leg, proceedings, readLegs } from './legs.ts';
import { type ReadCodes, readCodesOf } from './read-codes.ts';
import {
  type CaseSource,
  cell,
  column,
  type DesiredEvent,
  eventKey,
  type ReleaseContext,
  type SourceRow,
} from './shape.ts';

const noRows: readonly SourceRow[] = [];
const caseTypeAt = column('A_TblCase', 'CASE_TYPE');

const inSmallLetters = new Map<string, string>();

/** A case type as events carry it, in small letters: `rmv`, `dep`, `exc`; undefined where there is none. */
export function caseTypeInEvents(caseType: string): string | undefined {
  if (caseType === '') return undefined;
  let small = inSmallLetters.get(caseType);
  if (small === undefined) {
    small = caseType.toLowerCase();
    // There are about a dozen; what a damaged row holds in their place is not kept.
    if (caseType.length === 3 && inSmallLetters.size < 100) inSmallLetters.set(caseType, small);
  }
  return small;
}

/** The fields of an event's body, keys in alphabetical order. */
export type Body = { readonly [key: string]: Json | undefined };

/** The state of one call of the mapping; nothing of it outlives the call. */
export class CaseReading {
  readonly source: CaseSource;
  readonly codes: ReadCodes;
  readonly through: string;
  readonly events: DesiredEvent[] = [];
  /** The row of A_TblCase, where it could be read. */
  readonly caseRow: SourceRow | undefined;
  /** The case type that A_TblCase gives, or ''. */
  readonly caseType: string;
  /** In the order in which they began. */
  readonly legs: readonly Leg[];
  /** The first credible day that the release knows of the case, '' where there is none. */
  readonly firstDay: string;
  #what = '';
  #detail = '';

  constructor(source: CaseSource, context: ReleaseContext) {
    this.source = source;
    this.codes = readCodesOf(context);
    this.through = context.through;
    this.caseRow = this.rows('A_TblCase')[0];
    this.caseType = this.caseRow === undefined ? '' : cell(this.caseRow, caseTypeAt);
    this.legs = readLegs(this.rows(proceedings), this.codes, this.caseType);
    this.firstDay = firstDayOf(this.legs);
  }

  rows(table: string): readonly SourceRow[] {
    return this.source.rows.get(table) ?? noRows;
  }

  /** Adds an event. `body` must be a literal with its keys in alphabetical order. */
  add(kind: string, on: EventDate, record: string, row: string, body: Body): void {
    this.events.push({ kind, on, body, record, row });
  }

  /** Adds an event whose body names another event of the same row: the filing that a decision is on. */
  addOn(filing: string, field: string, kind: string, on: EventDate, record: string, row: string, body: Body): void {
    this.events.push({ kind, on, body, record, row, refersTo: { [field]: eventKey(record, row, filing) } });
  }

  /** The day in a cell; '' where it is blank or cannot be believed, which is noted as a contradiction of the row. */
  day(text: string, name: string): string {
    if (text === '' || (text >= earliestCredible && text <= this.codes.limits.past && isDay(text))) return text;
    this.conflict('date-not-credible', `${name} is ${text}`);
    return '';
  }

  /** The day of a hearing, which may lie ahead. */
  hearingDay(text: string, name: string): string {
    if (text === '' || (text >= earliestCredible && text <= this.codes.limits.hearing && isDay(text))) return text;
    this.conflict('date-not-credible', `${name} is ${text}`);
    return '';
  }

  /** A day that is not known, bounded by what is: from `earliest`, or the case's first day, to `latest`, or the release's last. */
  bounded(earliest: string, latest: string): EventDate {
    return between(earliest || this.firstDay || earliestCredible, latest || this.through);
  }

  /** The case's first day, for a fact that the release does not date; with no such day, some day until the release's last. */
  fromTheFirst(): EventDate {
    return this.firstDay || between(earliestCredible, this.through);
  }

  /** Notes that the row at hand contradicts itself, or another row. */
  conflict(what: Contradiction, detail: string): void {
    if (this.#what === '') {
      this.#what = what;
      this.#detail = detail;
      return;
    }
    if (!this.#what.split(', ').includes(what)) this.#what = `${this.#what}, ${what}`;
    this.#detail = `${this.#detail}; ${detail}`;
  }

  /**
   * Ends a row: what was noted of it becomes one record.conflicted, from the earlier of two days on (ISO, '' where there is none):
   * a doubt begins with the first day that it may be about. With no day it is from the case's first.
   */
  endRow(record: string, row: string, one: string, other = ''): void {
    if (this.#what === '') return;
    const day = one === '' || (other !== '' && other < one) ? other : one;
    this.add('record.conflicted', day || this.fromTheFirst(), record, row, { detail: this.#detail, what: this.#what });
    this.#what = '';
    this.#detail = '';
  }

  /** The leg that a row belongs to, by the proceeding's id. */
  leg(proceeding: string): Leg | undefined {
    for (const leg of this.legs) if (leg.row.id === proceeding) return leg;
    return undefined;
  }
}

function firstDayOf(legs: readonly Leg[]): string {
  let first = '';
  for (const { chargedOn, begunOn } of legs) {
    if (chargedOn !== '' && (first === '' || chargedOn < first)) first = chargedOn;
    if (begunOn !== '' && (first === '' || begunOn < first)) first = begunOn;
  }
  return first;
}
