import { test } from 'node:test';
import { caseId, leg, type Row } from './testing/case-file.ts';
import { assertPosture, type Tables } from './testing/posture.ts';

const first = leg('11', { INPUT_DATE: '2019-02-01' });
/** An oral order of removal to Honduras of Tuesday 2 May 2023; the last day to appeal is Thursday 1 June. */
const ordered: Row = {
  ...first,
  COMP_DATE: '2023-05-02',
  DEC_CODE: 'X',
  DEC_TYPE: 'O',
  ABSENTIA: 'N',
  DEPORTED_1: 'HO',
};
const absent: Row = { ...ordered, ABSENTIA: 'Y' };
const motion: Row = { id: '41', IDNPROCEEDING: '11', REC_TYPE: 'O', MOTION_RECD_DATE: '2023-08-01' };
const rescind: Row = { ...motion, REC_TYPE: 'MA', MOTION_RECD_DATE: '2023-07-03' };
const appeal: Row = {
  id: '31',
  idnProceeding: '11',
  strAppealType: 'Case Appeal',
  datAppealFiled: '2023-05-30',
  strFiledBy: 'A',
};
const today = '2026-11-24';
const bareOrder = { [today]: { execution: 'no-bar-on-record', stage: 'order-final' } } as const;

test('an order in absentia is final at once', () => {
  assertPosture(
    { B_TblProceeding: [absent] },
    { '2023-05-03': { stage: 'order-final', finality: '2023-05-02' }, ...bareOrder },
  );
});

test('a motion to rescind an order in absentia stays removal until the judge rules', () => {
  const with_ = (...motions: Row[]): Tables => ({ B_TblProceeding: [absent], tbl_Court_Motions: motions });
  assertPosture(with_(rescind), { '2023-07-10': { execution: ['barred', 'review'] } });
  assertPosture(with_({ ...rescind, MOTION_RECD_DATE: '2024-07-03' }), {
    [today]: { execution: 'review', reviews: ['C4'] },
  });
  const denied = { ...rescind, COMP_DATE: '2023-09-01', DEC: 'D' };
  assertPosture(with_(denied), bareOrder);
  assertPosture(with_(denied, { ...rescind, id: '42', MOTION_RECD_DATE: '2023-10-01' }), {
    '2023-10-10': { execution: 'review', reviews: ['C4'] },
  });
  assertPosture(with_({ ...rescind, BLNDELETED: '1' }), bareOrder);
  assertPosture(
    { ...with_(denied), tblAppeal: [{ ...appeal, strAppealType: 'Appeal of IJ MTR', datAppealFiled: '2023-09-20' }] },
    { '2023-09-25': { execution: 'review', reviews: ['C4'] } },
  );
});

test('a granted motion to rescind leaves no order, before and after the new leg', () => {
  const granted = { ...rescind, COMP_DATE: '2023-09-01', DEC: 'G' };
  const none = { execution: 'no-order', stage: 'pending' } as const;
  assertPosture(
    { B_TblProceeding: [absent, leg('12', { INPUT_DATE: '2023-09-04' })], tbl_Court_Motions: [granted] },
    { '2023-09-02': none, '2023-09-05': none, [today]: none },
  );
  assertPosture({ B_TblProceeding: [absent], tbl_Court_Motions: [granted] }, { '2023-09-02': none });
});

test('a motion to reopen stays nothing by itself and is a question while it is open', () => {
  const with_ = (cells: { readonly [column: string]: string }): Tables => ({
    B_TblProceeding: [ordered],
    tbl_Court_Motions: [{ ...motion, ...cells }],
  });
  assertPosture(with_({}), { '2023-08-02': { execution: 'review', reviews: ['C3'] } });
  assertPosture(with_({ DEC: 'D', COMP_DATE: '2023-10-02' }), bareOrder);
  assertPosture(with_({ DEC: 'G', COMP_DATE: '2023-10-02' }), {
    '2023-10-03': { execution: 'no-order', stage: 'pending' },
  });
  assertPosture(with_({ REC_TYPE: 'A', DEC: 'G', COMP_DATE: '2023-10-02' }), { [today]: { execution: 'review' } });
});

