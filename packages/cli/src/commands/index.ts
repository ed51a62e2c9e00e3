/** The commands, in the order in which the help lists them. */
import type { AddCommand } from '../context.ts';
import { addEvaluate } from './evaluate.ts';
import { addRules } from './rules.ts';

export const commands: readonly AddCommand[] = [addEvaluate, addRules];
