/** What every rule says of itself, so that the rulebook's pages, its answers and its tests read the same words. */
import type { Citation } from '../citation.ts';
import type { Matter } from '../evaluate/matter.ts';
import type { IsoDate } from '../event.ts';

/** One rule of law.md. Its sentence states the rule in general; an answer adds days, countries and events to it. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly citations: readonly Citation[];
  /** The span of days for which the rule is encoded; null means "as far back as we know" or "until changed". */
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** What the law says and this file does not encode. */
  readonly notEncoded: readonly string[];
  /** Kinds of events that the rule reads. */
  readonly reads: readonly string[];
  readonly sentence: { readonly en: string; readonly es: string };
  /** What the sources leave open, whatever the code does about it. */
  readonly uncertainties?: readonly string[];
  /** The day on which someone other than the author last compared this file with its citations; null before that. */
  readonly checkedOn: IsoDate | null;
  /** Why the primary text could not be read. The conclusions of such a rule carry a review of it. */
  readonly unverified?: string;
  /** Id of the rule to which this one is an exception. */
  readonly exceptionTo?: string;
  /**
   * Writes what follows from the rule into the answer. Rules without it say which order stands, or when it is final;
   * the evaluation asks those by name, because the others need their conclusion.
   */
  readonly apply?: (matter: Matter) => void;
}

/** A rule that holds as far back as the docket reaches and until it is changed. */
export const always: Rule['period'] = { from: null, to: null };
