import { test } from 'node:test';
import { leg, type Row } from './testing/case-file.ts';
import { assertPosture } from './testing/posture.ts';

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
const appeal: Row = {
  id: '31',
  idnProceeding: '11',
  strAppealType: 'Case Appeal',
  datAppealFiled: '2023-05-30',
  strFiledBy: 'A',
};
const today = '2026-11-24';

function decided(code: string, on = '2024-07-01'): readonly Row[] {
  return [{ ...appeal, datBIADecision: on, strBIADecision: code }];
}

test('a case that came to the court is pending, one that never did has not commenced', () => {
  assertPosture({ B_TblProceeding: [first] }, { [today]: { execution: 'no-order', stage: 'pending' } });
  assertPosture({}, { [today]: { execution: 'no-order', stage: 'not-commenced' } });
});

test('the last day of the appeal period is inside it, whether or not appeal was reserved', () => {
  const order = { ...ordered, COMP_DATE: '2026-10-23', APPEAL_RSVD: 'A' };
  assertPosture(
    { B_TblProceeding: [order] },
    {
      '2026-10-30': { execution: 'barred', stage: 'order-not-final', bars: ['C1'] },
      '2026-11-23': { execution: 'barred', bars: ['C1'] },
      '2026-11-24': { execution: 'no-bar-on-record', stage: 'order-final', finality: '2026-11-24' },
      '2026-11-24 MX': { execution: 'review', reviews: ['C11'] },
    },
  );
  assertPosture(
    { B_TblProceeding: [ordered] },
    { '2023-06-01': { execution: 'barred', bars: ['C1'] }, '2023-06-02': { finality: '2023-06-02' } },
  );
});

test('an order that names no country is reviewed', () => {
  assertPosture({ B_TblProceeding: [{ ...ordered, DEPORTED_1: '' }] }, { [today]: { execution: 'review' } });
});

test('an order of some day before the end of the release is not final until its latest day has run', () => {
  assertPosture(
    { B_TblProceeding: [{ ...ordered, COMP_DATE: '' }] },
    { [today]: { execution: 'barred', stage: 'order-not-final' } },
  );
});

test('a remand after an order leaves no order; the next order counts anew', () => {
  const remanded = decided('REM');
  assertPosture(
    { B_TblProceeding: [ordered, leg('12', { INPUT_DATE: '2024-07-15' })], tblAppeal: remanded },
    {
      '2024-06-01': { execution: 'barred', stage: 'order-not-final', bars: ['C2'] },
      '2024-07-05': { execution: 'no-order', stage: 'pending' },
      '2024-07-20': { execution: 'no-order', stage: 'pending' },
      [today]: { execution: 'no-order', stage: 'pending' },
    },
  );
  const again = { ...ordered, id: '12', INPUT_DATE: '2024-07-15', COMP_DATE: '2025-03-03' };
  assertPosture(
    { B_TblProceeding: [ordered, again], tblAppeal: remanded },
    {
      '2025-02-01': { execution: 'no-order', stage: 'pending' },
      '2025-04-02': { execution: 'barred', bars: ['C1'] },
      '2025-04-03': { execution: 'no-bar-on-record', stage: 'order-final', finality: '2025-04-03' },
    },
  );
});

test('a later leg after an order, with nothing else to show why, leaves no order', () => {
  assertPosture(
    { B_TblProceeding: [ordered, leg('12', { INPUT_DATE: '2024-07-15' })] },
    {
      '2024-07-01': { execution: 'no-bar-on-record', stage: 'order-final' },
      '2024-07-16': { execution: 'no-order', stage: 'pending' },
    },
  );
});

test('a later leg of the day of the order, of before it or of no day is no order or a question, never an order to carry out', () => {
  for (const cells of [{ INPUT_DATE: '2023-05-02' }, { INPUT_DATE: '2022-01-05' }, { OSC_DATE: '' }]) {
    assertPosture({ B_TblProceeding: [ordered, leg('12', cells)] }, { [today]: { execution: ['no-order', 'review'] } });
  }
});

