/** The time of day at a court, of a time as an event may state it: `09:52`, `09:52-04:00`, `09:52 America/New_York`. */
import { type Day, formatDay } from '../calendar/civil-day.ts';

const minutesADay = 1440;
/** Offsets of the places where courts sit, in minutes: from Samoa to the East, and Guam. */
const courtOffsets = { west: -11 * 60, east: -4 * 60, guam: 10 * 60 };

const written =
  /^(?:(\d{4}-\d{2}-\d{2})T)?(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:?\d{2}|[A-Za-z_]+(?:\/\S+)?))?$/;

/**
 * Minutes since midnight at the court; undefined where the text does not tell. A time with no zone, or with the name of one,
 * is taken as the court's own. One with an offset is turned into the court's time where its zone is known; where it is not, an
 * offset of a place where courts sit is taken as the court's.
 */
export function minutesAtCourt(time: string, day: Day, zone: string | undefined): number | undefined {
  const parts = written.exec(time);
  if (parts === null) return undefined;
  const [, date, hours, minutes, offset] = parts;
  const local = Number(hours) * 60 + Number(minutes);
  const shift = offsetMinutes(offset);
  if (shift === undefined) return local;
  if (zone === undefined) {
    const isCourts = (shift >= courtOffsets.west && shift <= courtOffsets.east) || shift === courtOffsets.guam;
    return isCourts ? local : undefined;
  }
  const instant = Date.parse(`${date ?? formatDay(day)}T00:00:00Z`) + (local - shift) * 60_000;
  return Number.isNaN(instant) ? undefined : minutesInZone(instant, zone);
}

/** Minutes by which a zone is ahead of UTC; undefined where none, or a name, is given. */
function offsetMinutes(offset: string | undefined): number | undefined {
  if (offset === undefined) return undefined;
  if (offset === 'Z' || offset === 'UTC' || offset === 'GMT') return 0;
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (parts === null) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function minutesInZone(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(zone, format);
  }
  let minutes = 0;
  for (const { type, value } of format.formatToParts(instant)) {
    if (type === 'hour') minutes += Number(value) * 60;
    else if (type === 'minute') minutes += Number(value);
  }
  return minutes % minutesADay;
}
