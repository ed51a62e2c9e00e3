/** What a staffing what-if rests on: a code with its values, and the same in an English sentence. */
import type { IsoDate } from '@opendocket/rulebook';

/** An assumption without its sentence. */
export type AssumptionCode =
  /** The first month counts from a day on and holds all that is overdue. */
  | { readonly code: 'first-month'; readonly on: IsoDate }
  /** What a case makes each month is what is known of these months. */
  | { readonly code: 'rate'; readonly months: readonly string[] }
  | { readonly code: 'new-cases' }
  | { readonly code: 'working-days' }
  | { readonly code: 'carried-over' }
  | { readonly code: 'same-cases' }
  | { readonly code: 'more-cases'; readonly perMonth: number }
  /** Officers whose minutes nobody has said. */
  | { readonly code: 'no-capacity'; readonly officers: number; readonly of: number }
  | {
      readonly code: 'more-officers';
      readonly count: number;
      readonly minutesPerDay: number;
      readonly fromMonth: string | null;
    }
  | {
      readonly code: 'other-weights';
      readonly weights: readonly { readonly duty: string; readonly minutes: number }[];
    };

/** An assumption. */
export type Assumption = AssumptionCode & { readonly sentence: string };

/** The assumption with its sentence. */
export function assumed(assumption: AssumptionCode): Assumption {
  return { ...assumption, sentence: sentenceOf(assumption) };
}

function sentenceOf(one: AssumptionCode): string {
  switch (one.code) {
    case 'first-month':
      return `The first month counts from ${one.on} on, and holds all that is overdue.`;
    case 'rate':
      return `What a case makes each month is what is known of ${one.months.join(', ') || 'no month'}, on average; where more is known of a month, that counts.`;
    case 'new-cases':
      return 'A case that comes makes as much work as one that is here; none ends, except as the number that comes each month is less.';
    case 'working-days':
      return 'Working days are those on which federal offices are open. Leave, illness and training are in the minutes of each officer, or nowhere.';
    case 'carried-over':
      return 'Work that is not done in a month waits for the next; a later deadline is not met by it.';
    case 'same-cases':
      return 'The number of cases stays as it is.';
    case 'more-cases':
      return `The number of cases changes by ${one.perMonth} each month.`;
    case 'no-capacity':
      return `${one.officers} of ${one.of} officers have no capacity that anybody has said: their time is not counted.`;
    case 'more-officers':
      return `${one.count} more officers with ${one.minutesPerDay} minutes a day work fully from ${one.fromMonth ?? 'the first month'} on, and are trained.`;
    case 'other-weights':
      return `Duties take other minutes: ${one.weights.map(({ duty, minutes }) => `${duty} ${minutes} minutes`).join(', ')}.`;
  }
}
