/** The auditor's search, and whether the record was altered. Who read one case is with the cases. */
import { parseCaseReference, searchAudit } from '@opendocket/docket';
import { z } from 'zod';
import { type Endpoint, endpoint, nothing } from '../../endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { auditEntry } from '../cases/audit.ts';
import { checkChains } from './check.ts';

const searchAudits = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'What members did and read, newest first; never the content. The search is in the audit too.',
  tag: 'audit',
  access: { roles: ['auditor'] },
  weight: 3,
  params: nothing,
  query: z
    .object({
      actor: z.string().optional().describe('`staff:` and the id of a member.'),
      case: z.string().optional().describe("The court's case id or a docket number: all that was done in that case."),
      from: z.string().optional().describe('ISO instant, inside the search.'),
      to: z.string().optional().describe('ISO instant, not inside the search any more.'),
      cursor: z.string().optional(),
      limit: z.coerce.number().optional(),
    })
    .strict(),
  body: nothing,
  answer: z.object({
    items: z.array(auditEntry.extend({ details: z.unknown().describe('Of acts beside cases: what was done.') })),
    next: z.string().nullable(),
  }),
  async handle({ docket, member, query: { case: reference, ...search } }) {
    const read = reference === undefined ? undefined : parseCaseReference(reference);
    if (read?.ok === false) throw new Problem(400, 'invalid', read.sentence);
    return searchAudit(docket, member, { ...search, caseId: read?.caseId });
  },
});

export const auditEndpoints: readonly Endpoint[] = [searchAudits, checkChains];
