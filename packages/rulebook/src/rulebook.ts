/** What a rulebook is made of: rules, parameters and a calendar, each with its source. */
import type { Parameter } from './parameters/parameter.ts';
import type { Rule } from './rules/rule.ts';

/** A version of the law as encoded here. Immutable: a change of law is another rulebook. */
export interface Rulebook {
  /** Year and month, for example `2026.11`. */
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
}
