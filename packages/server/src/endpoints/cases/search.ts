/** Finding one case: by its numbers, or by a name where the member may know who the person is. Never by what stands in it. */
import { docketNumber, findCasesByName, parseCaseReference } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { Problem } from '../../http/problem.ts';

export const searchCases = endpoint({
  method: 'POST',
  path: '/search',
  summary:
    "Finds a case by its docket number or the court's number, or, among one's own cases, by the name of the person.",
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  // What is looked for is a name: it comes in a body, so that it stands in no address and no log of a proxy.
  isCommand: false,
  weight: 2,
  params: nothing,
  query: nothing,
  body: z.object({ q: z.string().trim().min(1).max(200) }).strict(),
  answer: z.object({
    items: z.array(z.object({ caseId: z.string(), docketNumber: z.string(), name: z.string().nullable() })),
  }),
  async handle({ docket, member, purpose, body: { q } }) {
    if (!/\d/.test(q)) return { items: await findCasesByName(docket, member, q, { purpose }) };
    const read = parseCaseReference(q);
    if (!read.ok) throw new Problem(400, 'invalid', read.sentence);
    // Whether the case is there is told by opening it, which is decided and recorded: a number alone says nothing here.
    return { items: [{ caseId: read.caseId, docketNumber: docketNumber(read.caseId), name: null }] };
  },
});
