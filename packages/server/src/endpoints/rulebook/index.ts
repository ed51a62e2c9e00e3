/** The law as encoded, for every member: rules with citations, dated values, and how many cases rest on each rule. */
import type { Endpoint } from '../../endpoint.ts';
import { listRules } from './list.ts';
import { readRule } from './read.ts';
import { listCourts, listValues } from './values.ts';

export const rulebookEndpoints: readonly Endpoint[] = [listRules, readRule, listValues, listCourts];
