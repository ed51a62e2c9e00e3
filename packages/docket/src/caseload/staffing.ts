/** A staffing what-if: minutes of work due against minutes available, month by month, as it is and with a change. Pure. */
import { type IsoDate, parseDay } from '@opendocket/rulebook';
import { DocketFailure } from '../failure.ts';
import { type Assumption, assumed } from './staffing-assumptions.ts';
import { workingDaysBetween } from './working-days.ts';

/** What the office has on a day. */
export interface StaffingBase {
  readonly on: IsoDate;
  readonly cases: number;
  /** Tasks by the month (`2026-12`) in which they are due; the overdue ones count to the first. */
  readonly tasks: readonly { readonly month: string; readonly duty: string; readonly tasks: number }[];
  /** Minutes of each duty. */
  readonly weights: ReadonlyMap<string, number>;
  /** Minutes a day of each officer; null where nobody has said. */
  readonly minutesPerDay: readonly (number | null)[];
}

/** What is changed. Each part may be left out. */
export interface StaffingChange {
  readonly officers?:
    | { readonly count: number; readonly minutesPerDay: number; readonly fromMonth?: string | undefined }
    | undefined;
  /** Minutes of duties, in place of those of the weight table. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Cases that come each month, less those that end. */
  readonly intakePerMonth?: number | undefined;
}

/** One month of a series. */
export interface StaffingMonth {
  /** `2026-12` */
  readonly month: string;
  readonly workingDays: number;
  readonly cases: number;
  readonly minutesDue: number;
  /** Null: no capacity is known. */
  readonly minutesAvailable: number | null;
  /** Minutes of work not done by the end of the month, carried over; null where no capacity is known. */
  readonly minutesLeft: number | null;
}

/** Both series, and what they rest on. */
export interface StaffingAnswer {
  readonly asIs: readonly StaffingMonth[];
  readonly changed: readonly StaffingMonth[];
  /** Duties that nobody has weighed: their work is in neither series. */
  readonly unweighed: readonly string[];
  /** Duties that are known of the office, by id, with the minutes of the weight table; null where nobody has weighed them. */
  readonly duties: readonly { readonly duty: string; readonly minutes: number | null }[];
  readonly assumptions: readonly Assumption[];
}

/** The first months, whose known tasks tell how much work a case makes in a month. */
const telling = 3;

/** Works the what-if out. @throws DocketFailure `bad-argument` */
export function staffingWhatIf(base: StaffingBase, change: StaffingChange, months = 12): StaffingAnswer {
  refuseUnreadable(base, change, months);
  const calendar = monthsFrom(base.on, months);
  const duties = [...new Set(base.tasks.map(({ duty }) => duty))].sort();
  const { officers, weights = {}, intakePerMonth = 0 } = change;
  const rates = ratesOf(base, calendar);
  const stated = base.minutesPerDay.filter((minutes) => minutes !== null);
  const series = (isChanged: boolean): readonly StaffingMonth[] => {
    const minutesOf = (duty: string) => (isChanged ? weights[duty] : undefined) ?? base.weights.get(duty) ?? 0;
    let left = 0;
    return calendar.map(({ month, workingDays }, index) => {
      const cases = Math.max(0, base.cases + (isChanged ? Math.round(intakePerMonth * index) : 0));
      const minutesDue = duties.reduce((sum, duty) => {
        const known = base.tasks.find((one) => one.month === month && one.duty === duty)?.tasks ?? 0;
        // What is known of a month is the least that will be due in it; later months fill as duties recur.
        const expected = index === 0 ? 0 : (rates.get(duty) ?? 0) * cases;
        return sum + Math.max(known, expected) * minutesOf(duty);
      }, 0);
      const added = isChanged && officers !== undefined && month >= (officers.fromMonth ?? '') ? officers : undefined;
      const perDay =
        stated.reduce((sum, minutes) => sum + minutes, 0) + (added?.count ?? 0) * (added?.minutesPerDay ?? 0);
      const hasCapacity = stated.length > 0 || added !== undefined;
      const minutesAvailable = hasCapacity ? perDay * workingDays : null;
      left = Math.max(0, left + minutesDue - (minutesAvailable ?? 0));
      return {
        month,
        workingDays,
        cases,
        minutesDue: Math.round(minutesDue),
        minutesAvailable,
        minutesLeft: minutesAvailable === null ? null : Math.round(left),
      };
    });
  };
  return {
    asIs: series(false),
    changed: series(true),
    unweighed: duties.filter((duty) => base.weights.get(duty) === undefined && weights[duty] === undefined),
    duties: duties.map((duty) => ({ duty, minutes: base.weights.get(duty) ?? null })),
    assumptions: assumptionsOf(base, change, calendar),
  };
}

