/**
 * The legs of a case. What a lawyer calls a removal proceeding is a case of the release; a row of B_TblProceeding is a leg of
 * it, and a new one begins on a change of venue, a transfer, a reopening, a recalendaring or a remand.
 */
import type { ReadDecision } from './court-decisions.ts';
import { type DateLimits, earliestCredible, isDay } from './dates.ts';
import type { ReadCodes } from './read-codes.ts';
import { cell, column, type SourceRow } from './shape.ts';

export const proceedings = 'B_TblProceeding';

const chargedOn = column(proceedings, 'OSC_DATE');
const enteredOn = column(proceedings, 'INPUT_DATE');
const arrivedOn = column(proceedings, 'TRANS_IN_DATE');
const completedOn = column(proceedings, 'COMP_DATE');
const decisionCode = column(proceedings, 'DEC_CODE');
const otherCompletion = column(proceedings, 'OTHER_COMP');
const caseTypeAt = column(proceedings, 'CASE_TYPE');
const courtAt = column(proceedings, 'BASE_CITY_CODE');
const transferTo = column(proceedings, 'TRANSFER_TO');
const transferStatus = column(proceedings, 'TRANSFER_STATUS');
const venueChangedOn = column(proceedings, 'VENUE_CHG_GRANTED');

/** One leg, read as far as others need to know of it. Days are ISO, '' where the release gives none that can be believed. */
export interface Leg {
  readonly row: SourceRow;
  readonly caseType: string;
  readonly court: string;
  /** Day of the charging document, which all legs of a case share. */
  readonly chargedOn: string;
  /** When the leg came to this court: the transfer in, or the day on which the court entered it. */
  readonly begunOn: string;
  readonly endedOn: string;
  /** How it ended; undefined while it is open. */
  readonly decision: ReadDecision | undefined;
  /** A decision code beside another completion: the source says two things. */
  readonly endedTwice: boolean;
  /** The row says that the leg went to another court. */
  readonly sentOn: boolean;
}

const completionWithoutCode: ReadDecision = {
  outcome: { is: 'unknown' },
  meaning: undefined,
  doubt: 'COMP_DATE is given, but neither DEC_CODE nor OTHER_COMP',
};

/** The legs of a case in the order in which they began; rows come ordered by id, which decides where days do not. */
export function readLegs(rows: readonly SourceRow[], codes: ReadCodes, caseType: string): Leg[] {
  const legs = rows.map((row) => readLeg(row, codes, caseType));
  if (legs.length < 2) return legs;
  // A leg with no day of its own stays behind the one before it.
  let lastDay = '';
  const placed = legs.map((leg) => {
    if (leg.begunOn !== '') lastDay = leg.begunOn;
    return { leg, day: lastDay };
  });
  return placed.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ leg }) => leg);
}

function readLeg(row: SourceRow, codes: ReadCodes, ofCase: string): Leg {
  const limits = codes.limits;
  const caseType = cell(row, caseTypeAt) || ofCase;
  const decided = cell(row, decisionCode);
  const other = cell(row, otherCompletion);
  const completed = cell(row, completedOn);
  let decision: ReadDecision | undefined;
  if (decided !== '') decision = codes.decision(caseType, 'C', decided);
  else if (other !== '') decision = codes.decision(caseType, 'O', other);
  else if (completed !== '') decision = completionWithoutCode;
  return {
    row,
    caseType,
    court: cell(row, courtAt),
    chargedOn: credible(cell(row, chargedOn), limits),
    begunOn:
      credible(cell(row, arrivedOn), limits) ||
      credible(cell(row, enteredOn), limits) ||
      credible(cell(row, chargedOn), limits),
    endedOn: credible(completed, limits),
    decision,
    endedTwice: decided !== '' && other !== '',
    sentOn: cell(row, transferTo) !== '' || cell(row, transferStatus) !== '' || cell(row, venueChangedOn) !== '',
  };
}

/** The day in a cell if it can be believed, else ''. That it cannot is noted when the row itself is mapped. */
export function credible(day: string, limits: DateLimits): string {
  return day >= earliestCredible && day <= limits.past && isDay(day) ? day : '';
}

/** Whether a decision ends the case with something that a later leg puts in question: all but a move or a pause. */
export function isFinalWord(leg: Leg): boolean {
  const outcome = leg.decision?.outcome.is;
  return outcome !== undefined && outcome !== 'moved' && outcome !== 'administratively-closed';
}

/** Whether a leg ended in an order that someone leave: of removal, deportation, exclusion, or voluntary departure. */
export function ordersRemoval(leg: Leg): boolean {
  const outcome = leg.decision?.outcome;
  return outcome?.is === 'order' && outcome.order !== 'relief';
}
