import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapCase } from './index.ts';
import { caseOf, conflicts, leg, ofKind, only } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

const first = leg('11', { INPUT_DATE: '2019-02-01' });
const removed = { COMP_DATE: '2023-05-02', DEC_CODE: 'X', DEC_TYPE: 'O', ABSENTIA: 'N', DEPORTED_1: 'HO' };

test('a case that has just come to the court is pending', () => {
  const events = mapCase(caseOf({ B_TblProceeding: [first] }), release);
  assert.deepEqual(
    events.map(({ kind, on }) => [kind, on]),
    [
      ['nta.filed', '2019-02-01'],
      ['proceeding.opened', '2019-02-01'],
      ['case.described', '2019-01-10'],
    ],
  );
  assert.deepEqual(only(events, 'nta.filed').body, { court: 'WAS' });
  assert.equal(only(events, 'proceeding.opened').body.because, 'initial');
});

test('a removal order carries what the release says of it, countries as ISO', () => {
  const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed, APPEAL_RSVD: 'A' }] }), release);
  const order = only(events, 'order.entered');
  assert.equal(order.on, '2023-05-02');
  assert.deepEqual(order.body, {
    appeal: 'reserved',
    authority: 'judge',
    caseType: 'rmv',
    countries: ['HN'],
    form: 'oral',
    inAbsentia: false,
    order: 'removal',
  });
  assert.deepEqual(conflicts(events), []);
});

test('a country that the release does not translate is unknown, not left out', () => {
  const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed, DEPORTED_2: 'XX' }] }), release);
  assert.deepEqual(only(events, 'order.entered').body.countries, ['HN', 'unknown']);
});

test('an appeal that nobody reserved was not waived', () => {
  for (const reserved of ['', 'I', 'N']) {
    const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed, APPEAL_RSVD: reserved }] }), release);
    assert.equal(only(events, 'order.entered').body.appeal, 'unknown', reserved);
  }
});

test('a letter means what it means for its case type', () => {
  const orderOf = (caseType: string, code: string) =>
    ofKind(
      mapCase(
        caseOf({ B_TblProceeding: [{ ...first, CASE_TYPE: caseType, COMP_DATE: '2023-05-02', DEC_CODE: code }] }),
        release,
      ),
      'order.entered',
    )[0]?.body.order;
  assert.equal(orderOf('RMV', 'X'), 'removal');
  assert.equal(orderOf('DEP', 'D'), 'deportation');
  assert.equal(orderOf('EXC', 'E'), 'exclusion');
  assert.equal(orderOf('RMV', 'E'), 'removal');
  assert.equal(orderOf('RMV', 'V'), 'voluntary-departure');
  assert.equal(orderOf('RMV', 'R'), 'relief');
  assert.equal(orderOf('WHO', 'D'), undefined);
  assert.equal(orderOf('RMV', 'D'), undefined);
});

test('a decision that the release cannot name may be an order: it is in conflict, never guessed', () => {
  const cases: [string, { readonly [column: string]: string }][] = [
    ['a letter that is not in the look-up', { COMP_DATE: '2023-05-02', DEC_CODE: 'K' }],
    ['a letter whose words no rule reads', { COMP_DATE: '2023-05-02', DEC_CODE: 'O' }],
    ['a completion without a code', { COMP_DATE: '2023-05-02' }],
  ];
  for (const [name, cells] of cases) {
    const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...cells }] }), release);
    assert.equal(only(events, 'proceeding.completed').body.how, 'unknown', name);
    assert.deepEqual(conflicts(events), ['B_TblProceeding|11|decision-not-known'], name);
    assert.deepEqual(ofKind(events, 'order.entered'), [], name);
  }
});

