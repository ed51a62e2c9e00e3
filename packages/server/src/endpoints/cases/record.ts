import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { expectedSeq, proposedEvent, record, recordedShape } from './commands.ts';
import { caseIdOf, caseParams } from './shapes.ts';

export const recordEvents = endpoint({
  method: 'POST',
  path: '/cases/:case/events',
  summary: 'Records events in a case: all of them, or none and why.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  weight: 3,
  params: caseParams,
  query: nothing,
  body: z.object({ expectedSeq, events: z.array(proposedEvent).min(1).max(50) }).strict(),
  answer: recordedShape,
  handle: ({ docket, member, params, body, purpose, idempotencyKey }) =>
    record(
      { docket, member, caseId: caseIdOf(params), purpose, expectedSeq: body.expectedSeq },
      body.events,
      idempotencyKey,
    ),
});