test('what the Board decided', () => {
  const after = (code: string) => ({ B_TblProceeding: [ordered], tblAppeal: decided(code) });
  assertPosture(after('DIS'), {
    '2024-06-01': { execution: 'barred', bars: ['C2'] },
    '2024-07-02': { execution: 'no-bar-on-record', stage: 'order-final', finality: '2024-07-01' },
  });
  assertPosture(after('TER'), { [today]: { execution: 'no-order', stage: 'terminated' } });
  assertPosture(after('SUS'), { [today]: { execution: ['no-order', 'review'] } });
  assertPosture(after('OTH'), { [today]: { execution: 'review', finality: 'unknown' } });
  assertPosture(after('CON'), { [today]: { execution: 'barred', bars: ['C2'] } });
  assertPosture(after('WDL'), { [today]: { stage: 'order-final', finality: '2024-07-01' } });
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [appeal] },
    { [today]: { execution: 'barred', bars: ['C2'], stage: 'order-not-final' } },
  );
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: decided('REJ', '2023-06-20') },
    { [today]: { execution: ['review', 'no-bar-on-record'] } },
  );
});

test('a late appeal is a question until it is decided', () => {
  const late = { ...appeal, datAppealFiled: '2023-07-03' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [late] },
    { '2023-07-10': { execution: 'review', reviews: ['C2'] }, [today]: { execution: 'review', reviews: ['C2'] } },
  );
});

test('one side withdrew its appeal, the other did not', () => {
  const other = { ...appeal, id: '32', strFiledBy: 'I', datAppealFiled: '2023-05-25' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [...decided('WDL'), other] },
    { [today]: { execution: 'barred', bars: ['C2'] } },
  );
});

test('an appeal about bond holds up no order', () => {
  const bond = { ...appeal, strAppealType: 'Bond Appeal' };
  assertPosture(
    { B_TblProceeding: [ordered], tblAppeal: [bond] },
    { [today]: { execution: 'no-bar-on-record', stage: 'order-final' } },
  );
});

test('voluntary departure: its last day is not in the release, so nobody may say that it ran out', () => {
  const granted = { ...ordered, DEC_CODE: 'V', APPEAL_RSVD: 'A' };
  assertPosture(
    { B_TblProceeding: [granted] },
    { '2023-05-10': { execution: 'barred', bars: ['C1'] }, [today]: { execution: 'review', finality: 'unknown' } },
  );
  assertPosture(
    { B_TblProceeding: [granted], tblAppeal: decided('DIS') },
    { '2024-06-01': { execution: 'barred', bars: ['C2'] }, [today]: { execution: ['review', 'no-bar-on-record'] } },
  );
  assertPosture(
    { B_TblProceeding: [granted], tblAppeal: decided('DVD') },
    { [today]: { execution: 'review', finality: 'unknown' } },
  );
});

test('a change of venue changes nothing of what stands', () => {
  const moved = { ...first, COMP_DATE: '2020-06-01', OTHER_COMP: 'C', TRANSFER_TO: 'NYC' };
  const there = { ...ordered, id: '12', INPUT_DATE: '2020-06-02', BASE_CITY_CODE: 'NYC' };
  const asked = {
    id: '41',
    IDNPROCEEDING: '11',
    REC_TYPE: 'CV',
    MOTION_RECD_DATE: '2020-05-01',
    COMP_DATE: '2020-06-01',
    DEC: 'G',
  };
  assertPosture(
    { B_TblProceeding: [moved, there], tbl_Court_Motions: [asked] },
    {
      '2020-06-10': { execution: 'no-order', stage: 'pending' },
      [today]: { execution: 'no-bar-on-record', stage: 'order-final', finality: '2023-06-02' },
    },
  );
  assertPosture({ B_TblProceeding: [moved] }, { [today]: { execution: 'no-order', stage: 'pending' } });
});

