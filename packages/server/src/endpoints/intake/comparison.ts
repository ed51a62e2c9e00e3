import { compareReleases } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

export const compareTwoReleases = endpoint({
  method: 'GET',
  path: '/intake/comparison',
  summary: 'What changed from one imported release to another, by table. Rows are named to records stewards alone.',
  tag: 'intake',
  access: { roles: ['records-steward', 'administrator'] },
  weight: 20,
  params: nothing,
  query: z.object({ from: z.string().min(1).max(200), to: z.string().min(1).max(200) }).strict(),
  body: nothing,
  answer: z.object({
    from: z.string(),
    to: z.string(),
    tables: z.array(
      z.object({
        table: z.string(),
        unchanged: z.number(),
        changed: z.number(),
        vanished: z.number(),
        added: z.number(),
        samples: z.array(
          z.object({ caseId: z.string(), row: z.string(), change: z.enum(['changed', 'vanished', 'added']) }),
        ),
      }),
    ),
  }),
  async handle({ docket, member, query }) {
    const samples = member.role === 'records-steward' ? 3 : 0;
    const { from, to, tables } = await compareReleases(docket, query.from, query.to, { samples });
    return { from, to, tables: tables.map((table) => ({ ...table, samples: [...table.samples] })) };
  },
});
