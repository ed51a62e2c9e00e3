/** Rows of a mapped table that stand for no event, each by a named rule. Whether a rule applies is told by the row alone. */
import { deletedValues } from './motion-types.ts';
import { cell, column, type SourceRow } from './shape.ts';

/** A rule by which rows of a table stand for no event. */
export interface IgnoredRule {
  readonly table: string;
  readonly rule: string;
  /** What the rule ignores and why nothing is lost, in a sentence for the reader of the docs. */
  readonly why: string;
  readonly applies: (row: SourceRow) => boolean;
}

const motions = 'tbl_Court_Motions';
const motionDeleted = column(motions, 'BLNDELETED');

/** Whether the court withdrew the row of a motion. */
export function isDeleted(motion: SourceRow): boolean {
  return deletedValues.includes(cell(motion, motionDeleted).toUpperCase());
}

function blank(table: string, ...names: readonly string[]): (row: SourceRow) => boolean {
  const places = names.map((name) => column(table, name));
  return (row) => places.every((place) => cell(row, place) === '');
}

function among(table: string, name: string, values: readonly string[]): (row: SourceRow) => boolean {
  const place = column(table, name);
  return (row) => values.includes(cell(row, place).toUpperCase());
}

function rule(table: string, name: string, why: string, applies: (row: SourceRow) => boolean): IgnoredRule {
  return { table, rule: name, why, applies };
}

const neverDetained = among('tbl_CustodyHistory', 'CUSTODY', ['N']);
const noCustodyDates = blank('tbl_CustodyHistory', 'DATDETAINED', 'DATRELEASED');
const noCustody = blank('tbl_CustodyHistory', 'CUSTODY');
const ofThePerson = among('tbl_RepsAssigned', 'STRATTYTYPE', ['ALIEN']);
const noLead = blank('tbl_Lead_Rider', 'idnLeadCase');
const noRider = blank('tbl_Lead_Rider', 'idnRiderCase');
const ofTheGovernment = among('tbl_RepsAssigned', 'STRATTYTYPE', ['INS']);

/** All rules by which a row is ignored. The first that applies counts. */
export const ignoredRules: readonly IgnoredRule[] = [
  rule('B_TblProceedCharges', 'charge-blank', 'The row names no charge.', blank('B_TblProceedCharges', 'CHARGE')),
  rule(
    'tbl_schedule',
    'hearing-without-date',
    'The row gives no day for the hearing.',
    blank('tbl_schedule', 'ADJ_DATE'),
  ),
  rule(
    'tbl_Court_Appln',
    'application-blank',
    'The row names no application, no day on which one was received, and no decision.',
    blank('tbl_Court_Appln', 'APPL_CODE', 'APPL_RECD_DATE', 'APPL_DEC'),
  ),
  rule(motions, 'motion-deleted', 'BLNDELETED says that the court withdrew the row.', isDeleted),
  rule(
    motions,
    'motion-blank',
    'The row names no kind of motion, no day on which one was received or decided, no decision and no stay.',
    blank(motions, 'REC_TYPE', 'MOTION_RECD_DATE', 'DEC', 'COMP_DATE', 'DECISION_RENDERED', 'STAY_GRANT'),
  ),
  rule(
    'tblAppeal',
    'appeal-of-officer-decision',
    'An appeal of a decision of an officer (a visa petition, a fine, a waiver or a bond that is not of a court): it is of no order.',
    among('tblAppeal', 'strAppealType', ['DD 212', 'DD BOND', 'DD FINES', 'DD VISA']),
  ),
  rule(
    'D_TblAssociatedBond',
    'bond-not-decided',
    'A request for bond with no decision: nothing has changed yet.',
    blank('D_TblAssociatedBond', 'DEC'),
  ),
  rule(
    'tbl_CustodyHistory',
    'never-detained',
    'The row says that the person was never detained, and gives no day.',
    (row) => neverDetained(row) && noCustodyDates(row),
  ),
  rule(
    'tbl_CustodyHistory',
    'custody-blank',
    'The row gives no custody and no day.',
    (row) => noCustody(row) && noCustodyDates(row),
  ),
  rule(
    'tbl_RepsAssigned',
    'government-counsel',
    'The representative is of the government; the docket records counsel of the person.',
    ofTheGovernment,
  ),
  rule(
    'tbl_RepsAssigned',
    'representative-of-nobody',
    'The row does not say whom the representative is for, so it is not read as counsel of the person.',
    (row) => !ofThePerson(row) && !ofTheGovernment(row),
  ),
  rule(
    'tbl_Lead_Rider',
    'family-link-without-lead',
    'The row lacks one of the two cases that it links.',
    (row) => noLead(row) || noRider(row),
  ),
  rule(
    'tbl_JuvenileHistory',
    'juvenile-blank',
    'The row gives no juvenile status.',
    blank('tbl_JuvenileHistory', 'idnJuvenile'),
  ),
  rule(
    'A_TblCaseIdentifier',
    'identifier-blank',
    'The row gives no identifier.',
    blank('A_TblCaseIdentifier', 'CASE_ID'),
  ),
];

const rulesByTable = new Map<string, IgnoredRule[]>();
for (const known of ignoredRules) {
  const rules = rulesByTable.get(known.table);
  if (rules === undefined) rulesByTable.set(known.table, [known]);
  else rules.push(known);
}

/** Name of the rule by which a row of a mapped table stands for no event, or null where it stands for one. */
export function ignoredRule(table: string, row: SourceRow): string | null {
  const rules = rulesByTable.get(table);
  if (rules === undefined) return null;
  for (const known of rules) if (known.applies(row)) return known.rule;
  return null;
}
