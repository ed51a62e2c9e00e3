import { previewFor } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { expectedSeq, problemOfRefusal, proposedEvent } from './commands.ts';
import { caseIdOf, caseParams, shownCaseShape, tellShownCase } from './shapes.ts';

export const previewOfCase = endpoint({
  method: 'POST',
  path: '/cases/:case/preview',
  summary: 'The case as it would be with these events. Nothing is recorded but that the case was read.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer'] },
  isCommand: false,
  weight: 2,
  params: caseParams,
  query: nothing,
  body: z.object({ expectedSeq, events: z.array(proposedEvent).min(1).max(50) }).strict(),
  answer: shownCaseShape,
  async handle({ docket, member, params, body, purpose, language }) {
    const caseId = caseIdOf(params);
    const preview = await previewFor(docket, member, caseId, { ...body, purpose, language });
    if (preview.ok) return tellShownCase(preview.case, language);
    throw await problemOfRefusal(
      { docket, member, caseId, purpose, expectedSeq: body.expectedSeq },
      body.events,
      preview,
    );
  },
});
