import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEvent } from '@opendocket/rulebook';
import fc from 'fast-check';
import { releaseTables } from '../release/tables.ts';
import { emittedKinds } from './emitted-kinds.ts';
import { ignoredRule, ignoredRules, mapCase } from './index.ts';
import { type CaseSource, eventKey, type SourceRow } from './shape.ts';
import { caseId } from './testing/case-file.ts';
import { release } from './testing/release-words.ts';

/** Cells that rows are made of: what belongs in one column now and then stands in another, as in the real release. */
const cells = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('1753-01-01', '2999-12-31', '1000') },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['X', 'V', 'R', 'T', 'U', 'E', 'Z', 'W', 'O', 'A', 'C', 'D', 'G', 'N', 'I', 'B', 'J', 'Y', '1', '0', 'True'],
      ...['RMV', 'DEP', 'EXC', 'WHO', 'RFR', 'CFR', 'CSR', 'HO', 'XX', 'WAS', 'NYC', '11', '12', '99', 'FA', 'SP'],
      ...[
        'ASYL',
        'ASYW',
        'WCAT',
        'VD',
        'Q9',
        'MA',
        'SY',
        'FD',
        'CO',
        'DIS',
        'REM',
        'REJ',
        'CON',
        'DVD',
        '8A',
        '8B',
        '01',
      ],
      ...['Case Appeal', 'MTR BIA', 'DD Visa', 'Circuit Court Remand', 'ALIEN', 'INS', 'COURT', '0830', '5', caseId],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }).map((text) => text.trim()) },
);

const caseSources: fc.Arbitrary<CaseSource> = fc
  .tuple(
    ...releaseTables.map((table) =>
      fc
        .array(fc.array(cells, { minLength: table.read.length, maxLength: table.read.length }), {
          maxLength: table.name === 'A_TblCase' ? 1 : 3,
        })
        .map((rows): [string, SourceRow[]] => [
          table.name,
          rows.map((row, index) => ({
            id: table.name === 'A_TblCase' ? caseId : String(11 + index),
            cells: row,
          })),
        ]),
    ),
  )
  .map((tables) => ({ caseId, rows: new Map(tables), refused: [] }));

const day = /^\d{4}-\d{2}-\d{2}$/;
const kindsOf = new Map(emittedKinds.map(({ table, kinds }) => [table, new Set([...kinds, 'record.conflicted'])]));

test('every row of a mapped table gives an event, or a named rule says why not', () => {
  const names = new Set(ignoredRules.map(({ table, rule }) => `${table}|${rule}`));
  fc.assert(
    fc.property(caseSources, (source) => {
      const told = new Set(mapCase(source, release).map(({ record, row }) => `${record}|${row}`));
      for (const [table, rows] of source.rows) {
        for (const row of rows) {
          const rule = ignoredRule(table, row);
          assert.equal(told.has(`${table}|${row.id}`), rule === null, `${table} ${row.id} ${rule} ${row.cells.join()}`);
          if (rule !== null) assert.ok(names.has(`${table}|${rule}`), rule);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('events are well formed: one of a kind a row, days in order, keys sorted, references that lead somewhere', () => {
  fc.assert(
    fc.property(caseSources, (source) => {
      const events = mapCase(source, release);
      const keys = new Set(events.map(({ record, row, kind }) => eventKey(record, row, kind)));
      assert.equal(keys.size, events.length);
      for (const { kind, on, body, record, refersTo } of events) {
        assert.ok(kindsOf.get(record)?.has(kind), `${record} ${kind}`);
        const { earliest, latest } = typeof on === 'string' ? { earliest: on, latest: on } : on;
        assert.match(earliest, day);
        assert.match(latest, day);
        assert.ok(earliest <= latest, `${kind} ${earliest} ${latest}`);
        assert.deepEqual(Object.keys(body), Object.keys(body).sort());
        for (const key of Object.values(refersTo ?? {})) assert.ok(keys.has(key), key);
      }
    }),
    { numRuns: 400 },
  );
});

test('the mapping is pure: the same rows give the same events, and are left as they were', () => {
  fc.assert(
    fc.property(caseSources, (source) => {
      const before = structuredClone(source.rows);
      assert.deepEqual(mapCase(source, release), mapCase(source, { ...release }));
      assert.deepEqual(source.rows, before);
    }),
    { numRuns: 100 },
  );
});

test('a leg after a decision always leaves the case open again, whatever the days say', () => {
  fc.assert(
    fc.property(caseSources, (source) => {
      const events = mapCase(source, release);
      const last = new Map<string, string>();
      const started = new Map<string, string>();
      for (const { kind, row, on } of events) {
        if (kind === 'order.entered') last.set(row, typeof on === 'string' ? on : on.earliest);
        if (kind === 'proceeding.reopened') started.set(row, typeof on === 'string' ? on : on.latest);
      }
      const legs = events.filter((event) => event.kind === 'proceeding.opened').map((event) => event.row);
      for (const [index, leg] of legs.entries()) {
        const next = legs[index + 1];
        const decided = last.get(leg);
        if (decided === undefined || next === undefined) continue;
        assert.ok((started.get(next) ?? '') >= decided, `${leg} ordered ${decided}, ${next} ${started.get(next)}`);
      }
    }),
    { numRuns: 400 },
  );
});

test('the rulebook’s own reader takes every event that rows can stand for', () => {
  fc.assert(
    fc.property(caseSources, (source) => {
      for (const [index, event] of mapCase(source, release).entries()) {
        const { kind, on, body, refersTo = {} } = event;
        const references = Object.fromEntries(Object.keys(refersTo).map((field) => [field, 'e1']));
        const stored: unknown = JSON.parse(JSON.stringify({ ...body, ...references }));
        const parsed = parseEvent({ id: `e${index + 2}`, kind, on, body: stored });
        assert.ok(parsed.ok, `${kind} ${JSON.stringify(body)}: ${parsed.ok ? '' : parsed.errors.join(' ')}`);
      }
    }),
    { numRuns: 200 },
  );
});
