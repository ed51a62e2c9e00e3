/**
 * Periods that no law sets and that the house has set for itself, so that a duty without a legal day has a day all the same.
 * Data, effective-dated, each with its source; an office that works otherwise changes them here and nowhere else.
 */

import { addBusinessDays } from '../calendar/business-days.ts';
import type { Day } from '../calendar/civil-day.ts';
import { parseDay } from '../calendar/civil-day.ts';
import { monthsAfter } from '../calendar/months.ts';
import type { IsoDate } from '../event.ts';

export const housePeriodNames = [
  'supervision-review',
  'monitoring-review',
  'dispute-reply',
  'conflict',
  'returned-mail',
  'order-service',
  'hearing-notice',
  'missed-check-in',
  'quarantined-row',
  'whether-held',
] as const;
export type HousePeriodName = (typeof housePeriodNames)[number];

/** A period of the house, from a day on until the next one of its name. */
export interface HousePeriod {
  readonly name: HousePeriodName;
  readonly value: number;
  readonly unit: 'days' | 'business days' | 'months';
  /** What it counts from, and why it is as long as it is. */
  readonly appliesTo: string;
  /** First day that it governs; null for as far back as the docket reaches. */
  readonly from: IsoDate | null;
  readonly source: 'house rule';
}

export const housePeriods: readonly HousePeriod[] = [
  {
    name: 'supervision-review',
    value: 12,
    unit: 'months',
    appliesTo: 'from the order of supervision or the last review of it, unless that review set a day',
    from: null,
    source: 'house rule',
  },
  {
    name: 'monitoring-review',
    value: 90,
    unit: 'days',
    appliesTo: 'from the enrolment, a change of the device or the last review, unless that review set a day',
    from: null,
    source: 'house rule',
  },
  {
    name: 'dispute-reply',
    value: 10,
    unit: 'business days',
    appliesTo: 'from the dispute; as long as 5 USC 552a(d)(2)(A) gives an agency to acknowledge a request to amend',
    from: null,
    source: 'house rule',
  },
  {
    name: 'conflict',
    value: 30,
    unit: 'days',
    appliesTo: 'from the day on which the docket learnt of the last of the entries that do not agree',
    from: null,
    source: 'house rule',
  },
  {
    name: 'returned-mail',
    value: 7,
    unit: 'days',
    appliesTo: 'from the return of the notice',
    from: null,
    source: 'house rule',
  },
  {
    name: 'order-service',
    value: 3,
    unit: 'days',
    appliesTo: 'from an order that an officer made',
    from: null,
    source: 'house rule',
  },
  {
    name: 'hearing-notice',
    value: 10,
    unit: 'days',
    appliesTo: 'before a hearing; as long as INA 239(b)(1) puts between the notice to appear and the first hearing',
    from: null,
    source: 'house rule',
  },
  {
    name: 'missed-check-in',
    value: 7,
    unit: 'days',
    appliesTo: 'from a check-in that is recorded as missed',
    from: null,
    source: 'house rule',
  },
  {
    name: 'quarantined-row',
    value: 30,
    unit: 'days',
    appliesTo: 'from the day on which the docket learnt of the row',
    from: null,
    source: 'house rule',
  },
  {
    name: 'whether-held',
    value: 30,
    unit: 'days',
    appliesTo: 'from the day on which the docket learnt of the last of what it cannot tell custody from',
    from: null,
    source: 'house rule',
  },
];

/** The period in force on a day. */
export function housePeriod(name: HousePeriodName, on: Day): HousePeriod {
  let found: HousePeriod | undefined;
  for (const period of housePeriods) {
    if (period.name === name && (parseDay(period.from) ?? Number.NEGATIVE_INFINITY) <= on) found = period;
  }
  if (found === undefined) throw new RangeError(`The house has no period named ${name}`);
  return found;
}

/** The end of a period of the house that begins on a day; a day without end stays so. */
export function afterHousePeriod(name: HousePeriodName, from: Day): Day {
  if (!Number.isFinite(from)) return from;
  const { value, unit } = housePeriod(name, from);
  switch (unit) {
    case 'days':
      return from + value;
    case 'business days':
      return addBusinessDays(from, value);
    case 'months':
      return monthsAfter(from, value);
  }
}
