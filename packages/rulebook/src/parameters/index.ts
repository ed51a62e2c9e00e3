/** All dated values of the rulebook. An answer names those that it used by their index here. */
import type { Day } from '../calendar/civil-day.ts';
import { parseDay } from '../calendar/civil-day.ts';
import { appealDays } from './appeal-days.ts';
import type { Parameter } from './parameter.ts';
import { statutoryDays } from './statutory-days.ts';

export const parameters: readonly Parameter[] = [...appealDays, ...statutoryDays];

export type ParameterName =
  | 'appeal-days'
  | 'fee-cure-days'
  | 'departure-bond-days'
  | 'reconsider-days'
  | 'reopen-days'
  | 'rescind-days'
  | 'petition-days'
  | 'administrative-wait-days'
  | 'address-court-days'
  | 'address-board-days'
  | 'address-agency-days';

/** A value in force, with its index in the list. */
export interface InForce {
  readonly value: number;
  readonly index: number;
}

interface Entry extends InForce {
  readonly from: Day;
  readonly to: Day;
}

// A value that is stayed, enjoined or vacated stays in the list and is never applied.
const timelines = new Map<string, Entry[]>();
parameters.forEach((parameter, index) => {
  if (parameter.status !== 'enacted') return;
  const entry = {
    value: parameter.value,
    index,
    from: (parameter.from === null ? undefined : parseDay(parameter.from)) ?? Number.NEGATIVE_INFINITY,
    to: (parameter.to === null ? undefined : parseDay(parameter.to)) ?? Number.POSITIVE_INFINITY,
  };
  timelines.set(parameter.name, [...(timelines.get(parameter.name) ?? []), entry]);
});

/** The value in force for what happened on a day. Throws a RangeError where the timeline has a gap: a test holds that none has. */
export function inForce(name: ParameterName, on: Day): InForce {
  for (const entry of timelines.get(name) ?? []) {
    if (on >= entry.from && on <= entry.to) return entry;
  }
  throw new RangeError(`No value of ${name} is in force on day ${on}`);
}
