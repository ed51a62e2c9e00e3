import { roles } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { briefRule, caseCounts, caseCountsShape, ruleInBrief } from './shapes.ts';

export const listRules = endpoint({
  method: 'GET',
  path: '/rulebook',
  summary: 'All rules in brief, with how many cases rest on each.',
  tag: 'rulebook',
  access: { roles },
  weight: 2,
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.object({
    rulebook: z.string(),
    today: z.string().describe('The day on which values are stale or not.'),
    counts: caseCountsShape,
    rules: z.array(ruleInBrief),
  }),
  async handle({ docket }) {
    const { rulebook } = docket;
    const today = docket.clock().toISOString().slice(0, 10);
    const counts = await caseCounts({ docket });
    return {
      rulebook: rulebook.id,
      today,
      counts: counts.inBrief,
      rules: rulebook.rules.map((rule) => {
        const values = rulebook.parameters.filter((parameter) => parameter.rule === rule.id);
        return briefRule(rule, values, today, counts);
      }),
    };
  },
});
