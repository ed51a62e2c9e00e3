/** Why a case is open again after a decision, as far as the rows between the decision and the new leg tell. */
import type { CaseReading } from './case-reading.ts';
import { isDeleted } from './ignored.ts';
import { credible } from './legs.ts';
import { cell, column } from './shape.ts';

const appealType = column('tblAppeal', 'strAppealType');
const boardDecision = column('tblAppeal', 'strBIADecision');
const boardDecidedOn = column('tblAppeal', 'datBIADecision');
const motionType = column('tbl_Court_Motions', 'REC_TYPE');
const motionDecision = column('tbl_Court_Motions', 'DEC');
const motionCompletedOn = column('tbl_Court_Motions', 'COMP_DATE');

const reopeningMotions: readonly string[] = ['reopen', 'reconsider', 'rescind-in-absentia'];

/** What led from a decision (ISO day, '' unknown) to the leg that opened by `until`; `new-leg` where no row shows it. */
export function whyReopened(reading: CaseReading, from: string, until: string): 'remand' | 'motion' | 'new-leg' {
  const { codes } = reading;
  const within = (day: string): boolean => credible(day, codes.limits) !== '' && day >= from && day <= until;
  for (const row of reading.rows('tblAppeal')) {
    if (!within(cell(row, boardDecidedOn))) continue;
    const decision = codes.boardDecision(cell(row, boardDecision));
    const ofBoard = codes.appealType(cell(row, appealType)) === 'board-motion';
    if (ofBoard ? decision.motion === 'granted' : decision.appeal === 'remanded') return 'remand';
  }
  for (const row of reading.rows('tbl_Court_Motions')) {
    if (cell(row, motionDecision).toUpperCase() !== 'G' || isDeleted(row)) continue;
    if (!within(cell(row, motionCompletedOn))) continue;
    if (reopeningMotions.includes(codes.motionType(cell(row, motionType)).motion)) return 'motion';
  }
  return 'new-leg';
}
