/**
 * The envelope of an event, as every room hands it to the rulebook.
 *
 * A stored event may be of a kind, or hold a value, that this version of the rulebook does not know, so nothing here
 * promises more than JSON: the rules read each field defensively, and what no rule can read becomes a review.
 */

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The fields of an event's own kind. */
export type EventBody = { readonly [field: string]: Json | undefined };

/** A civil date in ISO form, `YYYY-MM-DD`, with no time zone. */
export type IsoDate = string;

/** The date on which something happened: one day, or a span of days when the record does not say which. */
export type EventDate = IsoDate | { readonly earliest: IsoDate; readonly latest: IsoDate };

/** Where an event came from, so that anyone can find it again. `seq` orders events of one day where the source knows. */
export interface EventSource {
  readonly system: string;
  readonly release?: string;
  readonly mapping?: number;
  readonly record?: string;
  readonly row?: string;
  readonly seq?: number;
}

/** One event of a case. Only `id`, `kind`, `on` and `body` are required; no `recordedAt` means that it was always known. */
export interface CaseEvent {
  readonly id: string;
  readonly kind: string;
  readonly on: EventDate;
  /** Time of day with its zone, where an hour matters: `09:52-04:00`, `09:52 America/New_York`, `2025-05-07T09:52:00-04:00`. */
  readonly at?: string;
  /** Instant at which the docket learnt of it, ISO with zone. */
  readonly recordedAt?: string;
  /** Order among events of one day, where the source has one. The same as `source.seq`, for hand-written files. */
  readonly seq?: number;
  readonly source?: EventSource;
  readonly by?: string;
  readonly body: EventBody;
  /** Id of the event that this one withdraws. A void can itself be voided, which restores. */
  readonly voids?: string;
}

/** What is said of the case beside its events. Countries are ISO 3166 alpha-2, courts the release's base city codes. */
export interface CaseDescription {
  readonly id: string;
  readonly nationality?: string;
  readonly circuit?: string;
  readonly court?: string;
  readonly detained?: boolean;
}
