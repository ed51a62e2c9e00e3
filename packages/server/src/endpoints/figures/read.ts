import { inSpanish, keptReport, roles } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { shownCountShape } from '../shown-count.ts';
import { countingShape, figureShape, figuresQuestion, releaseShape } from './shapes.ts';

export const readFigures = endpoint({
  method: 'GET',
  path: '/figures',
  summary: 'The figures of the docket with their definitions and denominators, for a day and as known at an instant.',
  tag: 'figures',
  access: { roles },
  weight: 5,
  params: nothing,
  query: figuresQuestion,
  body: nothing,
  answer: z.discriminatedUnion('state', [
    countingShape,
    z.object({
      state: z.literal('ready'),
      countedAt: z.string(),
      asOf: z.string().nullable().describe("Null: today at each case's court."),
      knownAt: z.string(),
      rulebook: z.string(),
      cases: shownCountShape,
      releases: z.array(releaseShape),
      figures: z.array(figureShape),
    }),
  ]),
  async handle({ docket, query, language }) {
    const kept = await keptReport(docket, query);
    if (kept.state === 'counting') return kept;
    const report = language === 'es' ? inSpanish(kept.report) : kept.report;
    const { asOf, knownAt, rulebook, cases, releases, figures } = report;
    return {
      state: 'ready' as const,
      countedAt: kept.countedAt,
      asOf,
      knownAt,
      rulebook,
      cases,
      releases: [...releases],
      figures: figures.map((figure) => ({ ...figure, rows: [...figure.rows] })),
    };
  },
});
