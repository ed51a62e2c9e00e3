/** What figures are asked by, and what they look like. */
import { z } from 'zod';
import { shownCountShape } from '../shown-count.ts';

export const figuresQuestion = z
  .object({
    asOf: z.iso.date().optional().describe("The civil day for all cases; today at each case's court if not given."),
    knownAt: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('What was recorded later is not known; now if not given.'),
  })
  .strict();

export const releaseShape = z.object({
  system: z.string(),
  release: z.string().nullable(),
  through: z.string().nullable().describe('The day through which the release is known; null where nobody said.'),
  recordedAt: z.string(),
});

export const figureShape = z
  .object({
    id: z.string(),
    title: z.string(),
    definition: z.string(),
    numerator: z.string(),
    denominator: z.string(),
    note: z.string().nullable(),
    unit: z.enum(['cases', 'rows']),
    of: shownCountShape,
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        count: shownCountShape,
        share: z.number().nullable().describe('From 0 to 1; null where it would tell what is not shown.'),
      }),
    ),
  })
  .meta({ id: 'Figure' });

/** A count that is not done: `done` of `of` cases; ask again. */
export const countingShape = z.object({ state: z.literal('counting'), done: z.number(), of: z.number() });
