/** What a rulebook is made of: rules, parameters and a calendar, each with its source. */
import { parameters, periodNames } from './parameters/index.ts';
import type { Parameter } from './parameters/parameter.ts';
import { parameterFaults, Timelines } from './parameters/timelines.ts';
import { WatchedTimelines } from './parameters/watched-timelines.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** A version of the law as encoded here. Immutable: a change of law is another rulebook. */
export interface Rulebook {
  /** Year and month, for example `2026.11`. */
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  /** The parameters by name, key and day. */
  readonly timelines: Timelines;
}

/**
 * A rulebook of these rules under other values of the law. Throws a RangeError that names every fault of the values: two on
 * one day, a day with none, a date that is none. `id` says what the values are, for example `2026.11 with 10 days to appeal`.
 */
export function rulebookWith(id: string, values: readonly Parameter[]): Rulebook {
  const faults = parameterFaults(values, new Set(periodNames));
  if (faults.length > 0) throw new RangeError(faults.join(' '));
  return { id, rules, parameters: values, timelines: new Timelines(values) };
}

/** The law as we knew it in November 2026. */
export const currentRulebook: Rulebook = rulebookWith('2026.11', parameters);

/** A rulebook that notes whether what the rules asked of its values has another answer in a second one. */
export interface WatchedRulebook {
  readonly rulebook: Rulebook;
  /** Before each case: forgets what was asked. */
  begin(): void;
  /** Whether the second rulebook can answer otherwise. False means that it gives the same answer, but for `used` and `rulebook`. */
  differs(): boolean;
}

/** Watches a rulebook for where the values of another, with the same rules, would make a difference to a case. */
export function watchedRulebook(before: Rulebook, after: Rulebook): WatchedRulebook {
  const timelines = new WatchedTimelines(before.parameters, after.parameters);
  return {
    rulebook: { ...before, timelines },
    begin: () => timelines.begin(),
    differs: () => before.rules !== after.rules || timelines.differs,
  };
}
