import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOfDay } from './hearings.ts';
import { ignoredRule, mapCase } from './index.ts';
import { caseId, caseOf, conflicts, leg, ofKind, only, type Row, sourceRow } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

const opened = leg('11', { INPUT_DATE: '2019-02-01' });

function mapped(table: string, ...rows: Row[]) {
  return mapCase(caseOf({ B_TblProceeding: [opened], [table]: rows }), release);
}

test('the case as a whole', () => {
  const row = {
    id: caseId,
    NAT: 'ES',
    LANG: 'SP',
    CUSTODY: 'D',
    CASE_TYPE: 'RMV',
    LPR: '0',
    DATE_OF_ENTRY: '2018-12-30',
  };
  const described = only(mapped('A_TblCase', row), 'case.described');
  assert.equal(described.on, '2019-01-10');
  assert.deepEqual(described.body, {
    caseType: 'rmv',
    court: 'WAS',
    detained: true,
    entryOn: '2018-12-30',
    language: 'SPANISH',
    lawfulPermanentResident: false,
    nationality: 'SV',
  });
});

test('a case with no proceeding has only itself to tell of', () => {
  const events = mapCase(caseOf({}), release);
  assert.deepEqual(
    events.map(({ kind, on }) => [kind, on]),
    [['case.described', { earliest: '1900-01-01', latest: '2026-10-31' }]],
  );
});

test('what the case repeats of its last hearing is told only where the schedule lacks it', () => {
  const row = { id: caseId, CASE_TYPE: 'RMV', LATEST_HEARING: '2027-03-04', LATEST_TIME: '1300', LATEST_CAL_TYPE: 'I' };
  const heard = (...settings: Row[]) =>
    mapCase(caseOf({ A_TblCase: [row], B_TblProceeding: [opened], tbl_schedule: settings }), release).filter(
      (event) => event.kind === 'hearing.scheduled' && event.record === 'A_TblCase',
    );
  assert.deepEqual(heard()[0]?.body, {
    calendar: 'individual',
    hearing: `case-${caseId}`,
    hearingOn: '2027-03-04',
    time: '13:00',
  });
  assert.deepEqual(heard({ id: '61', ADJ_DATE: '2027-03-04' }), []);
});

test('a hearing that was adjourned, held, or taken down', () => {
  const setting = {
    id: '61',
    IDNPROCEEDING: '11',
    BASE_CITY_CODE: 'WAS',
    CAL_TYPE: 'M',
    ADJ_DATE: '2019-09-05',
    ADJ_TIME_START: '0830',
    INPUT_DATE: '2019-02-03',
  };
  const scheduled = only(mapped('tbl_schedule', setting), 'hearing.scheduled');
  assert.deepEqual(
    [scheduled.on, scheduled.body],
    ['2019-02-03', { calendar: 'master', court: 'WAS', hearing: '61', hearingOn: '2019-09-05', time: '08:30' }],
  );
  const adjourned = only(mapped('tbl_schedule', { ...setting, ADJ_RSN: '01' }), 'hearing.adjourned');
  assert.deepEqual(adjourned.body, { hearing: '61', reason: '01 ALIEN TO SEEK REPRESENTATION' });
  assert.equal(adjourned.on, '2019-09-05');
  assert.deepEqual(only(mapped('tbl_schedule', { ...setting, ADJ_RSN: '8B' }), 'hearing.held').body, { hearing: '61' });
  for (const code of ['8A', '99']) only(mapped('tbl_schedule', { ...setting, ADJ_RSN: code }), 'hearing.cancelled');
});

test('a hearing ahead that was put off beforehand is off by the last day of the release', () => {
  const setting = { id: '61', ADJ_DATE: '2027-03-04', ADJ_RSN: '01', INPUT_DATE: '2026-02-03' };
  assert.deepEqual(only(mapped('tbl_schedule', setting), 'hearing.adjourned').on, {
    earliest: '2026-02-03',
    latest: '2026-10-31',
  });
});

test('times of day', () => {
  assert.equal(timeOfDay('0830'), '08:30');
  assert.equal(timeOfDay('830'), '08:30');
  assert.equal(timeOfDay('13:00'), '13:00');
  for (const none of ['', '2500', '0860', 'AM', '08300']) assert.equal(timeOfDay(none), undefined, none);
});

