/** A pre-action review, as it is told to a member of staff. */
import { irreversibleSteps } from '@opendocket/docket';
import { coverageSources } from '@opendocket/rulebook';
import { z } from 'zod';

const day = z.string().describe('A civil day, YYYY-MM-DD, at the court of the case.');
const by = z.string().describe('Who, as in the audit: `staff:` and the id of the member.');
const approvers = z.enum(['legal-reviewer', 'supervisor']);

export const reviewShape = z
  .object({
    caseId: z.string(),
    docketNumber: z.string(),
    review: z.number().describe('The reviews of a case are counted from 1.'),
    status: z
      .enum(['waiting', 'complete', 'refused', 'declined', 'withdrawn', 'expired'])
      .describe(
        '`complete`: all was said by those who have to; it ends with the day or with anything new, and is no order to act.',
      ),
    step: z.enum(irreversibleSteps),
    country: z.string().nullable(),
    reason: z.string(),
    day: day.describe('The day on which it was asked for, and with which it ends.'),
    headSeq: z.number().describe('The last event that it was judged on: any more ends it.'),
    requestedBy: by,
    refusals: z.array(
      z.object({
        rule: z.string().nullable().describe('Null where the reason is protected.'),
        sentence: z.string(),
        because: z.array(z.string()),
      }),
    ),
    attested: z.array(
      z.object({
        source: z.enum(coverageSources),
        through: day,
        how: z.string().nullable().describe('Null where it may tell of something protected.'),
      }),
    ),
    findings: z.array(
      z.object({ rule: z.string().nullable(), sentence: z.string(), finding: z.string().nullable(), by }),
    ),
    legalReviewer: by.nullable(),
    supervisor: by.nullable(),
    expiredBy: z.enum(['day', 'event']).nullable(),
    wanted: z.object({
      attestations: z.array(z.enum(coverageSources)),
      findings: z.array(
        z.object({
          rule: z.string().nullable(),
          why: z.string().nullable().describe('What a finding names; null where the doubt is protected.'),
          sentence: z.string(),
          because: z.array(z.string()),
        }),
      ),
      approvals: z.array(approvers),
    }),
    entries: z.array(
      z.object({
        action: z.enum(['requested', 'refused', 'attested', 'found', 'approved', 'declined', 'withdrawn']),
        at: z.string().describe('ISO instant.'),
        by,
        said: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PreActionReview' });
