import { finishDuty } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { actedShape, dutyBody } from './shapes.ts';

export const finish = endpoint({
  method: 'POST',
  path: '/work/finish',
  summary:
    'Finishes a duty by having looked, on the evidence that the list told; what an event settles is finished by that event.',
  tag: 'work',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ ...dutyBody, note: z.string().max(2000).optional() }).strict(),
  answer: actedShape,
  handle: ({ docket, member, idempotencyKey = '', body: { case: caseId, ...body } }) =>
    finishDuty(docket, member, { ...body, caseId, idempotencyKey }),
});
