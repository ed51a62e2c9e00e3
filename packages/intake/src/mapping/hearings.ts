/** tbl_schedule: the settings of hearings, and what became of each. */
import type { CaseReading } from './case-reading.ts';
import { between } from './dates.ts';
import { calendars } from './hearing-codes.ts';
import { ignoredRule } from './ignored.ts';
import { cell, column } from './shape.ts';

const schedule = 'tbl_schedule';
const proceeding = column(schedule, 'IDNPROCEEDING');
const court = column(schedule, 'BASE_CITY_CODE');
const calendar = column(schedule, 'CAL_TYPE');
const hearingOn = column(schedule, 'ADJ_DATE');
const startsAt = column(schedule, 'ADJ_TIME_START');
const adjournment = column(schedule, 'ADJ_RSN');
const enteredOn = column(schedule, 'INPUT_DATE');

/** Maps every setting. Hearings are the docket's most numerous rows: nothing here may be slow. */
export function mapHearings(reading: CaseReading): void {
  for (const row of reading.rows(schedule)) {
    if (ignoredRule(schedule, row) !== null) continue;
    const written = cell(row, hearingOn);
    const day = reading.hearingDay(written, 'ADJ_DATE');
    const setOn = reading.day(cell(row, enteredOn), 'INPUT_DATE');
    const on = setOn || reading.bounded(reading.leg(cell(row, proceeding))?.begunOn ?? '', past(reading, day));
    reading.add('hearing.scheduled', on, schedule, row.id, {
      calendar: calendarOf(cell(row, calendar)),
      court: cell(row, court) || undefined,
      hearing: row.id,
      hearingOn: day || undefined,
      time: timeOfDay(cell(row, startsAt)),
    });
    const why = cell(row, adjournment);
    if (why !== '') mapOutcome(reading, row.id, why, day, setOn);
    reading.endRow(schedule, row.id, setOn);
  }
}

/** The day if it is within the release, else ''. */
function past(reading: CaseReading, day: string): string {
  return day <= reading.through ? day : '';
}

function mapOutcome(reading: CaseReading, id: string, why: string, day: string, setOn: string): void {
  const { outcome, reason } = reading.codes.hearingOutcome(why);
  // A hearing ahead that has an outcome was put off or taken down beforehand, on a day that the release does not give.
  const on = past(reading, day) || between(setOn || reading.firstDay || reading.through, reading.through);
  reading.add(outcome, on, schedule, id, outcome === 'hearing.adjourned' ? { hearing: id, reason } : { hearing: id });
}

const calendarByCode = new Map(calendars.map(({ code, calendar: name }) => [code, name]));

/** The calendar of a CAL_TYPE; undefined where the code says none. */
export function calendarOf(code: string): 'master' | 'individual' | 'custody' | undefined {
  return calendarByCode.get(code);
}

const read = new Map<string, string | undefined>();
const mostTimes = 2000;

/** `HHMM` as `HH:MM`; undefined where it is no time of day. */
export function timeOfDay(text: string): string | undefined {
  if (text === '') return undefined;
  let time = read.get(text);
  if (time === undefined && !read.has(text)) {
    const digits = text.replace(':', '').padStart(4, '0');
    const fits = /^([01][0-9]|2[0-3])[0-5][0-9]$/.test(digits);
    time = fits ? `${digits.slice(0, 2)}:${digits.slice(2)}` : undefined;
    // A day has 1440 times; damaged rows can write any number of others, which are not kept.
    if (read.size < mostTimes) read.set(text, time);
  }
  return time;
}
