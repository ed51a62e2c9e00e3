import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { expectedSeq, proposedEvent, record, recordedShape } from './commands.ts';
import { caseIdOf, caseParams } from './shapes.ts';

export const voidAndReplace = endpoint({
  method: 'POST',
  path: '/cases/:case/corrections',
  summary:
    'Corrects the record: withdraws one event and records others in its place, in one command. Both stay visible.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  weight: 3,
  params: caseParams,
  query: nothing,
  body: z
    .object({
      expectedSeq,
      voids: z.string().describe('The id of the event that was wrong.'),
      on: z.string().describe('The day on which it was found to be wrong.'),
      reason: z.string().min(1).max(2_000),
      replacements: z.array(proposedEvent).max(50).describe('Empty where nothing takes its place.'),
    })
    .strict(),
  answer: recordedShape,
  handle: ({ docket, member, params, body, purpose, idempotencyKey }) =>
    record(
      { docket, member, caseId: caseIdOf(params), purpose, expectedSeq: body.expectedSeq },
      [
        { kind: 'record.corrected', on: body.on, body: { reason: body.reason }, voids: body.voids },
        ...body.replacements,
      ],
      idempotencyKey,
    ),
});
