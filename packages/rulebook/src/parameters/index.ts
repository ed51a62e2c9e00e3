/** All dated values of the rulebook. An answer names those that it used by their index here. */
import type { Parameter } from './parameter.ts';

export const parameters: readonly Parameter[] = [];
