/**
 * A value that the law sets and may change: a number of days, with the span of decisions that it governs, its status and
 * the day on which someone last checked it. A vacated value stays on record and is never applied.
 */
import type { IsoDate } from '../event.ts';

export type ParameterStatus = 'enacted' | 'stayed' | 'enjoined' | 'vacated';

export interface Parameter {
  /** Name of the value; entries of the same name make its timeline. */
  readonly name: string;
  /** The rule that reads it. */
  readonly rule: string;
  readonly value: number;
  readonly unit: 'days' | 'business days';
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
  readonly lastCheckedOn: IsoDate;
  /** How long a check is good for. An answer that used the value later than that is a review. */
  readonly allowanceDays: number;
}
