/** Caseloads: figures, lists, proposals, planning, contests. */
import type { Endpoint } from '../../endpoint.ts';
import { answerStatement, contest, listStatements } from './contests.ts';
import { readOfficeCaseload, readOwnCaseload } from './figures.ts';
import { listCases } from './list.ts';
import { staffing, suggest } from './planning.ts';
import { answer, listOpenProposals, preview, propose, receivers, release, withdraw } from './proposals.ts';

export const caseloadEndpoints: readonly Endpoint[] = [
  readOwnCaseload,
  readOfficeCaseload,
  listCases,
  listOpenProposals,
  receivers,
  preview,
  propose,
  answer,
  withdraw,
  release,
  suggest,
  staffing,
  listStatements,
  contest,
  answerStatement,
];
