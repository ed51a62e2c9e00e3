import { readIdentity } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { caseIdOf, caseParams } from './shapes.ts';

export const identityOfCase = endpoint({
  method: 'GET',
  path: '/cases/:case/identity',
  summary: 'Who the person is, for those who may know; a reading of its own in the audit.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  params: caseParams,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        name: z.string().nullable(),
        aNumber: z.string().nullable(),
        birthDate: z.string().nullable(),
        contact: z.record(z.string(), z.unknown()).describe('How to reach the person, as on file.'),
      }),
    ),
  }),
  handle: async ({ docket, member, params, purpose }) => ({
    items: await readIdentity(docket, member, caseIdOf(params), { purpose }),
  }),
});
