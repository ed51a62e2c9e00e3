/** Rows of supervision.csv while they are told, and the cells that they come to. */
import { isoDay } from '../calendar.ts';
import type { Life } from '../life/shape.ts';

/** A row of supervision.csv by the names of its columns; what is not named is blank. Days are day numbers. */
export interface SupervisionRow {
  readonly row: string;
  readonly kind: string;
  readonly on: number;
  readonly due_on?: number;
  readonly mode?: string;
  readonly condition?: string;
  readonly authority?: string;
  readonly review_on?: number;
  readonly technology?: string;
  readonly device?: string;
  readonly decision?: string;
  readonly about?: string;
  readonly reason?: string;
}

/** What the rows depend on beside the life. `since` is fixed for all releases of a docket, so that rows stay and grow. */
export interface SupervisionPlan {
  readonly seed: number;
  readonly since: number;
  /** Rows are recorded through this day; what is scheduled may lie after it. */
  readonly through: number;
}

/** The id of a row: that of its case and what it is of it. */
export function idOf(life: Life, part: string): string {
  return `${life.caseId}-${part}`;
}

/** The cells of a row in the order of the columns. */
export function supervisionCells(life: Life, row: SupervisionRow): (string | number)[] {
  const day = (value: number | undefined): string => (value === undefined ? '' : isoDay(value));
  return [
    row.row,
    life.caseId,
    row.kind,
    isoDay(row.on),
    day(row.due_on),
    row.mode ?? '',
    row.condition ?? '',
    row.authority ?? '',
    day(row.review_on),
    row.technology ?? '',
    row.device ?? '',
    row.decision ?? '',
    row.about ?? '',
    row.reason ?? '',
  ];
}
