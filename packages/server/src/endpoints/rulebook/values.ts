/** The registries: every dated value of the rulebook, and the courts. They change with a release of the software alone. */
import { roles } from '@opendocket/docket';
import { courts } from '@opendocket/rulebook';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { shownValue, valueShape } from './shapes.ts';

export const listValues = endpoint({
  method: 'GET',
  path: '/rulebook/values',
  summary:
    'All dated values of the rulebook, with the rule that reads each, its source, and whether its check is stale.',
  tag: 'rulebook',
  access: { roles },
  weight: 2,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    rulebook: z.string(),
    today: z.string().describe('The day on which values are stale or not.'),
    items: z.array(valueShape.extend({ rule: z.string() }).meta({ id: 'DatedValueOfRule' })),
  }),
  handle: async ({ docket }) => {
    const { id, parameters } = docket.rulebook;
    const today = docket.clock().toISOString().slice(0, 10);
    return {
      rulebook: id,
      today,
      items: parameters.map((value) => ({ rule: value.rule, ...shownValue(value, today) })),
    };
  },
});

export const listCourts = endpoint({
  method: 'GET',
  path: '/rulebook/courts',
  summary: 'The immigration courts, with the clock that their days follow and the court of appeals that reviews them.',
  tag: 'rulebook',
  access: { roles },
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        code: z.string().describe('Its base city code.'),
        city: z.string(),
        state: z.string(),
        zone: z.string(),
        circuit: z.string(),
      }),
    ),
  }),
  handle: async () => ({ items: courts.map((court) => ({ ...court })) }),
});
