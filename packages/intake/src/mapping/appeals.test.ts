import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoredRule, mapCase } from './index.ts';
import { caseOf, conflicts, leg, ofKind, only, type Row, sourceRow } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

const order = leg('11', { INPUT_DATE: '2019-02-01', COMP_DATE: '2023-05-02', DEC_CODE: 'X' });
const filed: Row = {
  id: '31',
  idnProceeding: '11',
  strAppealType: 'Case Appeal',
  datAppealFiled: '2023-05-30',
  strFiledBy: 'A',
};

function mapped(cells: { readonly [column: string]: string }, legs: readonly Row[] = [order]) {
  return mapCase(caseOf({ B_TblProceeding: legs, tblAppeal: [{ ...filed, ...cells }] }), release);
}

function decision(code: string, cells: { readonly [column: string]: string } = {}) {
  return mapped({ datBIADecision: '2024-07-01', strBIADecision: code, ...cells });
}

test('an appeal of the merits by the person', () => {
  const events = mapped({});
  assert.deepEqual(only(events, 'appeal.filed').body, { by: 'respondent', what: 'case' });
  assert.deepEqual(conflicts(events), []);
});

test('what each decision of the Board means for the appeal that it names', () => {
  for (const [code, said] of [
    ['DIS', 'dismissed'],
    ['SAF', 'dismissed'],
    ['DUT', 'dismissed'],
    ['REM', 'remanded'],
    ['BCR', 'remanded'],
    ['ACR', 'remanded'],
    ['SUS', 'sustained'],
    ['TER', 'terminated'],
    ['WDL', 'withdrawn'],
    ['DVD', 'other'],
    ['D30', 'other'],
    ['SAV', 'other'],
    ['OTH', 'other'],
  ] as const) {
    const decided = only(decision(code), 'appeal.decided');
    assert.deepEqual([decided.on, decided.body], ['2024-07-01', { decision: said }], code);
    assert.deepEqual(decided.refersTo, { appeal: 'tblAppeal|31|appeal.filed' });
    assert.deepEqual(conflicts(decision(code)), [], code);
  }
  assert.deepEqual(only(decision('REJ'), 'appeal.rejected').body, { reason: 'other' });
});

test('a Board that continued or put the case aside has decided nothing', () => {
  for (const code of ['CON', 'ADM']) {
    const events = decision(code);
    assert.deepEqual(ofKind(events, 'appeal.decided'), []);
    assert.deepEqual(conflicts(events), []);
  }
});

test('a Board decision that cannot be read is other, and in conflict', () => {
  for (const code of ['ZZZ', '']) {
    const events = decision(code);
    assert.equal(only(events, 'appeal.decided').body.decision, 'other');
    assert.deepEqual(conflicts(events), ['tblAppeal|31|board-decision-not-known']);
  }
});

test('bond and interlocutory appeals, and appeals of a decision on a motion, are not of the case', () => {
  for (const [type, what] of [
    ['Bond Appeal', 'bond'],
    ['Interlocutory Appeal', 'interlocutory'],
    ['Appeal of IJ MTR', 'motion'],
  ]) {
    assert.equal(only(mapped({ strAppealType: type ?? '' }), 'appeal.filed').body.what, what);
  }
});

test('a motion to the Board is a motion, and one that ends in a remand was granted', () => {
  const motion = (code: string) => decision(code, { strAppealType: 'MTR BIA' });
  assert.deepEqual(only(motion('DEN'), 'motion.filed').body, { forum: 'board', motion: 'reopen' });
  assert.equal(only(motion('DEN'), 'motion.decided').body.decision, 'denied');
  assert.equal(only(motion('GRN'), 'motion.decided').body.decision, 'granted');
  assert.equal(only(motion('REM'), 'motion.decided').body.decision, 'granted');
  assert.deepEqual(ofKind(motion('DIS'), 'appeal.filed'), []);
});

test('a remand by a court of appeals is a case at the Board again and a matter of that court', () => {
  const events = decision('REM', { strAppealType: 'Circuit Court Remand', strFiledBy: '' });
  assert.equal(only(events, 'appeal.filed').body.what, 'case');
  assert.deepEqual(only(events, 'court-matter.recorded').body, { matter: 'circuit-remand' });
  assert.equal(only(events, 'appeal.decided').body.decision, 'remanded');
  assert.deepEqual(conflicts(events), []);
});

test('contradictions of an appeal', () => {
  const what = (cells: { readonly [column: string]: string }, legs?: readonly Row[]) =>
    conflicts(mapped(cells, legs)).map((text) => text.split('|')[2]);
  assert.deepEqual(what({ datAppealFiled: '2023-05-01' }), ['appeal-before-decision']);
  assert.deepEqual(what({}, [leg('11', { INPUT_DATE: '2019-02-01' })]), ['appeal-without-decision']);
  assert.deepEqual(what({ idnProceeding: '99' }), ['no-such-proceeding']);
  assert.deepEqual(what({ strFiledBy: 'C' }), ['filer-not-known']);
  assert.deepEqual(what({ strAppealType: 'CDR' }), ['appeal-not-known']);
  assert.deepEqual(what({ datBIADecision: '2023-05-20', strBIADecision: 'DIS' }), ['decision-before-filing']);
});

test('an appeal of an officer’s decision is of no order', () => {
  const row = sourceRow('tblAppeal', { ...filed, strAppealType: 'DD Visa' });
  assert.equal(ignoredRule('tblAppeal', row), 'appeal-of-officer-decision');
});

test('a matter of a federal court is told with its decision in words', () => {
  const events = mapCase(
    caseOf({
      B_TblProceeding: [order],
      tblAppeal: [filed],
      tblAppealFedCourts: [
        { id: '51', lngAppealID: '31', datRequestedByOIL: '2024-09-02', strFedCourtDecision: 'REM' },
        { id: '52', lngAppealID: '31' },
      ],
    }),
    release,
  );
  const [remanded, open] = ofKind(events, 'court-matter.recorded');
  assert.deepEqual([remanded?.on, remanded?.body], ['2024-09-02', { decision: 'Remand', matter: 'federal-court' }]);
  assert.equal(open?.body.decision, undefined);
});
