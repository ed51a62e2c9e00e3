import { listedDuties, workList } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { workListShape } from './shapes.ts';

export const listWork = endpoint({
  method: 'GET',
  path: '/work',
  summary:
    'The duties of an officer by day, overdue first: what is owed, why and by when, with the minutes of the day. Never a deadline of the person or the end of a protection.',
  tag: 'work',
  access: { roles: ['officer', 'supervisor'] },
  params: nothing,
  query: z
    .object({
      officer: z.string().max(100).optional().describe('For a supervisor: whose; that goes on record.'),
      from: z.iso.date().optional().describe('First due day.'),
      duty: z.enum(listedDuties).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
  body: nothing,
  answer: workListShape,
  handle: async ({ docket, member, language, query }) => {
    const list = await workList(docket, member, { ...query, language });
    return { ...list, due: [...list.due], items: [...list.items] };
  },
});
