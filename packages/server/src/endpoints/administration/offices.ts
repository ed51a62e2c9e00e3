/** Offices: listed, added, changed, closed. */
import { changeOffice, createOffice, listOffices, type Office } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

const officeShape = z
  .object({
    office: z.string(),
    name: z.string(),
    courts: z.array(z.string()),
    closedOn: z.iso.date().nullable().describe('The day from which it takes no more cases.'),
  })
  .meta({ id: 'Office' });

const fields = {
  name: z.string().min(1).max(200),
  courts: z.array(z.string().max(10)).max(200).describe('Base city codes of the courts whose cases it takes.'),
};

export const listAllOffices = endpoint({
  method: 'GET',
  path: '/administration/offices',
  summary: 'All offices, the closed ones too.',
  tag: 'administration',
  access: { roles: ['administrator', 'supervisor'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({ items: z.array(officeShape), next: z.string().nullable() }),
  handle: async ({ docket }) => ({ items: (await listOffices(docket)).map(shown), next: null }),
});

export const addOffice = endpoint({
  method: 'POST',
  path: '/administration/offices',
  summary: 'Adds an office.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: nothing,
  query: nothing,
  body: z.object({ office: z.string().max(64), ...fields, courts: fields.courts.default([]) }).strict(),
  answer: officeShape,
  handle: async ({ docket, member, body, idempotencyKey = '' }) =>
    shown(await createOffice(docket, member, body, { idempotencyKey })),
});

const change = z.object({ ...fields, closedOn: z.iso.date().nullable() }).partial();

export const editOffice = endpoint({
  method: 'POST',
  path: '/administration/offices/:office',
  summary: 'Changes an office: what is given changes, the rest stays.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: z.object({ office: z.string().max(64) }).strict(),
  query: nothing,
  body: change
    .extend({
      was: change.strict().optional().describe('What is changed, as it was read: 409 where it is another by now.'),
    })
    .strict(),
  answer: officeShape,
  handle: async ({ docket, member, params, body: { was, ...wanted }, idempotencyKey = '' }) =>
    shown(await changeOffice(docket, member, params.office, wanted, { was, idempotencyKey })),
});

function shown({ courts, ...office }: Office): z.input<typeof officeShape> {
  return { ...office, courts: [...courts] };
}
