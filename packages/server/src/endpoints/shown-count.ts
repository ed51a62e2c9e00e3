/** A count of cases as it may be shown. */
import { z } from 'zod';

export const shownCountShape = z
  .union([z.number().int(), z.literal('<11'), z.literal('11 or more')])
  .describe('Exact, or a range where a small count would be told.');
