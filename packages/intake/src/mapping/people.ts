/** tbl_RepsAssigned, tbl_Lead_Rider, tbl_JuvenileHistory, A_TblCaseIdentifier: counsel, family, juveniles, case codes. */
import type { CaseReading } from './case-reading.ts';
import { ignoredRule } from './ignored.ts';
import { cell, column } from './shape.ts';

const representatives = 'tbl_RepsAssigned';
const level = column(representatives, 'STRATTYLEVEL');
const appearedAtBoardOn = column(representatives, 'E_27_DATE');
const appearedAtCourtOn = column(representatives, 'E_28_DATE');

const family = 'tbl_Lead_Rider';
const leadCase = column(family, 'idnLeadCase');
const riderCase = column(family, 'idnRiderCase');
const linkedOn = column(family, 'datCreatedOn');
const severedOn = column(family, 'datSeveredOn');

const juveniles = 'tbl_JuvenileHistory';
const juvenile = column(juveniles, 'idnJuvenile');
const juvenileOn = column(juveniles, 'DATCREATEDON');

const identifiers = 'A_TblCaseIdentifier';
const identifier = column(identifiers, 'CASE_ID');

/** Maps the person's representatives: an appearance at the court (form E-28) or at the Board (E-27). */
export function mapRepresentatives(reading: CaseReading): void {
  for (const row of reading.rows(representatives)) {
    if (ignoredRule(representatives, row) !== null) continue;
    const atCourt = reading.day(cell(row, appearedAtCourtOn), 'E_28_DATE');
    const atBoard = reading.day(cell(row, appearedAtBoardOn), 'E_27_DATE');
    // tblAttyLevel: COURT is the court; every other level is the Board.
    const court = cell(row, level) === 'COURT' || (cell(row, level) === '' && atBoard === '');
    const day = court ? atCourt || atBoard : atBoard || atCourt;
    reading.add('counsel.entered', day || reading.fromTheFirst(), representatives, row.id, {
      form: court ? 'E-28' : 'E-27',
    });
    reading.endRow(representatives, row.id, day);
  }
}

/** Maps the case's links to other cases of a family. A link is seen from both of its cases. */
export function mapFamily(reading: CaseReading): void {
  for (const row of reading.rows(family)) {
    if (ignoredRule(family, row) !== null) continue;
    const lead = cell(row, leadCase);
    const created = reading.day(cell(row, linkedOn), 'datCreatedOn');
    const severed = reading.day(cell(row, severedOn), 'datSeveredOn');
    const role = cell(row, riderCase) === reading.source.caseId ? 'rider' : 'lead';
    if (lead === cell(row, riderCase)) reading.conflict('rider-of-itself', 'lead and rider are the same case');
    if (severed !== '' && severed < created) {
      reading.conflict('severed-before-linked', `severed ${severed}, linked ${created}`);
    }
    reading.add('family.linked', created || reading.fromTheFirst(), family, row.id, {
      lead,
      role,
      severedOn: severed || undefined,
    });
    reading.endRow(family, row.id, created, severed);
  }
}

/** Maps the history of juvenile status. */
export function mapJuveniles(reading: CaseReading): void {
  for (const row of reading.rows(juveniles)) {
    if (ignoredRule(juveniles, row) !== null) continue;
    const day = reading.day(cell(row, juvenileOn), 'DATCREATEDON');
    reading.add('juvenile.recorded', day || reading.fromTheFirst(), juveniles, row.id, {
      juvenile: reading.codes.juvenile(cell(row, juvenile)),
    });
    reading.endRow(juveniles, row.id, day);
  }
}

/** Maps the court's codes for kinds of cases. The release does not date them. */
export function mapIdentifiers(reading: CaseReading): void {
  for (const row of reading.rows(identifiers)) {
    if (ignoredRule(identifiers, row) !== null) continue;
    const code = cell(row, identifier);
    const meaning = reading.codes.meaning('tblLookUpCaseIdentifier', code) || undefined;
    reading.add('case.identified', reading.fromTheFirst(), identifiers, row.id, { code, meaning });
  }
}
