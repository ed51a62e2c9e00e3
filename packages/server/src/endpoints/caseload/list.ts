/** The cases of a caseload, as a list. */
import { listCaseload } from '@opendocket/docket';
import { z } from 'zod';
import { endpoint, nothing } from '../../endpoint.ts';
import { namedCase } from './shapes.ts';

const untouched = z.enum(['90', '180', '365']).transform((text) => (text === '90' ? 90 : text === '180' ? 180 : 365));

export const listCases = endpoint({
  method: 'GET',
  path: '/caseload/cases',
  summary:
    "The cases of the officer's own load, or of the supervisor's office: number, language, next duty, last look. The listing is in the audit.",
  tag: 'caseload',
  access: { roles: ['officer', 'supervisor'] },
  weight: 3,
  params: nothing,
  query: z
    .object({
      officer: z.string().max(64).optional().describe('For supervisors: the cases of this officer of the office.'),
      unassigned: z.enum(['true', 'false']).optional().describe('For supervisors: those that no officer has.'),
      untouchedDays: untouched.optional().describe('Those that nobody has touched for so many days.'),
      order: z.enum(['docket-number', 'due']).default('docket-number'),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
  body: nothing,
  answer: z.object({
    items: z.array(
      z.object({
        ...namedCase.shape,
        language: z.string().nullable(),
        officer: z.string().nullable(),
        proposed: z.string().nullable().describe('To whom it is proposed and who has not answered.'),
        familyCases: z.number().describe('Cases of its family; 1 where it is alone.'),
        nextDutyOn: z.iso.date().nullable(),
        touchedOn: z.iso.date().nullable(),
        seq: z.number().describe('The number of its last assignment, which a command expects; 0 where it had none.'),
      }),
    ),
    next: z.string().nullable(),
  }),
  async handle({ docket, member, query }) {
    const { officer, unassigned, ...listing } = query;
    const page = await listCaseload(docket, member, {
      ...listing,
      officer: unassigned === 'true' ? null : officer,
    });
    return { items: [...page.items], next: page.next };
  },
});
