/** The figures of a caseload: an officer's own, and those of a supervisor's office. */
import { caseloadOf } from '@opendocket/docket';
import { endpoint, nothing } from '../../endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { caseloadShape, periodQuery, todayOf, worded } from './shapes.ts';

export const readOwnCaseload = endpoint({
  method: 'GET',
  path: '/caseload/own',
  summary: "The officer's own figures: minutes of work due against minutes available, and what they are made of.",
  tag: 'caseload',
  access: { roles: ['officer'] },
  weight: 2,
  params: nothing,
  query: periodQuery,
  body: nothing,
  answer: caseloadShape,
  async handle({ docket, member, query, language }) {
    const { on = todayOf(docket), workingDays } = query;
    return worded(await caseloadOf(docket, { officer: member.member, on, workingDays }), language);
  },
});

export const readOfficeCaseload = endpoint({
  method: 'GET',
  path: '/caseload/office',
  summary: "The load of the supervisor's office and of each of its officers, in the order of their ids.",
  tag: 'caseload',
  access: { roles: ['supervisor'] },
  weight: 5,
  params: nothing,
  query: periodQuery,
  body: nothing,
  answer: caseloadShape,
  async handle({ docket, member, query, language }) {
    const { on = todayOf(docket), workingDays } = query;
    return worded(await caseloadOf(docket, { office: officeOf(member.office), on, workingDays }), language);
  },
});

function officeOf(office: string | null): string {
  if (office !== null) return office;
  throw new Problem(403, 'refused', 'You supervise no office, so there is no load to show. Ask an administrator.');
}
