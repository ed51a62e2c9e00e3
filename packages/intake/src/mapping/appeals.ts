/** tblAppeal and tblAppealFedCourts: matters before the Board, and those that a federal court has. */
import type { AppealKind, ReadBoardDecision } from './board-decisions.ts';
import type { CaseReading } from './case-reading.ts';
import type { EventDate } from './dates.ts';
import { ignoredRule } from './ignored.ts';
import { credible, isFinalWord, type Leg } from './legs.ts';
import { cell, column, type SourceRow } from './shape.ts';

const appeals = 'tblAppeal';
const proceeding = column(appeals, 'idnProceeding');
const type = column(appeals, 'strAppealType');
const filedOn = column(appeals, 'datAppealFiled');
const filedBy = column(appeals, 'strFiledBy');
const decidedOn = column(appeals, 'datBIADecision');
const decisionCode = column(appeals, 'strBIADecision');

const federal = 'tblAppealFedCourts';
const federalAppeal = column(federal, 'lngAppealID');
const requestedOn = column(federal, 'datRequestedByOIL');
const federalDecision = column(federal, 'strFedCourtDecision');

/** Who filed, by strFiledBy. Others (a carrier, a petitioner …) are no party that the rulebook knows. */
export const filers: readonly { readonly code: string; readonly by: 'respondent' | 'dhs' | 'both' }[] = [
  { code: 'A', by: 'respondent' },
  { code: 'I', by: 'dhs' },
  { code: 'B', by: 'both' },
];

/** Maps every matter before the Board. */
export function mapAppeals(reading: CaseReading): void {
  for (const row of reading.rows(appeals)) {
    if (ignoredRule(appeals, row) !== null) continue;
    const written = cell(row, type);
    const kind = reading.codes.appealType(written);
    const named = cell(row, proceeding);
    const leg = reading.leg(named);
    const filed = reading.day(cell(row, filedOn), 'datAppealFiled');
    const decided = reading.day(cell(row, decidedOn), 'datBIADecision');
    const day: EventDate = filed || reading.bounded(leg?.endedOn ?? '', decided);
    if (decided !== '' && decided < filed) {
      reading.conflict('decision-before-filing', `the Board decided ${decided}, filed ${filed}`);
    }
    if (kind === 'board-motion') mapBoardMotion(reading, row, day, filed, decided);
    else if (kind === 'unknown') {
      reading.conflict(
        'appeal-not-known',
        `strAppealType ${written || '(blank)'} is none that the release and we know`,
      );
    } else mapAppeal(reading, row, kind, leg, day, filed, decided);
    reading.endRow(appeals, row.id, filed, decided);
  }
}

function mapAppeal(
  reading: CaseReading,
  row: SourceRow,
  kind: Exclude<AppealKind, 'board-motion' | 'unknown'>,
  leg: Leg | undefined,
  day: EventDate,
  filed: string,
  decided: string,
): void {
  const sentBack = kind === 'circuit-remand';
  if (kind === 'case') noteCaseAppeal(reading, row, leg, filed);
  const what = sentBack ? 'case' : kind;
  reading.add('appeal.filed', day, appeals, row.id, { by: filer(reading, row, what === 'case' && !sentBack), what });
  if (sentBack) reading.add('court-matter.recorded', day, appeals, row.id, { matter: 'circuit-remand' });
  const decision = boardDecision(reading, row, decided);
  if (decision === undefined) return;
  const on = decided || reading.bounded(filed, '');
  switch (decision.appeal) {
    case 'pending':
    case 'closed':
      return;
    case 'rejected':
      reading.addOn('appeal.filed', 'appeal', 'appeal.rejected', on, appeals, row.id, { reason: 'other' });
      return;
    default:
      reading.addOn('appeal.filed', 'appeal', 'appeal.decided', on, appeals, row.id, { decision: decision.appeal });
  }
}

/** An appeal of the merits names a decision that comes before it. */
function noteCaseAppeal(reading: CaseReading, row: SourceRow, leg: Leg | undefined, filed: string): void {
  if (leg === undefined) {
    const named = cell(row, proceeding) || 'none';
    reading.conflict('no-such-proceeding', `the appeal is of proceeding ${named}, which the case does not have`);
  } else if (!isFinalWord(leg)) {
    reading.conflict('appeal-without-decision', `the appeal is of proceeding ${leg.row.id}, which has no decision`);
  } else if (filed !== '' && filed < leg.endedOn) {
    reading.conflict('appeal-before-decision', `appealed ${filed}, decided ${leg.endedOn}`);
  }
}

function filer(reading: CaseReading, row: SourceRow, matters: boolean): 'respondent' | 'dhs' | 'both' | undefined {
  const code = cell(row, filedBy);
  for (const known of filers) if (known.code === code) return known.by;
  if (matters) reading.conflict('filer-not-known', `strFiledBy is ${code || 'blank'}`);
  return undefined;
}

/** What the Board decided; undefined while it has decided nothing. */
function boardDecision(reading: CaseReading, row: SourceRow, decided: string): ReadBoardDecision | undefined {
  const code = cell(row, decisionCode);
  if (code === '') {
    if (decided === '') return undefined;
    reading.conflict('board-decision-not-known', `the Board decided ${decided}, but strBIADecision is blank`);
    return { appeal: 'other', motion: 'other', doubt: '' };
  }
  const read = reading.codes.boardDecision(code);
  if (read.doubt !== '') reading.conflict('board-decision-not-known', read.doubt);
  return read;
}

/** A motion to the Board to reopen or to reconsider; which of the two, the release does not say. */
function mapBoardMotion(reading: CaseReading, row: SourceRow, day: EventDate, filed: string, decided: string): void {
  reading.add('motion.filed', day, appeals, row.id, { forum: 'board', motion: 'reopen' });
  const decision = boardDecision(reading, row, decided)?.motion;
  if (decision === undefined || decision === 'pending') return;
  const on = decided || reading.bounded(filed, '');
  reading.addOn('motion.filed', 'motion', 'motion.decided', on, appeals, row.id, { decision });
}

/** Maps every matter of a federal court that the release ties to an appeal. Its coverage is not to be relied on. */
export function mapFederalCourts(reading: CaseReading): void {
  for (const row of reading.rows(federal)) {
    const requested = reading.day(cell(row, requestedOn), 'datRequestedByOIL');
    const code = cell(row, federalDecision);
    const decision = code === '' ? undefined : reading.codes.meaning('tblLookupFedCourtDecision', code) || code;
    const on = requested || reading.bounded(boardDecidedOn(reading, cell(row, federalAppeal)), '');
    reading.add('court-matter.recorded', on, federal, row.id, { decision, matter: 'federal-court' });
    reading.endRow(federal, row.id, requested);
  }
}

function boardDecidedOn(reading: CaseReading, appeal: string): string {
  const row = reading.rows(appeals).find((candidate) => candidate.id === appeal);
  return row === undefined ? '' : credible(cell(row, decidedOn), reading.codes.limits);
}
