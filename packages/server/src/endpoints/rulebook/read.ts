import { DocketFailure, roles } from '@opendocket/docket';
import { exceptionEdges } from '@opendocket/rulebook';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { briefRule, caseCounts, caseCountsShape, ruleInBrief, shownValue, valueShape } from './shapes.ts';

export const readRule = endpoint({
  method: 'GET',
  path: '/rulebook/rules/:rule',
  summary: 'One rule: its law, its sentence, its values over time, its exceptions, and what it leaves open.',
  tag: 'rulebook',
  access: { roles },
  weight: 2,
  params: z.object({ rule: z.string() }),
  query: nothing,
  body: nothing,
  answer: ruleInBrief.omit({ values: true }).extend({
    rulebook: z.string(),
    today: z.string(),
    counts: caseCountsShape,
    period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    unverified: z.string().nullable(),
    reads: z.array(z.string()),
    notEncoded: z.array(z.string()),
    uncertainties: z.array(z.string()),
    values: z.array(valueShape),
    exceptions: z
      .array(z.object({ id: z.string(), name: z.string(), depth: z.number() }))
      .describe('The tree of exceptions that the rule is in, from its root: `depth` 1 is an exception to depth 0.'),
  }),
  async handle({ docket, params }) {
    const { rulebook } = docket;
    const rule = rulebook.rules.find(({ id }) => id.toUpperCase() === params.rule.toUpperCase());
    if (rule === undefined) {
      throw new DocketFailure(
        'not-found',
        `The rulebook ${rulebook.id} has no rule ${params.rule}. Nothing was changed; look for it in the list of rules.`,
      );
    }
    const today = docket.clock().toISOString().slice(0, 10);
    const counts = await caseCounts({ docket });
    const values = rulebook.parameters.filter((parameter) => parameter.rule === rule.id);
    return {
      ...briefRule(rule, values, today, counts),
      rulebook: rulebook.id,
      today,
      counts: counts.inBrief,
      period: { ...rule.period },
      unverified: rule.unverified ?? null,
      reads: [...rule.reads],
      notEncoded: [...rule.notEncoded],
      uncertainties: [...(rule.uncertainties ?? [])],
      values: values.map((value) => shownValue(value, today)),
      exceptions: exceptionEdges(rule, rulebook.rules).map((edge) => ({ ...edge })),
    };
  },
});
