/** The weight table: minutes of work that each duty takes, from a day on. */
import { listWeights, setWeight, usualMinutes, weighedDuties } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { todayOf } from '../caseload/shapes.ts';

const weightShape = z
  .object({
    duty: z.string(),
    fromOn: z.iso.date(),
    minutes: z.number(),
    setBy: z.string(),
    setAt: z.iso.datetime(),
  })
  .meta({ id: 'Weight' });

export const listAllWeights = endpoint({
  method: 'GET',
  path: '/administration/weights',
  summary: 'Every weight that was ever set, by duty and day; the last one that has begun holds.',
  tag: 'administration',
  access: { roles: ['administrator', 'supervisor', 'officer'] },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(weightShape),
    next: z.string().nullable(),
    today: z.iso.date(),
    duties: z
      .array(
        z.object({
          duty: z.enum(weighedDuties),
          usualMinutes: z.number().describe('What the Work page reckons with until the duty has a weight.'),
        }),
      )
      .describe('All that can have a weight.'),
  }),
  handle: async ({ docket }) => ({
    items: [...(await listWeights(docket))],
    next: null,
    today: todayOf(docket),
    duties: weighedDuties.map((duty) => ({ duty, usualMinutes: usualMinutes[duty] })),
  }),
});

export const addWeight = endpoint({
  method: 'POST',
  path: '/administration/weights',
  summary: 'Sets the minutes of a duty from a day on. What was set is not edited.',
  tag: 'administration',
  access: { roles: ['administrator'] },
  params: nothing,
  query: nothing,
  body: z
    .object({ duty: z.string().max(64), fromOn: z.iso.date(), minutes: z.number().int().min(1).max(1440) })
    .strict(),
  answer: weightShape,
  handle: ({ docket, member, body, idempotencyKey = '' }) =>
    setWeight(docket, member, body, { today: todayOf(docket), idempotencyKey }),
});
