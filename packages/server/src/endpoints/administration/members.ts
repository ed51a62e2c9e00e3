/** Members of staff: listed, added, changed, deactivated. */
import {
  changeMember,
  compartments,
  createMember,
  listMembers,
  type Member,
  readMemberAccount,
  roles,
} from '@opendocket/docket';
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

const member = z.object({ member: z.string().max(64) }).strict();

export const readStaffMember = endpoint({
  method: 'GET',
  path: '/administration/members/:member',
  summary: 'One member, with the subject of the sign-in and how many cases stay with the member who leaves.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: member,
  query: nothing,
  body: nothing,
  answer: memberShape
    .extend({
      subject: z.string().nullable(),
      cases: z.number(),
      proposals: z.number().describe('Cases that were proposed to the member and wait for an answer.'),
    })
    .meta({ id: 'StaffMemberAccount' }),
  handle: async ({ docket, member: by, params }) => {
    const { subject, cases, proposals, ...found } = await readMemberAccount(docket, by, params.member);
    return { ...shown(found), subject, cases, proposals };
  },
});

const change = z.object({ ...fields, active: z.boolean() }).partial();

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
  handle: async ({ docket, member: by, body, idempotencyKey = '' }) =>
    shown(await createMember(docket, by, body, { idempotencyKey })),
});

export const editMember = endpoint({
  method: 'POST',
  path: '/administration/members/:member',
  summary: 'Changes a member: what is given changes, the rest stays. `active: false` deactivates and ends sign-ins.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: member,
  query: nothing,
  body: change
    .extend({
      was: change.strict().optional().describe('What is changed, as it was read: 409 where it is another by now.'),
    })
    .strict(),
  answer: memberShape,
  handle: async ({ docket, member: by, params, body: { was, ...wanted }, idempotencyKey = '' }) =>
    shown(await changeMember(docket, by, params.member, wanted, { was, idempotencyKey })),
});

function shown({ languages, clearances, ...member }: Member): z.input<typeof memberShape> {
  return { ...member, languages: [...languages], clearances: [...clearances] };
}
