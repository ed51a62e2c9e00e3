/** One case: find it, read it, see what events would make of it, record them, see who read it. */
import type { Endpoint } from '../../endpoint.ts';
import { auditOfOneCase, readersOfOneCase } from './audit.ts';
import { listEventKinds } from './event-kinds.ts';
import { identityOfCase } from './identity.ts';
import { previewOfCase } from './preview.ts';
import { readOneCase } from './read.ts';
import { recordEvents } from './record.ts';
import { searchCases } from './search.ts';
import { voidAndReplace } from './void-and-replace.ts';

export const caseEndpoints: readonly Endpoint[] = [
  searchCases,
  readOneCase,
  identityOfCase,
  previewOfCase,
  recordEvents,
  voidAndReplace,
  auditOfOneCase,
  readersOfOneCase,
  listEventKinds,
];
