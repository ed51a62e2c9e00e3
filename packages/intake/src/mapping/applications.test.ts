import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapCase } from './index.ts';
import { caseOf, conflicts, leg, ofKind, only, type Row } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

const filed: Row = { id: '21', IDNPROCEEDING: '11', APPL_CODE: 'ASYL', APPL_RECD_DATE: '2019-09-05' };

function mapped(
  application: { readonly [column: string]: string },
  legCells: { readonly [column: string]: string } = {},
) {
  return mapCase(
    caseOf({
      B_TblProceeding: [leg('11', { INPUT_DATE: '2019-02-01', ...legCells })],
      tbl_Court_Appln: [{ ...filed, ...application }],
    }),
    release,
  );
}

const ordered = { COMP_DATE: '2023-05-02', DEC_CODE: 'X', DEPORTED_1: 'HO' };
const relieved = { COMP_DATE: '2023-05-02', DEC_CODE: 'R' };

test('an asylum application that is not decided is pending', () => {
  const events = mapped({});
  assert.deepEqual(
    [only(events, 'application.filed').on, only(events, 'application.filed').body],
    ['2019-09-05', { relief: 'asylum' }],
  );
  assert.deepEqual(ofKind(events, 'application.decided'), []);
});

test('a decision on an application is of the day on which its leg was decided', () => {
  const decided = only(mapped({ APPL_DEC: 'D' }, ordered), 'application.decided');
  assert.deepEqual([decided.on, decided.body], ['2023-05-02', { decision: 'denied', relief: 'asylum' }]);
});

test('asylum granted in full makes an asylee, a conditional grant does not', () => {
  assert.deepEqual(only(mapped({ APPL_DEC: 'F' }, relieved), 'status.granted').body, {
    country: 'HN',
    status: 'asylee',
  });
  assert.deepEqual(ofKind(mapped({ APPL_DEC: 'C' }, relieved), 'status.granted'), []);
});

test('withholding and protection from torture that an application was granted are protections', () => {
  const protection = (code: string, decision: string) =>
    only(mapped({ APPL_CODE: code, APPL_DEC: decision }, { ...ordered, DEC_CODE: 'E' }), 'application.decided') &&
    ofKind(mapped({ APPL_CODE: code, APPL_DEC: decision }, { ...ordered, DEC_CODE: 'E' }), 'protection.granted').find(
      (event) => event.record === 'tbl_Court_Appln',
    )?.body;
  assert.deepEqual(protection('ASYW', 'G'), { countries: ['HN'], protection: 'withholding' });
  assert.deepEqual(protection('WCAT', 'G'), { countries: ['HN'], protection: 'cat-withholding' });
  assert.deepEqual(protection('ASYW', 'L'), { countries: ['HN'], protection: 'cat-withholding' });
  assert.equal(protection('ASYW', 'D'), undefined);
});

test('relief that was granted in a leg that ordered removal is a contradiction', () => {
  for (const code of ['ASYL', '42B', 'VD', 'PRMF']) {
    assert.deepEqual(conflicts(mapped({ APPL_CODE: code, APPL_DEC: 'G' }, ordered)), [
      'tbl_Court_Appln|21|grant-beside-order',
    ]);
  }
  assert.deepEqual(conflicts(mapped({ APPL_CODE: 'ASYL', APPL_DEC: 'D' }, ordered)), []);
  assert.deepEqual(conflicts(mapped({ APPL_CODE: '42B', APPL_DEC: 'G' }, relieved)), []);
  assert.deepEqual(conflicts(mapped({ APPL_CODE: 'VD', APPL_DEC: 'G' }, { ...ordered, DEC_CODE: 'V' })), []);
  assert.deepEqual(conflicts(mapped({ APPL_CODE: 'ASYW', APPL_DEC: 'G' }, { ...ordered, DEC_CODE: 'E' })), []);
});

test('an application of an unknown kind is held against the case unless it was plainly refused', () => {
  const unknown = (decision: string) => conflicts(mapped({ APPL_CODE: 'Q9', APPL_DEC: decision }, ordered));
  assert.deepEqual(unknown(''), ['tbl_Court_Appln|21|application-not-known']);
  assert.deepEqual(unknown('G'), ['tbl_Court_Appln|21|application-not-known, grant-beside-order']);
  assert.deepEqual(unknown('D'), []);
});

test('a decision that cannot be read leaves the application pending, and says so', () => {
  const events = mapped({ APPL_DEC: '?' }, ordered);
  assert.deepEqual(ofKind(events, 'application.decided'), []);
  assert.deepEqual(conflicts(events), ['tbl_Court_Appln|21|application-decision-not-known']);
});

test('an application that was moved with its leg goes on: decided only where a later leg took it over', () => {
  const moved = { COMP_DATE: '2020-06-01', OTHER_COMP: 'C', TRANSFER_TO: 'NYC' };
  assert.deepEqual(ofKind(mapped({ APPL_DEC: 'T' }, moved), 'application.decided'), []);
  const events = mapCase(
    caseOf({
      B_TblProceeding: [leg('11', { INPUT_DATE: '2019-02-01', ...moved }), leg('12', { INPUT_DATE: '2020-06-02' })],
      tbl_Court_Appln: [{ ...filed, APPL_DEC: 'T' }],
    }),
    release,
  );
  assert.equal(only(events, 'application.decided').body.decision, 'not-adjudicated');
});

test('an application of a proceeding that the case does not have is a contradiction', () => {
  assert.deepEqual(conflicts(mapped({ IDNPROCEEDING: '99' })), ['tbl_Court_Appln|21|no-such-proceeding']);
});
