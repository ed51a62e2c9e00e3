import { inSpanish, keptReport, reportCsv, roles } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { countingShape, figuresQuestion } from './shapes.ts';

export const readFiguresAsCsv = endpoint({
  method: 'GET',
  path: '/figures/csv',
  summary: 'The same figures as the text of a CSV file, with the same counts not shown.',
  tag: 'figures',
  access: { roles },
  weight: 5,
  params: nothing,
  query: figuresQuestion,
  body: nothing,
  answer: z.discriminatedUnion('state', [
    countingShape,
    z.object({ state: z.literal('ready'), fileName: z.string(), csv: z.string() }),
  ]),
  async handle({ docket, query, language }) {
    const kept = await keptReport(docket, query);
    if (kept.state === 'counting') return kept;
    const report = language === 'es' ? inSpanish(kept.report) : kept.report;
    const day = report.asOf ?? report.knownAt.slice(0, 10);
    return { state: 'ready' as const, fileName: `opendocket-figures-${day}.csv`, csv: reportCsv(report) };
  },
});