test('charges, family, juveniles, case codes and counsel', () => {
  assert.deepEqual(
    only(mapped('B_TblProceedCharges', { id: '71', IDNPROCEEDING: '11', CHARGE: '212a06Ai' }), 'charge.lodged').body,
    { section: '212a06Ai' },
  );
  const link = { id: '81', idnLeadCase: '7000009', idnRiderCase: caseId, datCreatedOn: '2019-02-04', blnActive: '1' };
  assert.deepEqual(only(mapped('tbl_Lead_Rider', link), 'family.linked').body, {
    lead: '7000009',
    role: 'rider',
    severedOn: undefined,
  });
  assert.equal(
    only(mapped('tbl_Lead_Rider', { ...link, idnLeadCase: caseId, idnRiderCase: '7000010' }), 'family.linked').body
      .role,
    'lead',
  );
  const juvenile = (id: string) =>
    only(mapped('tbl_JuvenileHistory', { id: '91', idnJuvenile: id }), 'juvenile.recorded').body.juvenile;
  assert.deepEqual(['3', '4', '5', '6', '77'].map(juvenile), [
    'unaccompanied-asylum',
    'unaccompanied',
    'not-applicable',
    'accompanied',
    'unknown',
  ]);
  assert.deepEqual(only(mapped('A_TblCaseIdentifier', { id: '95', CASE_ID: 'FA' }), 'case.identified').body, {
    code: 'FA',
    meaning: 'Family Units',
  });
  const rep = { id: '96', STRATTYTYPE: 'ALIEN', STRATTYLEVEL: 'COURT', E_28_DATE: '2019-03-01' };
  const counsel = only(mapped('tbl_RepsAssigned', rep), 'counsel.entered');
  assert.deepEqual([counsel.on, counsel.body], ['2019-03-01', { form: 'E-28' }]);
});

test('counsel of the government is ignored by name', () => {
  const row = sourceRow('tbl_RepsAssigned', { id: '96', STRATTYTYPE: 'INS', STRATTYLEVEL: 'COURT' });
  assert.equal(ignoredRule('tbl_RepsAssigned', row), 'government-counsel');
});

test('custody: detained, released, never detained', () => {
  const period = { id: '97', CUSTODY: 'R', DATDETAINED: '2019-01-09', DATRELEASED: '2019-01-20' };
  const events = mapped('tbl_CustodyHistory', period);
  assert.equal(only(events, 'custody.booked-in').on, '2019-01-09');
  assert.deepEqual(
    [only(events, 'custody.released').on, only(events, 'custody.released').body],
    ['2019-01-20', { terms: 'other' }],
  );
  assert.deepEqual(
    ofKind(mapped('tbl_CustodyHistory', { id: '97', CUSTODY: 'D', DATDETAINED: '2019-01-09' }), 'custody.released'),
    [],
  );
  assert.equal(
    ignoredRule('tbl_CustodyHistory', sourceRow('tbl_CustodyHistory', { id: '97', CUSTODY: 'N' })),
    'never-detained',
  );
  assert.deepEqual(conflicts(mapped('tbl_CustodyHistory', { ...period, DATRELEASED: '2018-12-31' })), [
    'tbl_CustodyHistory|97|release-before-detention',
  ]);
  assert.deepEqual(conflicts(mapped('tbl_CustodyHistory', { ...period, CUSTODY: 'N' })), [
    'tbl_CustodyHistory|97|never-detained-with-dates',
  ]);
});

test('the letters of a bond decision are those of bonds: X is a bond of nothing', () => {
  const bond = (code: string) =>
    only(
      mapped('D_TblAssociatedBond', { id: '98', DEC: code, COMP_DATE: '2019-02-08', NEW_BOND: '5000' }),
      'bond.decided',
    ).body;
  assert.deepEqual(bond('X'), { amount: undefined, decision: 'zero-bond' });
  assert.deepEqual(bond('R'), { amount: 5000, decision: 'amount-decreased' });
  assert.deepEqual(bond('D'), { amount: undefined, decision: 'no-bond' });
  assert.deepEqual(bond('?'), { amount: undefined, decision: 'other' });
});

test('the court tells of custody while it or the Board has the case, and says D for ever after', () => {
  const detained = { id: '97', CUSTODY: 'D', DATDETAINED: '2019-01-09' };
  const ended = { ...opened, DEC_CODE: 'X', COMP_DATE: '2019-06-03' };
  const toldThrough = (legs: Row[], board: Row[] = [], custody: Row = detained) =>
    only(
      mapCase(caseOf({ B_TblProceeding: legs, tblAppeal: board, tbl_CustodyHistory: [custody] }), release),
      'custody.booked-in',
    ).body.toldThrough;
  assert.equal(toldThrough([opened]), undefined);
  assert.equal(toldThrough([ended]), '2019-06-03');
  assert.equal(toldThrough([ended, { ...opened, id: '12', INPUT_DATE: '2020-02-03' }]), undefined);
  const appeal = {
    id: '41',
    idnProceeding: '11',
    strAppealType: 'Case Appeal',
    datAppealFiled: '2019-06-20',
    strFiledBy: 'A',
  };
  assert.equal(toldThrough([ended], [appeal]), undefined);
  assert.equal(
    toldThrough([ended], [{ ...appeal, datBIADecision: '2020-01-15', strBIADecision: 'DIS' }]),
    '2020-01-15',
  );
  // A day that cannot be believed is no day on which the court was done.
  assert.equal(toldThrough([{ ...ended, COMP_DATE: '2999-01-01' }]), undefined);
  const whole = { id: '97', CUSTODY: 'R', DATDETAINED: '2019-01-09', DATRELEASED: '2019-07-20' };
  assert.equal(toldThrough([ended], [], whole), undefined);
});
