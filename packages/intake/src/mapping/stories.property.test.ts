import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leg, type Row } from './testing/case-file.ts';
import { eventsOf, postureOn } from './testing/posture.ts';

const lastDay = '2026-11-24';

/** Days in the time of a case, now and then the same one twice. */
const days = fc
  .integer({ min: 0, max: 60 })
  .map((months) => new Date(Date.UTC(2020, months, 15)).toISOString().slice(0, 10));

/** How a leg of a removal case ends, if it does. */
const endings = fc.constantFrom<{ readonly [column: string]: string }[]>(
  {},
  { DEC_CODE: 'X', DEPORTED_1: 'HO' },
  { DEC_CODE: 'X', DEPORTED_1: 'HO', ABSENTIA: 'Y' },
  { DEC_CODE: 'X', DEPORTED_1: 'XX' },
  { DEC_CODE: 'V', DEPORTED_1: 'HO' },
  { DEC_CODE: 'E', DEPORTED_1: 'HO' },
  { DEC_CODE: 'R' },
  { DEC_CODE: 'T' },
  { DEC_CODE: 'O' },
  { OTHER_COMP: 'A' },
  { OTHER_COMP: 'C', TRANSFER_TO: 'NYC' },
);

const legs = fc
  .array(fc.record({ opened: days, ended: days, ending: endings, form: fc.constantFrom('O', 'W', '') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((told): Row[] =>
    told.map(({ opened, ended, ending, form }, index) =>
      leg(String(11 + index), {
        INPUT_DATE: opened,
        DEC_TYPE: form,
        ...ending,
        ...(Object.keys(ending).length === 0 ? {} : { COMP_DATE: ended }),
      }),
    ),
  );

const proceeding = fc.constantFrom('11', '12', '13');
const appeals = fc.array(
  fc.record({
    idnProceeding: proceeding,
    strAppealType: fc.constantFrom('Case Appeal', 'Case Appeal', 'Bond Appeal', 'Appeal of IJ MTR', 'MTR BIA', 'CDR'),
    datAppealFiled: days,
    strFiledBy: fc.constantFrom('A', 'A', 'I', 'B', ''),
    strBIADecision: fc.constantFrom('', 'DIS', 'REM', 'SUS', 'DVD', 'REJ', 'WDL', 'TER', 'OTH', 'ZZZ'),
    datBIADecision: days,
  }),
  { maxLength: 2 },
);
const motions = fc.array(
  fc.record({
    IDNPROCEEDING: proceeding,
    REC_TYPE: fc.constantFrom('O', 'MA', 'SY', 'FD', 'CO', 'A'),
    MOTION_RECD_DATE: days,
    DEC: fc.constantFrom('', 'G', 'D', 'M', 'W'),
    COMP_DATE: days,
    STAY_GRANT: fc.constantFrom('', '', 'Y', 'N'),
  }),
  { maxLength: 2 },
);

const cases = fc.record({ legs, appeals, motions }).map((told) => ({
  B_TblProceeding: told.legs,
  tblAppeal: told.appeals.map(
    (row, index): Row => ({
      id: String(31 + index),
      ...row,
      datBIADecision: row.strBIADecision === '' ? '' : row.datBIADecision,
    }),
  ),
  tbl_Court_Motions: told.motions.map(
    (row, index): Row => ({ id: String(41 + index), ...row, COMP_DATE: row.DEC === '' ? '' : row.COMP_DATE }),
  ),
}));

test('a case that contradicts itself is never said to have nothing in the way of removal', () => {
  let contradicted = 0;
  fc.assert(
    fc.property(cases, (tables) => {
      const events = eventsOf(tables);
      if (!events.some((event) => event.kind === 'record.conflicted')) return;
      contradicted += 1;
      const posture = postureOn(lastDay, events);
      assert.notEqual(posture.execution, 'no-bar-on-record', JSON.stringify(posture));
      assert.ok(
        posture.reviews.some((review) => review.rule === 'R4'),
        JSON.stringify(posture),
      );
    }),
    { numRuns: 500 },
  );
  assert.ok(contradicted > 50);
});

test('a case whose last leg is open, or ended without an order, is never said to have an order to carry out', () => {
  let open = 0;
  fc.assert(
    fc.property(cases, (tables) => {
      const events = eventsOf(tables);
      const lastOpened = events.findLast((event) => event.kind === 'proceeding.opened')?.source?.row;
      const orders = events.filter((event) => event.kind === 'order.entered');
      if (orders.some((order) => order.source?.row === lastOpened)) return;
      open += 1;
      const posture = postureOn(lastDay, events);
      assert.notEqual(posture.execution, 'no-bar-on-record', JSON.stringify(posture));
      // Legs whose days contradict one another have no order that could be told; the contradiction is then a question.
      if (events.some((event) => event.kind === 'record.conflicted')) return;
      assert.notEqual(posture.stage, 'order-final', JSON.stringify(posture));
    }),
    { numRuns: 500 },
  );
  assert.ok(open > 50);
});

test('what is undecided bars or is a question: an appeal of the case, a motion in absentia, a stay', () => {
  fc.assert(
    fc.property(cases, days, (tables, filed) => {
      for (const extra of [
        {
          tblAppeal: [
            { id: '39', idnProceeding: '11', strAppealType: 'Case Appeal', datAppealFiled: filed, strFiledBy: 'A' },
          ],
        },
        { tbl_Court_Motions: [{ id: '49', IDNPROCEEDING: '11', REC_TYPE: 'MA', MOTION_RECD_DATE: filed }] },
        {
          tbl_Court_Motions: [
            { id: '49', IDNPROCEEDING: '11', REC_TYPE: 'O', MOTION_RECD_DATE: filed, STAY_GRANT: 'Y' },
          ],
        },
      ]) {
        const events = eventsOf({ ...tables, ...extra });
        const order = events.findLast((event) => event.kind === 'order.entered');
        // A motion or an appeal of before the order that stands may be of an earlier one.
        if (order === undefined || typeof order.on !== 'string' || order.on > filed) continue;
        const posture = postureOn(lastDay, events);
        assert.notEqual(posture.execution, 'no-bar-on-record', JSON.stringify([extra, posture]));
      }
    }),
    { numRuns: 300 },
  );
});

test('one more doubt never makes an answer more certain', () => {
  const rank = ['no-bar-on-record', 'review', 'not-final', 'barred', 'no-order'] as const;
  fc.assert(
    fc.property(cases, (tables) => {
      const refused = [{ table: 'tblAppeal', line: 9, id: '#1', reason: 'shifted' }];
      const without = postureOn(lastDay, eventsOf(tables));
      const withRefused = postureOn(lastDay, eventsOf(tables, refused));
      // The row may hold an order: where there was none on record, a bar or a question is no more certain than that.
      assert.ok(
        without.execution === 'no-order' || rank.indexOf(withRefused.execution) >= rank.indexOf(without.execution),
        `${without.execution} became ${withRefused.execution}`,
      );
      assert.notEqual(withRefused.execution, 'no-bar-on-record');
      assert.ok(withRefused.reviews.some((review) => review.rule === 'R2'));
    }),
    { numRuns: 300 },
  );
});
