/** What a supervisor plans with: a fair share, and a staffing what-if. Neither writes anything. */
import { docketNumber, staffingOfOffice, suggestForOffice } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { labelOf, namedCase, todayOf, workingShape } from './shapes.ts';

const languages = z
  .array(z.string())
  .describe('Languages of the cases: ISO 639 codes, or the court’s own name where there is none.');
const inEnglish = z.string().describe('The same as the codes beside it, in an English sentence.');

const leftShape = z.object({
  cases: z.array(namedCase),
  officer: z.string().nullable(),
  minutes: z.number(),
  because: z.enum(['apart', 'no-taker', 'no-room']),
  languages,
  why: inEnglish,
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
        cases: z.array(namedCase.extend({ seq: z.number().describe('What a proposal expects.') })),
        from: z.string().nullable(),
        to: z.string(),
        minutes: z.number(),
        needsReason: z.boolean(),
        because: z.enum(['overload', 'nobody', 'left', 'family']),
        excess: z.number().nullable().describe('Minutes of the giver beyond a fair share, where that is the reason.'),
        room: z.number().nullable().describe('Minutes for which the receiver then had room.'),
        languages,
        why: inEnglish,
      }),
    ),
    officers: z.array(
      z.object({
        officer: z.string(),
        name: z.string(),
        minutesAvailable: z.number().nullable(),
        before: counted,
        after: counted,
      }),
    ),
    unplaced: z.array(leftShape),
    apart: z.array(leftShape),
    mostOverload: z.object({ before: z.number(), after: z.number() }),
  }),
  async handle({ docket, member, query }) {
    const found = await suggestForOffice(docket, member, { on: todayOf(docket), workingDays: query.workingDays });
    const named = (caseIds: readonly string[]) =>
      caseIds.map((caseId) => ({ caseId, docketNumber: docketNumber(caseId) }));
    const left = ({ caseIds, languages: spoken, ...unit }: (typeof found.unplaced)[number]) => ({
      ...unit,
      languages: [...spoken],
      cases: named(caseIds),
    });
    const { office, working, mostOverload, names, seqs } = found;
    return {
      office,
      working,
      mostOverload,
      officers: found.officers.map((side) => ({ ...side, name: names.get(side.officer) ?? side.officer })),
      moves: found.moves.map(({ caseIds, languages: spoken, ...move }) => ({
        ...move,
        languages: [...spoken],
        cases: named(caseIds).map((one) => ({ ...one, seq: seqs.get(one.caseId) ?? 0 })),
      })),
      unplaced: found.unplaced.map(left),
      apart: found.apart.map(left),
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

const assumptionShape = z.discriminatedUnion('code', [
  z.object({ code: z.literal('first-month'), on: z.iso.date(), sentence: inEnglish }),
  z.object({ code: z.literal('rate'), months: z.array(z.string()), sentence: inEnglish }),
  z.object({
    code: z.enum(['new-cases', 'working-days', 'carried-over', 'same-cases']),
    sentence: inEnglish,
  }),
  z.object({ code: z.literal('more-cases'), perMonth: z.number(), sentence: inEnglish }),
  z.object({ code: z.literal('no-capacity'), officers: z.number(), of: z.number(), sentence: inEnglish }),
  z.object({
    code: z.literal('more-officers'),
    count: z.number(),
    minutesPerDay: z.number(),
    fromMonth: z.string().nullable(),
    sentence: inEnglish,
  }),
  z.object({
    code: z.literal('other-weights'),
    weights: z.array(z.object({ duty: z.string(), minutes: z.number() })),
    sentence: inEnglish,
  }),
]);

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
    duties: z.array(
      z.object({
        duty: z.string(),
        label: z.string(),
        minutes: z.number().nullable().describe('As in the weight table; null where nobody has weighed the duty.'),
      }),
    ),
    assumptions: z.array(assumptionShape),
  }),
  async handle({ docket, member, body, language }) {
    const { asIs, changed, unweighed, duties, assumptions } = await staffingOfOffice(docket, member, {
      on: todayOf(docket),
      change: body,
    });
    return {
      asIs: [...asIs],
      changed: [...changed],
      unweighed: [...unweighed],
      duties: duties.map((one) => ({ ...one, label: labelOf(one.duty, language) })),
      assumptions: assumptions.map((one) =>
        one.code === 'rate'
          ? { ...one, months: [...one.months] }
          : one.code === 'other-weights'
            ? { ...one, weights: [...one.weights] }
            : one,
      ),
    };
  },
});
