import { snoozeDuty } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { actedShape, dutyBody } from './shapes.ts';

export const snooze = endpoint({
  method: 'POST',
  path: '/work/snooze',
  summary:
    'Puts a duty off until a day, for a reason; never beyond a day that the law set. New evidence brings it back before.',
  tag: 'work',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: z.object({ ...dutyBody, until: z.iso.date(), reason: z.string().trim().min(1).max(2000) }).strict(),
  answer: actedShape,
  handle: ({ docket, member, idempotencyKey = '', body: { case: caseId, ...body } }) =>
    snoozeDuty(docket, member, { ...body, caseId, idempotencyKey }),
});
