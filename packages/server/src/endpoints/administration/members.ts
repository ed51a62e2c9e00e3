/** Members of staff: listed, added, changed, deactivated. */
import { changeMember, compartments, createMember, listMembers, type Member, roles } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

const memberShape = z
  .object({
    member: z.string(),
    name: z.string(),
    role: z.enum(roles),
    office: z.string().nullable(),
    languages: z.array(z.string()),
    clearances: z.array(z.enum(compartments)),
    minutesPerDay: z.number().nullable(),
    active: z.boolean(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'StaffMember' });

const fields = {
  name: z.string().min(1).max(200),
  role: z.enum(roles),
  office: z.string().max(64).nullable(),
  languages: z.array(z.string().max(20)).max(50),
  clearances: z.array(z.enum(compartments)),
  minutesPerDay: z.number().int().min(0).max(1440).nullable(),
  subject: z.string().min(1).max(200).nullable().describe('By which the provider of sign-ins knows the member.'),
};

export const listStaff = endpoint({
  method: 'GET',
  path: '/administration/members',
  summary: 'All members of staff, in the order of their ids, those who left too.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(memberShape), next: z.string().nullable() }),
  handle: async ({ docket }) => ({ items: (await listMembers(docket)).map(shown), next: null }),
});

export const addMember = endpoint({
  method: 'POST',
  path: '/administration/members',
  summary: 'Adds a member of staff.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: nothing,
  query: nothing,
  body: z
    .object({
      member: z.string().max(64),
      ...fields,
      office: fields.office.default(null),
      languages: fields.languages.default([]),
      clearances: fields.clearances.default([]),
      minutesPerDay: fields.minutesPerDay.default(null),
      subject: fields.subject.default(null),
    })
    .strict(),
  answer: memberShape,
  handle: async ({ docket, member, body }) => shown(await createMember(docket, member, body)),
});

export const editMember = endpoint({
  method: 'POST',
  path: '/administration/members/:member',
  summary: 'Changes a member: what is given changes, the rest stays. `active: false` deactivates and ends sign-ins.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: z.object({ member: z.string().max(64) }).strict(),
  query: nothing,
  body: z
    .object({ ...fields, active: z.boolean() })
    .partial()
    .strict(),
  answer: memberShape,
  handle: async ({ docket, member, params, body }) => shown(await changeMember(docket, member, params.member, body)),
});

function shown({ languages, clearances, ...member }: Member): z.input<typeof memberShape> {
  return { ...member, languages: [...languages], clearances: [...clearances] };
}
