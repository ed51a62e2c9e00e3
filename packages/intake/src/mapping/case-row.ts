/** A_TblCase: what the release says of the case as a whole, and what only this row says where the other tables are silent. */
import { type CaseReading, caseTypeInEvents } from './case-reading.ts';
import { mapCustodyPeriod } from './custody.ts';
import { calendarOf, timeOfDay } from './hearings.ts';
import { cell, column, type SourceRow } from './shape.ts';

export const cases = 'A_TblCase';

const nationality = column(cases, 'NAT');
const language = column(cases, 'LANG');
const custody = column(cases, 'CUSTODY');
const resident = column(cases, 'LPR');
const entryOn = column(cases, 'DATE_OF_ENTRY');
const detainedOn = column(cases, 'DATE_DETAINED');
const releasedOn = column(cases, 'DATE_RELEASED');
const counselOn = column(cases, 'E_28_DATE');
const hearingOn = column(cases, 'LATEST_HEARING');
const hearingTime = column(cases, 'LATEST_TIME');
const hearingCalendar = column(cases, 'LATEST_CAL_TYPE');
const settingOn = column('tbl_schedule', 'ADJ_DATE');
const representedParty = column('tbl_RepsAssigned', 'STRATTYTYPE');

/** Maps the case's own row. */
export function mapCaseRow(reading: CaseReading): void {
  const row = reading.caseRow;
  if (row === undefined) return;
  const { codes, legs } = reading;
  const languageCode = cell(row, language);
  const held = cell(row, custody);
  const lawfulResident = cell(row, resident);
  reading.add('case.described', reading.fromTheFirst(), cases, row.id, {
    caseType: caseTypeInEvents(reading.caseType),
    court: legs.at(-1)?.court || undefined,
    detained: held === 'D' ? true : held === 'R' || held === 'N' ? false : undefined,
    entryOn: reading.day(cell(row, entryOn), 'DATE_OF_ENTRY') || undefined,
    language: languageCode === '' ? undefined : codes.meaning('tblLanguage', languageCode) || languageCode,
    lawfulPermanentResident: lawfulResident === '1' ? true : lawfulResident === '0' ? false : undefined,
    nationality: codes.country(cell(row, nationality)),
  });
  mapWhatNoOtherRowSays(reading, row);
  reading.endRow(cases, row.id, '');
}

/** The case's row repeats the last hearing, custody and appearance: told only where the tables of these have nothing. */
function mapWhatNoOtherRowSays(reading: CaseReading, row: SourceRow): void {
  const detained = reading.day(cell(row, detainedOn), 'DATE_DETAINED');
  const released = reading.day(cell(row, releasedOn), 'DATE_RELEASED');
  if (reading.rows('tbl_CustodyHistory').length === 0) {
    if (detained !== '' || released !== '') mapCustodyPeriod(reading, cases, row.id, detained, released);
  } else if (released !== '' && released < detained) {
    reading.conflict('release-before-detention', `released ${released}, detained ${detained}`);
  }
  const appeared = reading.day(cell(row, counselOn), 'E_28_DATE');
  const reps = reading.rows('tbl_RepsAssigned');
  if (appeared !== '' && !reps.some((rep) => cell(rep, representedParty) === 'ALIEN')) {
    reading.add('counsel.entered', appeared, cases, row.id, { form: 'E-28' });
  }
  const hearing = reading.hearingDay(cell(row, hearingOn), 'LATEST_HEARING');
  if (hearing === '') return;
  for (const setting of reading.rows('tbl_schedule')) if (cell(setting, settingOn) === hearing) return;
  reading.add('hearing.scheduled', reading.bounded('', hearing), cases, row.id, {
    calendar: calendarOf(cell(row, hearingCalendar)),
    hearing: `case-${row.id}`,
    hearingOn: hearing,
    time: timeOfDay(cell(row, hearingTime)),
  });
}