test('a decision letter is believed only with the words that belong to it', () => {
  const renamed = {
    ...release,
    codes: { ...release.codes, courtDecision: () => 'ZERO BOND' },
  };
  const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed }] }), renamed);
  assert.deepEqual(ofKind(events, 'order.entered'), []);
  assert.deepEqual(conflicts(events), ['B_TblProceeding|11|decision-not-known']);
});

test('a later leg after a removal order means pending again, with no order', () => {
  const events = mapCase(
    caseOf({ B_TblProceeding: [{ ...first, ...removed }, leg('12', { INPUT_DATE: '2024-03-01' })] }),
    release,
  );
  const reopened = only(events, 'proceeding.reopened');
  assert.deepEqual([reopened.on, reopened.row, reopened.body], ['2024-03-01', '12', { because: 'new-leg' }]);
  assert.equal(only(events, 'order.entered').on, '2023-05-02');
  assert.deepEqual(conflicts(events), []);
});

test('the Board sent the case back: the new leg is because of a remand', () => {
  const events = mapCase(
    caseOf({
      B_TblProceeding: [{ ...first, ...removed }, leg('12', { INPUT_DATE: '2024-07-15' })],
      tblAppeal: [
        {
          id: '31',
          idnProceeding: '11',
          strAppealType: 'Case Appeal',
          datAppealFiled: '2023-05-30',
          strFiledBy: 'A',
          datBIADecision: '2024-07-01',
          strBIADecision: 'REM',
        },
      ],
    }),
    release,
  );
  assert.equal(only(events, 'proceeding.reopened').body.because, 'remand');
  assert.equal(ofKind(events, 'proceeding.opened')[1]?.body.because, 'remanded');
});

test('a granted motion to rescind an order in absentia is why the new leg began; a deleted one is not', () => {
  const because = (deleted: string) => {
    const events = mapCase(
      caseOf({
        B_TblProceeding: [{ ...first, ...removed, ABSENTIA: 'Y' }, leg('12', { INPUT_DATE: '2023-09-04' })],
        tbl_Court_Motions: [
          {
            id: '41',
            IDNPROCEEDING: '11',
            REC_TYPE: 'MA',
            MOTION_RECD_DATE: '2023-07-03',
            COMP_DATE: '2023-09-01',
            DEC: 'g',
            BLNDELETED: deleted,
          },
        ],
      }),
      release,
    );
    assert.equal(only(events, 'order.entered').body.inAbsentia, true);
    return only(events, 'proceeding.reopened').body.because;
  };
  assert.equal(because('0'), 'motion');
  assert.equal(because('1'), 'new-leg');
});

test('a change of venue moves the case and decides nothing', () => {
  const moved = { ...first, COMP_DATE: '2020-06-01', OTHER_COMP: 'C', TRANSFER_TO: 'NYC' };
  const events = mapCase(
    caseOf({
      B_TblProceeding: [
        moved,
        leg('12', { INPUT_DATE: '2020-06-02', TRANS_IN_DATE: '2020-06-02', BASE_CITY_CODE: 'NYC' }),
      ],
    }),
    release,
  );
  assert.equal(only(events, 'proceeding.completed').body.how, 'change-of-venue');
  assert.deepEqual([only(events, 'venue.changed').row, only(events, 'venue.changed').body], ['12', { court: 'NYC' }]);
  assert.equal(ofKind(events, 'proceeding.opened')[1]?.body.because, 'transfer');
  assert.deepEqual(ofKind(events, 'proceeding.reopened'), []);
  assert.deepEqual(conflicts(events), []);
});

test('a case on its way to a court that has no leg of it yet is at that court', () => {
  const moved = { ...first, COMP_DATE: '2026-10-20', OTHER_COMP: 'T', TRANSFER_TO: 'NYC' };
  const venue = only(mapCase(caseOf({ B_TblProceeding: [moved] }), release), 'venue.changed');
  assert.deepEqual([venue.row, venue.on, venue.body], ['11', '2026-10-20', { court: 'NYC' }]);
});

