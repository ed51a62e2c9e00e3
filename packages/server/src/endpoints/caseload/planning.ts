/** What a supervisor plans with: a fair share, and a staffing what-if. Neither writes anything. */
import { docketNumber, staffingOfOffice, suggestForOffice } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { namedCase, todayOf, workingShape } from './shapes.ts';

const leftShape = z.object({
  cases: z.array(namedCase),
  officer: z.string().nullable(),
  minutes: z.number(),
  why: z.string(),
});
const counted = z.object({ cases: z.number(), minutes: z.number() });

export const suggest = endpoint({
  method: 'GET',
  path: '/caseload/suggestion',
  summary: "A fair share of the office's work: few moves, families whole, language respected, each move explained.",
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  weight: 20,
  params: nothing,
  query: z.object({ workingDays: z.coerce.number().int().min(1).max(60).default(20) }).strict(),
  body: nothing,
  answer: z.object({
    office: z.string(),
    working: workingShape,
    moves: z.array(
      z.object({
        cases: z.array(namedCase),
        from: z.string().nullable(),
        to: z.string(),
        minutes: z.number(),
        needsReason: z.boolean(),
        because: z.enum(['overload', 'nobody', 'family']),
        why: z.string(),
      }),
    ),
    officers: z.array(
      z.object({ officer: z.string(), minutesAvailable: z.number().nullable(), before: counted, after: counted }),
    ),
    unplaced: z.array(leftShape),
    apart: z.array(leftShape),
    mostOverload: z.object({ before: z.number(), after: z.number() }),
  }),
  async handle({ docket, member, query }) {
    const found = await suggestForOffice(docket, member, { on: todayOf(docket), workingDays: query.workingDays });
    const named = <Unit extends { readonly caseIds: readonly string[] }>({ caseIds, ...unit }: Unit) => ({
      ...unit,
      cases: caseIds.map((caseId) => ({ caseId, docketNumber: docketNumber(caseId) })),
    });
    const { office, working, mostOverload } = found;
    return {
      office,
      working,
      mostOverload,
      officers: [...found.officers],
      moves: found.moves.map(named),
      unplaced: found.unplaced.map(named),
      apart: found.apart.map(named),
    };
  },
});

const monthShape = z.object({
  month: z.string(),
  workingDays: z.number(),
  cases: z.number(),
  minutesDue: z.number(),
  minutesAvailable: z.number().nullable(),
  minutesLeft: z.number().nullable(),
});

export const staffing = endpoint({
  method: 'POST',
  path: '/caseload/staffing',
  summary: 'A staffing what-if over twelve months: more officers, other weights, intake; with its assumptions.',
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  isCommand: false,
  weight: 10,
  params: nothing,
  query: nothing,
  body: z
    .object({
      officers: z
        .object({
          count: z.number().int().min(0).max(10_000),
          minutesPerDay: z.number().int().min(1).max(1440),
          fromMonth: z.string().max(7).optional(),
        })
        .strict()
        .optional(),
      weights: z.record(z.string().max(64), z.number().int().min(1).max(1440)).optional(),
      intakePerMonth: z.number().int().min(-1_000_000).max(1_000_000).optional(),
    })
    .strict(),
  answer: z.object({
    asIs: z.array(monthShape),
    changed: z.array(monthShape),
    unweighed: z.array(z.string()),
    assumptions: z.array(z.string()),
  }),
  async handle({ docket, member, body }) {
    const { asIs, changed, unweighed, assumptions } = await staffingOfOffice(docket, member, {
      on: todayOf(docket),
      change: body,
    });
    return { asIs: [...asIs], changed: [...changed], unweighed: [...unweighed], assumptions: [...assumptions] };
  },
});