/** Tasks that a case makes in a month, by duty: the mean of the first months, without the first, which holds what is overdue. */
function ratesOf({ tasks, cases }: StaffingBase, calendar: readonly CalendarMonth[]): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  if (cases === 0) return rates;
  const told = calendar.slice(1, 1 + telling).map(({ month }) => month);
  for (const { month, duty, tasks: count } of tasks) {
    if (told.includes(month)) rates.set(duty, (rates.get(duty) ?? 0) + count / cases / told.length);
  }
  return rates;
}

interface CalendarMonth {
  readonly month: string;
  /** Of the first month, those from the day on. */
  readonly workingDays: number;
}

function monthsFrom(on: IsoDate, count: number): readonly CalendarMonth[] {
  const [year, first] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(Date.UTC(year, first - 1 + index, 1)).toISOString().slice(0, 10);
    const end = new Date(Date.UTC(year, first + index, 0)).toISOString().slice(0, 10);
    return { month: start.slice(0, 7), workingDays: workingDaysBetween(index === 0 ? on : start, end) };
  });
}

function assumptionsOf(
  base: StaffingBase,
  { officers, weights = {}, intakePerMonth = 0 }: StaffingChange,
  calendar: readonly CalendarMonth[],
): readonly Assumption[] {
  const unknown = base.minutesPerDay.filter((minutes) => minutes === null).length;
  const months = calendar.slice(1, 1 + telling).map(({ month }) => month);
  const others = Object.entries(weights).map(([duty, minutes]) => ({ duty, minutes }));
  return [
    assumed({ code: 'first-month', on: base.on }),
    assumed({ code: 'rate', months }),
    assumed({ code: 'new-cases' }),
    assumed({ code: 'working-days' }),
    assumed({ code: 'carried-over' }),
    assumed(intakePerMonth === 0 ? { code: 'same-cases' } : { code: 'more-cases', perMonth: intakePerMonth }),
    ...(unknown === 0 ? [] : [assumed({ code: 'no-capacity', officers: unknown, of: base.minutesPerDay.length })]),
    ...(officers === undefined
      ? []
      : [assumed({ code: 'more-officers', ...officers, fromMonth: officers.fromMonth ?? null })]),
    ...(others.length === 0 ? [] : [assumed({ code: 'other-weights', weights: others })]),
  ];
}

function refuseUnreadable(
  { on }: StaffingBase,
  { officers, weights = {}, intakePerMonth = 0 }: StaffingChange,
  months: number,
): void {
  const bad = (what: string) => new DocketFailure('bad-argument', `Nothing was worked out: ${what}.`);
  if (parseDay(on) === undefined) throw bad(`"${on}" is no day; write it as 2026-11-24`);
  if (!Number.isInteger(months) || months < 1 || months > 36)
    throw bad(`a what-if covers 1 to 36 months, not ${months}`);
  if (!Number.isInteger(intakePerMonth) || Math.abs(intakePerMonth) > 1e6)
    throw bad('the intake is a whole number of cases');
  for (const [duty, minutes] of Object.entries(weights)) {
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
      throw bad(`${duty} takes 1 to 1440 whole minutes, not ${minutes}`);
  }
  if (officers === undefined) return;
  const { count, minutesPerDay, fromMonth } = officers;
  if (!Number.isInteger(count) || count < 0 || count > 10_000)
    throw bad('the number of officers is a whole number from 0');
  if (!Number.isInteger(minutesPerDay) || minutesPerDay < 1 || minutesPerDay > 1440) {
    throw bad('an officer has 1 to 1440 whole minutes a day');
  }
  if (fromMonth !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(fromMonth))
    throw bad(`"${fromMonth}" is no month; write it as 2026-12`);
}