test('a leg after an administrative closing is a recalendaring', () => {
  const closed = { ...first, COMP_DATE: '2020-06-01', OTHER_COMP: 'A' };
  const events = mapCase(caseOf({ B_TblProceeding: [closed, leg('12', { INPUT_DATE: '2022-06-02' })] }), release);
  assert.equal(only(events, 'proceeding.administratively-closed').on, '2020-06-01');
  assert.equal(only(events, 'proceeding.recalendared').on, '2022-06-02');
  assert.deepEqual(ofKind(events, 'proceeding.reopened'), []);
});

test('a protection is for the countries that it may be for: the nationality and those of the order', () => {
  const granted = { ...first, ...removed, DEC_CODE: 'E', DEPORTED_1: 'GT' };
  const protection = only(mapCase(caseOf({ B_TblProceeding: [granted] }), release), 'protection.granted');
  assert.deepEqual(protection.body, { countries: ['GT', 'HN'], protection: 'withholding' });
});

test('a protection for a country that cannot be told is for every country', () => {
  for (const cells of [{ DEPORTED_2: 'XX' }, { NAT: 'XX' }]) {
    const granted = { ...first, ...removed, DEC_CODE: 'Z', ...cells };
    const protection = only(mapCase(caseOf({ B_TblProceeding: [granted] }), release), 'protection.granted');
    assert.equal(protection.body.countries, undefined);
    assert.equal(protection.body.protection, 'cat-withholding');
  }
});

test('contradictions are told, not smoothed over', () => {
  const of = (...legs: Parameters<typeof leg>[1][]) =>
    conflicts(
      mapCase(caseOf({ B_TblProceeding: legs.map((cells, index) => leg(String(11 + index), cells)) }), release),
    ).map((conflict) => conflict.split('|').slice(1).join(' '));
  const ended = { INPUT_DATE: '2019-02-01', ...removed };
  assert.deepEqual(of({ ...ended, COMP_DATE: '2018-12-31' }), ['11 completion-before-charging-document']);
  assert.deepEqual(of({ ...ended, INPUT_DATE: '2023-06-01' }), ['11 completion-before-opening']);
  assert.deepEqual(of({ ...ended, OTHER_COMP: 'A' }), ['11 two-completions']);
  assert.deepEqual(of({ ...ended, CASE_TYPE: 'DEP', DEC_CODE: 'D' }), ['11 two-case-types']);
  assert.deepEqual(of({ ...ended, COMP_DATE: '1753-01-01' }), ['11 date-not-credible']);
  assert.deepEqual(of({ INPUT_DATE: '2019-02-01' }, { INPUT_DATE: '2020-02-01' }), ['11 leg-never-ended']);
  assert.deepEqual(of(ended, { INPUT_DATE: '2022-01-05' }), ['12 opened-before-earlier-decision']);
});

test('a leg that was entered before the decision it follows still leaves no order', () => {
  const events = mapCase(
    caseOf({ B_TblProceeding: [{ ...first, ...removed }, leg('12', { INPUT_DATE: '2022-01-05' })] }),
    release,
  );
  assert.equal(only(events, 'proceeding.reopened').on, '2023-05-02');
});

test('legs are in the order in which they began, whatever their numbers', () => {
  const events = mapCase(
    caseOf({
      B_TblProceeding: [leg('11', { INPUT_DATE: '2024-03-01' }), leg('12', { ...first, ...removed, id: '12' })],
    }),
    release,
  );
  assert.equal(only(events, 'nta.filed').row, '12');
  assert.equal(only(events, 'proceeding.reopened').row, '11');
});

test('an undated order lies between the opening and the last day of the release', () => {
  const order = only(
    mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed, COMP_DATE: '' }] }), release),
    'order.entered',
  );
  assert.deepEqual(order.on, { earliest: '2019-02-01', latest: '2026-10-31' });
});