test('a stay that a judge granted bars from the first day on which it can have been granted', () => {
  const with_ = (cells: { readonly [column: string]: string }): Tables => ({
    B_TblProceeding: [ordered],
    tbl_Court_Motions: [{ ...motion, ...cells }],
  });
  assertPosture(with_({ STAY_GRANT: 'Y' }), {
    '2023-07-31': { execution: 'no-bar-on-record' },
    '2023-08-01': { execution: 'barred', bars: ['C28'] },
    [today]: { execution: 'barred', bars: ['C28'] },
  });
  assertPosture(with_({ STAY_GRANT: 'Y', DEC: 'D', COMP_DATE: '2023-10-02' }), {
    '2023-09-01': { execution: 'barred', bars: ['C28'] },
  });
  assertPosture(with_({ REC_TYPE: 'SY', DEC: 'G', COMP_DATE: '2023-08-04' }), {
    [today]: { execution: 'barred', bars: ['C28'] },
  });
  assertPosture(with_({ REC_TYPE: 'SY', DEC: 'G', STAY_GRANT: 'N', COMP_DATE: '2023-08-04' }), {
    [today]: { execution: ['barred', 'review'] },
  });
});

test('a motion to the Board', () => {
  const dismissed = { ...appeal, datBIADecision: '2024-07-01', strBIADecision: 'DIS' };
  const toBoard = { ...appeal, id: '32', strAppealType: 'MTR BIA', datAppealFiled: '2024-09-03' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [dismissed, toBoard] },
    { '2024-09-10': { execution: 'review', reviews: ['C3'] } },
  );
  const granted = { ...toBoard, datBIADecision: '2025-01-06', strBIADecision: 'GRN' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [dismissed, granted] },
    { '2025-01-07': { execution: 'no-order', stage: 'pending' } },
  );
});

test('a matter of a court of appeals is always a question, and a remand by the Board after it leaves no order', () => {
  const dismissed = { ...appeal, datBIADecision: '2024-07-01', strBIADecision: 'DIS' };
  const back = { ...appeal, id: '32', strAppealType: 'Circuit Court Remand', datAppealFiled: '2025-09-01' };
  const petition = { id: '51', lngAppealID: '31', datRequestedByOIL: '2024-08-02', strFedCourtDecision: 'REM' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [dismissed, back], tblAppealFedCourts: [petition] },
    { '2024-09-01': { execution: 'review' }, [today]: { execution: ['review', 'barred'] } },
  );
  assertPosture(
    {
      B_TblProceeding: [ordered, leg('12', { INPUT_DATE: '2026-02-15' })],
      tblAppeal: [dismissed, { ...back, datBIADecision: '2026-02-02', strBIADecision: 'REM' }],
    },
    { [today]: { execution: 'no-order', stage: 'pending' } },
  );
});

test('a decision that cannot be read may be an order', () => {
  for (const cells of [{ DEC_CODE: 'O' }, { DEC_CODE: '' }, { DEC_CODE: 'K' }]) {
    assertPosture(
      { B_TblProceeding: [{ ...ordered, ...cells }] },
      { [today]: { execution: 'review', finality: 'unknown' } },
    );
  }
});

test('a contradiction beside a final order is a question', () => {
  const moved = { ...first, COMP_DATE: '2020-06-01', OTHER_COMP: 'C', CASE_TYPE: 'DEP' };
  const review = { [today]: { execution: 'review' } } as const;
  assertPosture({ B_TblProceeding: [moved, { ...ordered, id: '12', INPUT_DATE: '2020-06-02' }] }, review);
  assertPosture({ B_TblProceeding: [{ ...ordered, OSC_DATE: '2023-08-01' }] }, review);
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [{ ...appeal, datAppealFiled: '2023-04-30' }] },
    { [today]: { execution: ['review', 'barred'] } },
  );
  const released = { id: '97', CUSTODY: 'R', DATDETAINED: '2019-01-20', DATRELEASED: '2019-01-09' };
  assertPosture({ B_TblProceeding: [ordered], tbl_CustodyHistory: [released] }, review);
  const asylum = { id: '21', IDNPROCEEDING: '11', APPL_CODE: 'ASYL', APPL_RECD_DATE: '2019-09-05', APPL_DEC: 'G' };
  assertPosture(
    { B_TblProceeding: [ordered], tbl_Court_Appln: [asylum] },
    { [today]: { execution: ['review', 'barred'] } },
  );
});

