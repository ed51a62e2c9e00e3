/** The look-up tables of a release: code lists that its own rows are read by. */
import {
  appealCategoryList,
  appealTypeList,
  applicationDecisionList,
  applicationList,
  attorneyLevelList,
  attorneyTypeList,
  boardDecisionList,
  boardDecisionTypeList,
  calendarTypeList,
  caseTypeList,
  custodyList,
  decisionFormList,
  filedByList,
  institutionList,
  juvenileList,
  priorityList,
} from '../codes/case-codes.ts';
import { chargeList } from '../codes/charges.ts';
import { courts, otherBaseCities, otherHearingLocations } from '../codes/courts.ts';
import { courtDecisions } from '../codes/decisions.ts';
import { adjournmentList, motionTypeList } from '../codes/hearing-and-motion-codes.ts';
import { languageList } from '../codes/languages.ts';
import { readList } from '../codes/list.ts';
import { nationalityList, nationalityListDifferences } from '../codes/nationalities.ts';
import { identifierList, scheduleTypeList, stateList } from '../codes/place-and-case-lists.ts';
import { judgesOf } from '../life/telling.ts';

/** One look-up table. Some lie in the folder `Lookup`, as in the real release. */
export interface Lookup {
  readonly table: string;
  readonly inFolder: boolean;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function plain(table: string, list: string, header: readonly string[] = ['strCode', 'strDescription']): Lookup {
  return { table, inFolder: true, header, rows: readList(list.trim()).map(([code, meaning]) => [code, meaning]) };
}

/** tblLookupNationality words some names otherwise than tblLookupAlienNat. */
function otherNationalities(): (readonly string[])[] {
  const differences = new Map(readList(nationalityListDifferences.trim()));
  return readList(nationalityList.trim())
    .map(([code, name]) => [code, differences.get(code) ?? name] as const)
    .filter(([, name]) => name !== '');
}

/** Every look-up table of a release. */
export const lookups: readonly Lookup[] = [
  {
    table: 'tblLookupCourtDecision',
    inFolder: false,
    header: ['strCourtDecID', 'strCaseType', 'strDecType', 'strDecCode', 'strDecDescription', 'strDisposition'],
    rows: courtDecisions.map((decision, at) => [
      String(at + 1),
      decision.caseType,
      decision.kind,
      decision.code,
      decision.meaning,
      decision.disposition,
    ]),
  },
  {
    table: 'tblLookupAlienNat',
    inFolder: false,
    header: ['idnNationality', 'strCode', 'strDescription'],
    rows: readList(nationalityList.trim()).map(([code, name], at) => [String(9000 + at), code, name]),
  },
  {
    table: 'tblLookupNationality',
    inFolder: true,
    header: ['NAT_CODE', 'NAT_NAME'],
    rows: otherNationalities(),
  },
  {
    table: 'tblLookupBaseCity',
    inFolder: false,
    header: ['BASE_CITY_CODE', 'BASE_CITY_NAME', 'BASE_CITY', 'BASE_STATE'],
    rows: [
      ...courts.map(({ code, city, state }) => [code, 'IMMIGRATION COURT', city, state]),
      ...otherBaseCities.map(([code, name, city, state]) => [code, name, city, state]),
    ],
  },
  {
    table: 'tblLookupHloc',
    inFolder: false,
    header: ['HEARING_LOC_CODE', 'HEARING_LOC_NAME'],
    rows: [
      ...courts.map(({ code, city }) => [code, city]),
      ...otherHearingLocations.map(({ code, name }) => [code, name]),
    ],
  },
  {
    table: 'tblLookupJudge',
    inFolder: true,
    header: ['JUDGE_CODE', 'JUDGE_NAME'],
    rows: courts.flatMap((court) => judgesOf(court).map((code) => [code, `Synthetic Judge ${code}`])),
  },
  {
    table: 'tblLookup_Juvenile',
    inFolder: true,
    header: ['idnJuvenile', 'strCode', 'strDescription'],
    rows: readList(juvenileList.trim()).map(([code, meaning], at) => [String(at + 1), code, meaning]),
  },
  plain('tblLanguage', languageList.replaceAll(';', '\n')),
  plain('tblLookupState', stateList),
  plain('tblLookupCustodyStatus', custodyList),
  plain('tbllookupCal_Type', calendarTypeList),
  plain('tblLookupCaseType', caseTypeList),
  plain('tblLookupInmate', institutionList),
  plain('tblLookup_CasePriority', priorityList),
  plain('tblDecCode', decisionFormList),
  plain('tblAdjournmentCodes', adjournmentList, ['ADJ_CODE', 'ADJ_DESC']),
  plain('tbllookupSchedule_Type', scheduleTypeList),
  plain('tblAppealCategory', appealCategoryList),
  plain('tbllookupAppealType', appealTypeList),
  plain('tblLookupFiledBy', filedByList),
  plain('tblLookupBIADecision', boardDecisionList),
  plain('tblLookupBIADecisionType', boardDecisionTypeList),
  plain('tblAttyLevel', attorneyLevelList),
  plain('tblAttyType', attorneyTypeList),
  plain('tblParentTable', 'A_TblCase|\ntblAppeal|\nD_TblAssociatedBond|', ['strParentTableCode', 'strDescription']),
  plain('tbllookupCharges', chargeList),
  plain('tblLookup_Appln', applicationList),
  plain('tblLookupCourtAppDecisions', applicationDecisionList),
  plain('tblLookupFedCourtDecision', 'DIS|Dismiss\nREM|Remand\nSUS|Sustain'),
  plain('tblLookupMotionType', motionTypeList),
  plain('tblLookUpCaseIdentifier', identifierList),
];