test('closed is paused and still pending; put back on the calendar it goes on', () => {
  const closed = { ...first, COMP_DATE: '2020-06-01', OTHER_COMP: 'A' };
  assertPosture(
    { B_TblProceeding: [closed, leg('12', { INPUT_DATE: '2022-06-02' })] },
    {
      '2021-01-01': { execution: 'no-order', stage: 'administratively-closed' },
      [today]: { execution: 'no-order', stage: 'pending' },
    },
  );
});

test('a case that ended with no order has none while the government appeals', () => {
  const byDhs = { ...appeal, strFiledBy: 'I' };
  const ended = { ...ordered, DEC_CODE: 'T', DEPORTED_1: '', APPEAL_RSVD: 'I' };
  assertPosture(
    { B_TblProceeding: [ended], tblAppeal: [byDhs] },
    { '2023-05-10': { execution: 'no-order', stage: 'terminated' }, [today]: { execution: 'no-order' } },
  );
  const remanded = { ...byDhs, datBIADecision: '2024-07-01', strBIADecision: 'REM' };
  assertPosture(
    { B_TblProceeding: [ended, leg('12', { INPUT_DATE: '2024-07-15' })], tblAppeal: [remanded] },
    {
      '2024-07-05': { execution: 'no-order', stage: 'pending' },
      [today]: { execution: 'no-order', stage: 'pending' },
    },
  );
  const asylum = { id: '21', IDNPROCEEDING: '11', APPL_CODE: 'ASYL', APPL_RECD_DATE: '2019-09-05', APPL_DEC: 'G' };
  const relieved = { ...ended, DEC_CODE: 'R' };
  assertPosture(
    { B_TblProceeding: [relieved], tbl_Court_Appln: [asylum], tblAppeal: [byDhs] },
    { [today]: { execution: 'no-order' } },
  );
  const again = { ...ordered, id: '12', INPUT_DATE: '2024-07-15', COMP_DATE: '2025-03-03' };
  assertPosture(
    { B_TblProceeding: [relieved, again], tbl_Court_Appln: [asylum], tblAppeal: [remanded] },
    { [today]: { execution: ['barred', 'review'] } },
  );
});

test('withholding bars the country that it is for; any other country is a question', () => {
  const withheld = { ...ordered, DEC_CODE: 'E' };
  assertPosture(
    { B_TblProceeding: [withheld] },
    {
      '2023-05-10': { execution: 'barred', bars: ['C1', 'C10'] },
      [today]: { execution: 'barred', stage: 'order-final', bars: ['C10'] },
      [`${today} HN`]: { execution: 'barred', bars: ['C10'] },
      [`${today} MX`]: { execution: 'review', reviews: ['C11'] },
    },
  );
  assertPosture(
    { B_TblProceeding: [{ ...withheld, DEPORTED_1: 'XX' }] },
    { [today]: { execution: 'barred', bars: ['C10'] }, [`${today} MX`]: { execution: 'barred', bars: ['C10'] } },
  );
});

test('a case that was withdrawn, or not prosecuted, is over with no order; a leg after it is pending again', () => {
  const over = { execution: 'no-order', stage: 'terminated' } as const;
  const withdrawn = { ...ordered, DEC_CODE: 'W', DEPORTED_1: '' };
  assertPosture({ B_TblProceeding: [withdrawn] }, { [today]: over });
  assertPosture({ B_TblProceeding: [{ ...withdrawn, DEC_CODE: '', OTHER_COMP: 'F' }] }, { [today]: over });
  assertPosture(
    { B_TblProceeding: [withdrawn, leg('12', { INPUT_DATE: '2024-07-15' })] },
    { '2024-01-01': over, [today]: { execution: 'no-order', stage: 'pending' } },
  );
});