test('a withholding-only case begins with a claim of fear and has no order of its own', () => {
  const who = { ...first, CASE_TYPE: 'WHO', COMP_DATE: '2023-05-02', DEC_CODE: 'G' };
  const events = mapCase(
    caseOf({ A_TblCase: [{ id: '7000001', NAT: 'HO', CASE_TYPE: 'WHO' }], B_TblProceeding: [who] }),
    release,
  );
  assert.deepEqual(
    events.map(({ kind }) => kind),
    [
      'proceeding.opened',
      'fear.claimed',
      'fear.decided',
      'application.decided',
      'protection.granted',
      'case.described',
    ],
  );
  assert.deepEqual(only(events, 'application.decided').body, { decision: 'granted', relief: 'withholding' });
});

test('a judge who affirms that there is no reasonable fear decides against the claim, one who vacates for it', () => {
  for (const [code, result] of [
    ['A', 'negative'],
    ['V', 'positive'],
  ] as const) {
    const row = { ...first, CASE_TYPE: 'RFR', COMP_DATE: '2019-02-12', DEC_CODE: code };
    const events = mapCase(
      caseOf({ A_TblCase: [{ id: '7000001', CASE_TYPE: 'RFR' }], B_TblProceeding: [row] }),
      release,
    );
    assert.deepEqual(only(events, 'fear.decided').body, { result, screening: 'reasonable', stage: 'judge' });
  }
});

test('a row that could not be read is told to its case', () => {
  const refused = { table: 'tblAppeal', line: 912, id: '#77', reason: 'shifted' };
  const quarantined = only(mapCase(caseOf({}, [refused]), release), 'record.quarantined');
  assert.deepEqual([quarantined.record, quarantined.row], ['tblAppeal', '#77']);
  // It may have been of any day, so the doubt is not only of the last.
  assert.deepEqual(quarantined.on, { earliest: '1900-01-01', latest: '2026-10-31' });
});

test('a leg that was entered after its own decision does not look reopened after it', () => {
  const late = leg('12', { INPUT_DATE: '2024-06-01', COMP_DATE: '2024-03-15', DEC_CODE: 'X' });
  const events = mapCase(caseOf({ B_TblProceeding: [{ ...first, ...removed }, late] }), release);
  assert.equal(only(events, 'proceeding.reopened').on, '2024-03-15');
  assert.deepEqual(conflicts(events), ['B_TblProceeding|12|completion-before-opening']);
});

test('a remand of an earlier decision is not why a later leg began', () => {
  const events = mapCase(
    caseOf({
      B_TblProceeding: [{ ...first, ...removed }, leg('12', { INPUT_DATE: '2024-07-15' })],
      tblAppeal: [
        {
          id: '31',
          idnProceeding: '11',
          strAppealType: 'Case Appeal',
          datAppealFiled: '2022-01-10',
          strFiledBy: 'A',
          datBIADecision: '2022-07-01',
          strBIADecision: 'REM',
        },
      ],
    }),
    release,
  );
  assert.equal(only(events, 'proceeding.reopened').body.because, 'new-leg');
});

test('several contradictions of a row are one event that names each kind once', () => {
  const row = { ...first, ...removed, INPUT_DATE: '1753-01-01', TRANS_IN_DATE: '1753-01-01', OTHER_COMP: 'A' };
  const { body } = only(mapCase(caseOf({ B_TblProceeding: [row] }), release), 'record.conflicted');
  assert.deepEqual(body, {
    detail: 'INPUT_DATE is 1753-01-01; TRANS_IN_DATE is 1753-01-01; DEC_CODE X and OTHER_COMP A',
    what: 'date-not-credible, two-completions',
  });
});

test('a contradiction is a doubt from the first day that it is about', () => {
  const row = { ...first, ...removed, OTHER_COMP: 'A' };
  assert.equal(only(mapCase(caseOf({ B_TblProceeding: [row] }), release), 'record.conflicted').on, '2019-02-01');
});
