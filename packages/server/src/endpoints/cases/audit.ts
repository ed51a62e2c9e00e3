/** Who read the file of a person, and all that was done in a case. */
import { auditOfCase, readingsOfPerson } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { caseIdOf, caseParams } from './shapes.ts';

const whoMayAsk = { roles: ['officer', 'supervisor', 'legal-reviewer', 'auditor'] } as const;

export const auditEntry = z
  .object({
    caseId: z.string().nullable(),
    docketNumber: z.string().nullable(),
    seq: z.number(),
    at: z.string(),
    actor: z.string().describe('`staff:` and the id of a member, or who worked outside the application.'),
    action: z.string(),
    purpose: z.string().nullable(),
    hidden: z.array(z.string()).describe('Compartments that were hidden from the reader.'),
  })
  .meta({ id: 'AuditEntry' });

export const auditOfOneCase = endpoint({
  method: 'GET',
  path: '/cases/:case/audit',
  summary: 'All that was done and read in a case, newest first; never the content.',
  tag: 'cases',
  access: whoMayAsk,
  params: caseParams,
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().optional() }).strict(),
  body: nothing,
  answer: z.object({ items: z.array(auditEntry), next: z.string().nullable() }),
  handle: ({ docket, member, params, query, purpose }) =>
    auditOfCase(docket, member, caseIdOf(params), { ...query, purpose }),
});

export const readersOfOneCase = endpoint({
  method: 'GET',
  path: '/cases/:case/readers',
  summary: 'Who read the file of the person: everybody once, the last reader first.',
  tag: 'cases',
  access: whoMayAsk,
  params: caseParams,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(z.object({ actor: z.string(), readings: z.number(), firstAt: z.string(), lastAt: z.string() })),
  }),
  handle: async ({ docket, member, params, purpose }) => ({
    items: await readingsOfPerson(docket, member, caseIdOf(params), { purpose }),
  }),
});
