/** The working days in which a load is counted: federal offices are open, on the reading that counts more days as open. */
import { type Day, formatDay, type IsoDate, isBusinessDay, parseDay } from '@opendocket/rulebook';
import { DocketFailure } from '../failure.ts';

/** Some working days in a row. */
export interface WorkingDays {
  /** How many. */
  readonly days: number;
  readonly from: IsoDate;
  /** The last of them. */
  readonly through: IsoDate;
}

/** The next working days, beginning with the day itself if it is one. @throws DocketFailure `bad-argument` */
export function nextWorkingDays(on: IsoDate, days: number): WorkingDays {
  let day = readDay(on);
  if (!Number.isInteger(days) || days < 1 || days > 260) {
    throw new DocketFailure(
      'bad-argument',
      `A load is counted over 1 to 260 working days, not ${days}. Nothing was read.`,
    );
  }
  while (!isBusinessDay(day)) day += 1;
  const from = day;
  for (let left = days - 1; left > 0; ) {
    day += 1;
    if (isBusinessDay(day)) left -= 1;
  }
  return { days, from: formatDay(from), through: formatDay(day) };
}

/** How many working days lie from one day to another, both counted. */
export function workingDaysBetween(from: IsoDate, through: IsoDate): number {
  let count = 0;
  const last = readDay(through);
  for (let day = readDay(from); day <= last; day += 1) if (isBusinessDay(day)) count += 1;
  return count;
}

function readDay(text: IsoDate): Day {
  const day = parseDay(text);
  if (day === undefined) {
    throw new DocketFailure('bad-argument', `"${text}" is no day: write it as 2026-11-24. Nothing was read.`);
  }
  return day;
}
