/**
 * A value that the law sets and may change: a number of days, a country's protection, a fee; with the span of days that it
 * governs, its status and the day on which someone last checked it. A value that was stayed, enjoined or vacated stays on
 * record and is never applied.
 */
import type { Confidence } from '../citation.ts';
import type { IsoDate } from '../event.ts';

export type ParameterStatus = 'enacted' | 'stayed' | 'enjoined' | 'vacated';

/** What a value is counted in. A `word` is one of those that the name's rule knows, for example `designated`. */
export type Unit = 'days' | 'business days' | 'months' | 'hours' | 'dollars' | 'word';

export interface Parameter {
  /** Name of the value; entries of the same name, and key where they have one, make its timeline. */
  readonly name: string;
  /** What within the name the entry is about: a country, a circuit, a district, a class, a filing. */
  readonly key?: string;
  /** The rule that reads it. */
  readonly rule: string;
  readonly value: number | string;
  readonly unit: Unit;
  /** What it governs, in words. */
  readonly appliesTo: string;
  /** First day of the span it governs, null for "as far back as we encode". Inclusive. */
  readonly from: IsoDate | null;
  /** Last day of the span it governs, null for "until changed". Inclusive. */
  readonly to: IsoDate | null;
  readonly announcedOn: IsoDate | null;
  readonly status: ParameterStatus;
  /** The day of the ruling that stayed, enjoined or vacated it, where one did. */
  readonly statusOn?: IsoDate;
  readonly source: string;
  /** How far the source was checked. */
  readonly confidence: Confidence;
  /** Whether the source is the text that makes the law, or someone's account of it. */
  readonly sourceKind: 'primary' | 'secondary';
  readonly lastCheckedOn: IsoDate;
  /** How long a check is good for. An answer that used the value later than that is a review. */
  readonly allowanceDays: number;
}