test('a row of the case that could not be read is a question on any day', () => {
  const refused = [{ table: 'tblAppeal', line: 9, id: '#1', reason: 'shifted' }];
  const review = { execution: 'review', reviews: ['R2'] } as const;
  assertPosture({ B_TblProceeding: [ordered] }, { '2024-01-01': review, [today]: review }, refused);
});

test('an asylum application that nobody decided is a question once the order is final', () => {
  const asylum = { id: '21', IDNPROCEEDING: '11', APPL_CODE: 'ASYL', APPL_RECD_DATE: '2019-09-05' };
  assertPosture(
    { B_TblProceeding: [ordered], tbl_Court_Appln: [asylum] },
    { [today]: { execution: 'review', reviews: ['C15'] } },
  );
});

test('withholding only, reviews of fear, and claimed status: the order beneath is not in the release', () => {
  const of = (caseType: string, cells: { readonly [column: string]: string }): Tables => ({
    A_TblCase: [{ id: caseId, NAT: 'HO', CASE_TYPE: caseType }],
    B_TblProceeding: [{ ...first, CASE_TYPE: caseType, ...cells }],
  });
  const held = { [today]: { execution: ['barred', 'review'] } } as const;
  assertPosture(of('WHO', {}), held);
  assertPosture(of('WHO', { COMP_DATE: '2023-05-02', DEC_CODE: 'G' }), {
    [today]: { execution: ['barred', 'review'], bars: ['C10'] },
  });
  assertPosture(of('WHO', { COMP_DATE: '2023-05-02', DEC_CODE: 'D' }), held);
  assertPosture(of('RFR', { COMP_DATE: '2019-02-12', DEC_CODE: 'A' }), held);
  assertPosture(of('RFR', { COMP_DATE: '2019-02-12', DEC_CODE: 'V' }), held);
  assertPosture(of('CSR', { COMP_DATE: '2019-02-12', DEC_CODE: 'A' }), held);
});

test('what has no bearing on an order raises no question', () => {
  const everyday: Tables = {
    B_TblProceeding: [ordered],
    tbl_Court_Appln: [{ id: '21', IDNPROCEEDING: '11', APPL_CODE: '42B', APPL_RECD_DATE: '2019-09-05', APPL_DEC: 'D' }],
    tbl_Court_Motions: [
      { ...motion, REC_TYPE: 'CO', MOTION_RECD_DATE: '2020-01-02', DEC: 'G', COMP_DATE: '2020-01-09' },
    ],
    tbl_schedule: [
      { id: '61', IDNPROCEEDING: '11', CAL_TYPE: 'M', ADJ_DATE: '2020-02-03', ADJ_TIME_START: '0900', ADJ_RSN: '01' },
    ],
    tbl_RepsAssigned: [{ id: '96', STRATTYTYPE: 'ALIEN', STRATTYLEVEL: 'COURT', E_28_DATE: '2019-03-01' }],
    tbl_Lead_Rider: [{ id: '81', idnLeadCase: '7000009', idnRiderCase: caseId, datCreatedOn: '2019-02-04' }],
    D_TblAssociatedBond: [{ id: '98', DEC: 'R', COMP_DATE: '2019-02-08', NEW_BOND: '5000' }],
    B_TblProceedCharges: [{ id: '71', IDNPROCEEDING: '11', CHARGE: '212a06Ai' }],
    tbl_CustodyHistory: [{ id: '97', CUSTODY: 'R', DATDETAINED: '2019-01-09', DATRELEASED: '2019-01-20' }],
  };
  assertPosture(everyday, bareOrder);
});

test('what a judge granted on the day of the order: a continuance is nothing, a termination is a question', () => {
  const granted = (code: string): Tables => ({
    B_TblProceeding: [ordered],
    tbl_Court_Motions: [
      { ...motion, REC_TYPE: code, MOTION_RECD_DATE: '2023-04-20', DEC: 'G', COMP_DATE: '2023-05-02' },
    ],
  });
  assertPosture(granted('CO'), bareOrder);
  assertPosture(granted('TP'), { [today]: { execution: 'review' } });
  assertPosture(granted('U'), { [today]: { execution: 'review' } });
});
