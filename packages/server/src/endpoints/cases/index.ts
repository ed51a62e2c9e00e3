/** One case: read it, see what events would make of it, record them, see who read it. */
import type { Endpoint } from '../../endpoint.ts';
import { listEventKinds } from './event-kinds.ts';
import { readOneCase } from './read.ts';

export const caseEndpoints: readonly Endpoint[] = [readOneCase, listEventKinds];
