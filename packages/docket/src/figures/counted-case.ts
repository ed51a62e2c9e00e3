/** What the figures know of a case: the codes of its posture and a few facts, nothing by which anyone could find it. */
import type { IsoDate } from '@opendocket/rulebook';
import type { PostureRow } from '../posture-row.ts';

/** A case as the figures count it. */
export interface CountedCase {
  readonly stage: string;
  readonly finality: string;
  readonly bars: readonly string[];
  readonly reviews: readonly string[];
  readonly court: string | null;
  /** Of the order that stands: whether it was entered in absentia; null where none stands or the record does not say. */
  readonly in_absentia: boolean | null;
  readonly completed: boolean;
  readonly completed_in_absentia: boolean | null;
  readonly represented: boolean;
  /** Whole years since the case was opened; null where the record does not say when. */
  readonly years: number | null;
}

/** The case as the figures count it, from its posture. */
export function countedCase(row: PostureRow): CountedCase {
  const { stage, finality, bars, reviews, court, in_absentia, completed_in_absentia, represented } = row;
  return {
    stage,
    finality,
    bars,
    reviews,
    court,
    in_absentia,
    completed: row.completed_on !== null,
    completed_in_absentia,
    represented,
    years: row.opened_on === null ? null : wholeYears(row.opened_on, row.evaluated_on),
  };
}

/** The same in SQL over `docket.posture p`, on the day `today`: the columns of {@link CountedCase}. */
export function countedColumns(today: string): string {
  return `p.stage, p.finality, p.bars, p.reviews, p.court, p.in_absentia, p.completed_on is not null as completed,
    p.completed_in_absentia, p.represented, extract(year from age(${today}, p.opened_on))::int as years`;
}

/** Whole years from one civil day to another; an anniversary completes the year. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
