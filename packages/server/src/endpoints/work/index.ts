/** The work list, and what is done with a duty. */
import type { Endpoint } from '../../endpoint.ts';
import { finish } from './finish.ts';
import { listWork } from './list.ts';
import { listOfficers } from './officers.ts';
import { snooze } from './snooze.ts';

export const workEndpoints: readonly Endpoint[] = [listWork, listOfficers, snooze, finish];
