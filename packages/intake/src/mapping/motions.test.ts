import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoredRule, mapCase } from './index.ts';
import { caseOf, conflicts, leg, ofKind, only, type Row, sourceRow } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

const order = leg('11', { INPUT_DATE: '2019-02-01', COMP_DATE: '2023-05-02', DEC_CODE: 'X', ABSENTIA: 'Y' });
const received: Row = { id: '41', IDNPROCEEDING: '11', REC_TYPE: 'MA', MOTION_RECD_DATE: '2023-07-03' };

function mapped(cells: { readonly [column: string]: string }) {
  return mapCase(caseOf({ B_TblProceeding: [order], tbl_Court_Motions: [{ ...received, ...cells }] }), release);
}

test('a motion to rescind an order in absentia states no basis: the release does not say which', () => {
  assert.deepEqual(only(mapped({}), 'motion.filed').body, {
    basis: undefined,
    forum: 'judge',
    motion: 'rescind-in-absentia',
  });
});

test('a decision names the motion that it is on, in either case of its letter', () => {
  for (const [code, decision] of [
    ['G', 'granted'],
    ['d', 'denied'],
    ['W', 'withdrawn'],
    ['M', 'other'],
  ]) {
    const decided = only(mapped({ DEC: code ?? '', COMP_DATE: '2023-09-01' }), 'motion.decided');
    assert.deepEqual([decided.on, decided.body], ['2023-09-01', { decision }]);
    assert.deepEqual(decided.refersTo, { motion: 'tbl_Court_Motions|41|motion.filed' });
  }
});

test('a motion whose jurisdiction moved to the Board is undecided', () => {
  assert.deepEqual(ofKind(mapped({ DEC: 'J', COMP_DATE: '2023-09-01' }), 'motion.decided'), []);
});

test('a deleted motion is ignored by name', () => {
  const deleted = { ...received, DEC: 'G', COMP_DATE: '2023-09-01', BLNDELETED: 'True' };
  assert.equal(ignoredRule('tbl_Court_Motions', sourceRow('tbl_Court_Motions', deleted)), 'motion-deleted');
  assert.deepEqual(
    mapped(deleted).filter((event) => event.record === 'tbl_Court_Motions'),
    [],
  );
  for (const kept of ['', '0', 'N', 'False']) {
    assert.equal(
      ignoredRule('tbl_Court_Motions', sourceRow('tbl_Court_Motions', { ...deleted, BLNDELETED: kept })),
      null,
    );
  }
});

test('a stay that was granted is from the filing on, for its day is not given', () => {
  const events = mapped({ REC_TYPE: 'O', STAY_GRANT: 'Y', DEC: 'D', COMP_DATE: '2023-09-01' });
  const stay = only(events, 'stay.granted');
  assert.deepEqual([stay.on, stay.body], [{ earliest: '2023-07-03', latest: '2023-09-01' }, { from: 'judge' }]);
  assert.deepEqual(conflicts(events), []);
});

test('a motion for a stay that was granted is a stay, whatever STAY_GRANT leaves out', () => {
  const granted = mapped({ REC_TYPE: 'SY', DEC: 'G', COMP_DATE: '2023-07-05' });
  assert.equal(only(granted, 'stay.granted').on, '2023-07-05');
  assert.deepEqual(conflicts(granted), []);
  const torn = mapped({ REC_TYPE: 'SY', DEC: 'G', COMP_DATE: '2023-07-05', STAY_GRANT: 'N' });
  assert.equal(ofKind(torn, 'stay.granted').length, 1);
  assert.deepEqual(conflicts(torn), ['tbl_Court_Motions|41|stay-granted-and-refused']);
});

test('a stay that was refused is told on a motion that could ask for one', () => {
  assert.equal(ofKind(mapped({ REC_TYPE: 'O', STAY_GRANT: 'N' }), 'stay.denied').length, 1);
  assert.equal(ofKind(mapped({ REC_TYPE: 'CO', STAY_GRANT: 'N' }), 'stay.denied').length, 0);
});

test('what cannot be read of a motion is in conflict', () => {
  const what = (cells: { readonly [column: string]: string }) =>
    conflicts(mapped(cells)).map((text) => text.split('|')[2]);
  assert.deepEqual(what({ DEC: '?' }), ['motion-decision-not-known']);
  assert.deepEqual(what({ COMP_DATE: '2023-09-01' }), ['motion-completed-undecided']);
  assert.deepEqual(what({ REC_TYPE: 'X' }), ['motion-not-known']);
  assert.deepEqual(what({ REC_TYPE: 'X', DEC: 'D', COMP_DATE: '2023-09-01' }), []);
  assert.deepEqual(what({ STAY_GRANT: '?' }), ['stay-not-known']);
  assert.deepEqual(what({ DEC: 'D', COMP_DATE: '2023-06-01' }), ['decision-before-filing']);
  assert.deepEqual(what({ IDNPROCEEDING: '99' }), ['no-such-proceeding']);
});

test('a motion to terminate that was granted beside an order of that day is a contradiction', () => {
  const granted = (code: string, on: string) =>
    conflicts(mapped({ REC_TYPE: code, MOTION_RECD_DATE: '2023-04-20', DEC: 'G', COMP_DATE: on }));
  for (const code of ['TP', 'U']) {
    assert.deepEqual(granted(code, '2023-05-02'), ['tbl_Court_Motions|41|motion-against-order']);
    assert.deepEqual(granted(code, '2023-05-03'), ['tbl_Court_Motions|41|motion-against-order']);
    assert.deepEqual(granted(code, '2023-05-01'), []);
  }
  assert.deepEqual(granted('CO', '2023-05-02'), []);
});
