/** The vocabulary, so that a form for any kind of event can be drawn. */
import { eventKinds, eventPhrase, fieldTypes, formOf } from '@opendocket/rulebook';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';

const plainField = z.object({
  name: z.string(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  choices: z.array(z.string()),
});

export const listEventKinds = endpoint({
  method: 'GET',
  path: '/event-kinds',
  summary: 'Every kind of event that can be recorded, with the fields of its body.',
  tag: 'cases',
  access: { roles: ['officer', 'supervisor', 'legal-reviewer', 'records-steward'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        kind: z.string(),
        words: z.string().describe('What it is, in a few plain words.'),
        fields: z.array(plainField.extend({ fields: z.array(plainField).describe('Of a group.') })),
      }),
    ),
  }),
  handle: async ({ language }) => ({
    items: eventKinds.map((kind) => ({
      kind,
      words: eventPhrase({ id: '', kind, on: '', body: {} }, language),
      fields: formOf(kind) ?? [],
    })),
  }),
});
