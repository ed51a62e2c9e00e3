/** What a rulebook is made of: rules, parameters and a calendar, each with its source. */
import { parameters } from './parameters/index.ts';
import type { Parameter } from './parameters/parameter.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** A version of the law as encoded here. Immutable: a change of law is another rulebook. */
export interface Rulebook {
  /** Year and month, for example `2026.11`. */
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
}

/** The law as we knew it in November 2026. */
export const currentRulebook: Rulebook = { id: '2026.11', rules, parameters };
