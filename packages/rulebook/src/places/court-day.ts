/**
 * "Today" is the civil day at the case's court, never UTC: in UTC an appeal window would close hours early. Where the court
 * is not known it is the day of Honolulu, the last of the courts' days to end.
 */
import { formatDay } from '../calendar/civil-day.ts';
import type { IsoDate } from '../event.ts';
import { courtByCode } from './courts.ts';

/** The zone of a court whose place is not known. */
export const lastZoneToEnd = 'Pacific/Honolulu';

const formats = new Map<string, Intl.DateTimeFormat>();
/** The last quarter of an hour that was asked for in a zone: a docket asks for the same instant again and again. */
const lastAsked = new Map<string, { readonly quarter: number; readonly day: IsoDate }>();

const millisecondsADay = 86_400_000;
const millisecondsAQuarter = 900_000;

/** The civil day of an instant (milliseconds since 1970 in UTC) in an IANA zone. Throws a RangeError on a zone that is none. */
export function civilDayAt(instantMs: number, zone: string = lastZoneToEnd): IsoDate {
  // No zone of today begins its day within a quarter of an hour, so all instants of one quarter are on one day.
  const quarter = Math.floor(instantMs / millisecondsAQuarter);
  const known = lastAsked.get(zone);
  if (known?.quarter === quarter) return known.day;
  const day = dayInZone(quarter * millisecondsAQuarter, zone);
  lastAsked.set(zone, { quarter, day });
  return day;
}

function dayInZone(instantMs: number, zone: string): IsoDate {
  if (zone === 'UTC') return formatDay(Math.floor(instantMs / millisecondsADay));
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  let year = '';
  let month = '';
  let date = '';
  for (const { type, value } of format.formatToParts(instantMs)) {
    if (type === 'year') year = value.padStart(4, '0');
    else if (type === 'month') month = value;
    else if (type === 'day') date = value;
  }
  return `${year}-${month}-${date}`;
}

/** The civil day of an instant at a court, by its base city code. */
export function courtToday(instantMs: number, courtCode?: string): IsoDate {
  const court = courtCode === undefined ? undefined : courtByCode(courtCode);
  return civilDayAt(instantMs, court?.zone);
}
