import { listMembers } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

export const listOfficers = endpoint({
  method: 'GET',
  path: '/work/officers',
  summary: "The officers of the supervisor's office by id, those who left too: whose list of duties can be asked for.",
  tag: 'work',
  access: { roles: ['supervisor'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(z.object({ officer: z.string(), name: z.string(), active: z.boolean() })),
    next: z.string().nullable(),
  }),
  async handle({ docket, member }) {
    // Who supervises no office has no officers.
    const members = member.office === null ? [] : await listMembers(docket, { office: member.office });
    const items = members
      .filter(({ role }) => role === 'officer')
      .map(({ member: officer, name, active }) => ({ officer, name, active }));
    return { items, next: null };
  },
});
