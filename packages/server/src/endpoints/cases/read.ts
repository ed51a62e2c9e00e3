import { readCaseFor } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { caseIdOf, caseParams, caseShape, tellCase } from './shapes.ts';

export const readOneCase = endpoint({
  method: 'GET',
  path: '/cases/:case',
  summary:
    'One case as the member may see it, on a day, as known at a moment. The reading is in the audit of the case.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  params: caseParams,
  query: z
    .object({
      asOf: z.string().optional().describe('The civil day; today at the court of the case if not given.'),
      known: z.string().optional().describe('ISO instant: what was recorded later is not known.'),
      country: z.string().optional().describe('ISO 3166 code of the country in question.'),
    })
    .strict(),
  body: nothing,
  answer: caseShape,
  async handle({ docket, member, params, query, purpose, language }) {
    const { asOf, known, country } = query;
    const found = await readCaseFor(docket, member, caseIdOf(params), {
      asOf,
      knownAt: known,
      country,
      purpose,
      language,
    });
    return tellCase(found, language);
  },
});
