/** Where the rows of a release go: the file of each table, and what may befall a row on its way. */
import type { TableName } from '../schema.ts';

/** Takes the cells of a row one after another. */
export interface Cells {
  integer(value: number): void;
  text(value: string): void;
  /** Written as a blank where the day is absent (see {@link blankDay}). */
  day(day: number): void;
  blank(count?: number): void;
}

/** The tables of a release that is being written. */
export interface RowSink {
  /** The last day that the release knows. */
  readonly through: number;
  file(table: TableName): Cells;
  /** Ends the row that was written to the table's file. Rows may be damaged, doubled or left out here. */
  finish(table: TableName, rowId: number, caseId: number): void;
}

/** Ids of rows follow from the case's index, so that a row keeps its id from release to release. */
export function rowIdOf(index: number, place: number): number {
  return 5_000_000 + index * 64 + place;
}

/** A day as a release of `through` shows it: a day that has not come is not known. */
export function known(day: number, through: number): number {
  return day <= through ? day : blankDay;
}

/** A day that is written as a blank. */
export const blankDay = 1_000_000_000;
