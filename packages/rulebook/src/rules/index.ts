/** All rules, in the order of law.md: the table of contents of the law as encoded here. */
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [];
