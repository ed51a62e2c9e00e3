/** What every rule says of itself, so that the rulebook's pages, its answers and its tests read the same words. */
import type { IsoDate } from '../event.ts';

/** How far a citation was checked: read in a source, read as statute text, or known with high, medium or low certainty. */
export type Confidence = 'V' | 'S' | 'K-h' | 'K-m' | 'K-l';

export interface Citation {
  readonly cite: string;
  readonly confidence: Confidence;
}

/** One rule of law.md. `{name}` in a sentence is filled in by the explanation; a sentence must read well without it. */
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
  /** Id of the rule to which this one is an exception. */
  readonly exceptionTo?: string;
}
