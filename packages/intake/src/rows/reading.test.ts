import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { releaseTables } from '../release/tables.ts';
import { readByTheRules } from '../testing/reference-reader.ts';
import { tableNamed, testCodeSets, usualLayout, wellFormedRow } from '../testing/well-formed-rows.ts';
import { layoutOf } from './layout.ts';
import { readLine } from './reading.ts';

const bonds = usualLayout(tableNamed('D_TblAssociatedBond'));
const riders = usualLayout(tableNamed('tbl_Lead_Rider'));
const layouts = releaseTables.map(usualLayout);
const anyTable = fc.constantFrom(...layouts);
const anyWellFormed = anyTable.chain((layout) => wellFormedRow(layout).map((cells) => ({ layout, cells })));

describe('reading a row', () => {
  it('imports every well-formed row of every table as it stands', () => {
    fc.assert(
      fc.property(anyWellFormed, ({ layout, cells }) => {
        assert.deepEqual(readLine(cells.join('\t'), layout, testCodeSets), { outcome: 'imported', cells });
      }),
    );
  });

  it('takes away control characters and blanks around a cell, and nothing else', () => {
    fc.assert(
      fc.property(anyWellFormed, fc.array(fc.nat(400), { maxLength: 5 }), ({ layout, cells }, places) => {
        let line = cells.join('\t');
        for (const place of places) {
          const at = place % (line.length + 1);
          line = `${line.slice(0, at)}\u0000${line.slice(at)}`;
        }
        assert.deepEqual(readLine(` ${line} `, layout, testCodeSets), { outcome: 'imported', cells });
      }),
    );
  });

  it('never reads a row that a stray tab has shifted as another row than it was', () => {
    const stray = fc.array(fc.nat(200), { minLength: 1, maxLength: 3 });
    let repaired = 0;
    fc.assert(
      fc.property(anyWellFormed, stray, ({ layout, cells }, places) => {
        const shifted = [...cells];
        for (const place of places) shifted.splice(place % (shifted.length + 1), 0, '');
        const reading = readLine(shifted.join('\t'), layout, testCodeSets);
        if (reading.outcome === 'quarantined') return;
        if (reading.outcome === 'repaired') repaired += 1;
        assert.deepEqual(reading.cells, cells);
      }),
      { numRuns: 3000 },
    );
    assert.ok(repaired > 300, `only ${repaired} rows were repaired, so the property was hardly put to the test`);
  });

  it('ends every line of any text in one of the outcomes, of the width of its table', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', '1', '2020-01-01 00:00:00.000', 'X', 'FC', '10/1993', '1000'),
    );
    fc.assert(
      fc.property(anyTable, fc.array(cell, { maxLength: 120 }), (layout, cells) => {
        const reading = readLine(cells.join('\t').replaceAll('\n', ''), layout, testCodeSets);
        if (reading.outcome === 'quarantined') assert.notEqual(reading.detail, '');
        else assert.equal(reading.cells.length, layout.width);
      }),
    );
  });

  it('agrees with the rules as stated, tried one by one', () => {
    const small = fc.constantFrom(bonds, riders, usualLayout(tableNamed('tbl_JuvenileHistory')));
    const damaged = small.chain((layout) =>
      fc.tuple(
        fc.constant(layout),
        wellFormedRow(layout),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', '', '', 'QQ', 'RMV', '7', '-')), { maxLength: 2 }),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom('', 'ZZZ', '1', 'FC', '10/1993')), { maxLength: 2 }),
      ),
    );
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(damaged, ([layout, cells, inserted, changed]) => {
        const row = [...cells];
        for (const [at, text] of changed) row[at % row.length] = text;
        for (const [at, text] of inserted) row.splice(at % (row.length + 1), 0, text);
        const line = row.join('\t');
        const reading = readLine(line, layout, testCodeSets);
        seen.set(reading.outcome, (seen.get(reading.outcome) ?? 0) + 1);
        const stated = readByTheRules(line, layout, testCodeSets);
        const outcome = stated === 'quarantined' ? stated : stated.repaired ? 'repaired' : 'imported';
        assert.equal(reading.outcome, outcome);
        if (stated !== 'quarantined' && 'cells' in reading) assert.deepEqual(reading.cells, stated.cells);
      }),
      { numRuns: 2000 },
    );
    for (const outcome of ['imported', 'repaired', 'quarantined']) assert.ok((seen.get(outcome) ?? 0) > 50, outcome);
  });

  it('refuses a short row, but reads the ragged tail of the motions as blank', () => {
    const cells = ['1', '2', '3'];
    assert.deepEqual(readLine(cells.join('\t'), riders, testCodeSets), {
      outcome: 'quarantined',
      reason: 'short-row',
      detail: `3 of ${riders.width} columns`,
    });
    const motions = usualLayout(tableNamed('tbl_Court_Motions'));
    const firm = motions.raggedFrom ?? 0;
    const ragged = Array.from({ length: firm }, (_cell, at) =>
      at === motions.idAt || at === motions.caseAt ? '5' : '',
    );
    assert.equal(readLine(ragged.join('\t'), motions, testCodeSets).outcome, 'repaired');
    assert.equal(readLine(ragged.slice(1).join('\t'), motions, testCodeSets).outcome, 'quarantined');
  });

  it('refuses an id that is no number, and keeps an id of 0', () => {
    const row = Array.from({ length: riders.width }, () => '');
    row[riders.idAt] = '0';
    row[riders.caseAt] = '12';
    assert.equal(readLine(row.join('\t'), riders, testCodeSets).outcome, 'imported');
    row[riders.idAt] = 'FC';
    const reading = readLine(row.join('\t'), riders, testCodeSets);
    assert.equal(reading.outcome === 'quarantined' && reading.reason, 'id-not-a-number');
  });
});

describe('the columns of a file', () => {
  it('are found by name, whatever the case and the order, and a dead column keeps its meaning', () => {
    const table = tableNamed('tbl_Lead_Rider');
    const names = [...table.columns.keys()]
      .reverse()
      .map((name, at) => (at % 2 === 0 ? name.toLowerCase() : `${name}_Remove`));
    const layout = layoutOf(table, `NEW_COLUMN\t${names.join('\t')}`);
    assert.equal(layout.width, table.columns.size + 1);
    assert.deepEqual(
      layout.positions,
      [...table.columns.keys()].map((_name, at) => table.columns.size - at),
    );
  });

  it('are refused with a sentence where the id is missing or a name stands twice', () => {
    const table = tableNamed('A_TblCase');
    assert.throws(() => layoutOf(table, 'NAT\tLANG'), /has no column IDNCASE.*Nothing was changed/);
    assert.throws(() => layoutOf(table, 'IDNCASE\tNAT\tnat'), /names the column nat twice/);
  });
});
