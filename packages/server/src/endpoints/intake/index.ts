/** What feeds brought in: for records stewards, and for administrators without source rows. */
import type { Endpoint } from '../../endpoint.ts';
import { compareTwoReleases } from './comparison.ts';
import { listQuarantine } from './quarantine.ts';
import { listRuns, readRun } from './runs.ts';

export const intakeEndpoints: readonly Endpoint[] = [listRuns, readRun, listQuarantine, compareTwoReleases];
