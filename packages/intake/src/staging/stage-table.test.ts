import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { releaseTables } from '../release/tables.ts';
import { readLine } from '../rows/reading.ts';
import { testCodeSets, testCodes, usualLayout, wellFormedRow } from '../testing/well-formed-rows.ts';
import { canonicalOf, enumOf, payloadOf } from './fast-path.ts';
import { literal } from './lines.ts';
import { prescan, rewrite } from './prescan.ts';
import { stageTable } from './stage-table.ts';

describe('staging a table', () => {
  let folder: string;
  let duck: DuckDBConnection;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'opendocket-staging-'));
    duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await duck.run(`
      CREATE TABLE mended_text (t INTEGER, line BIGINT, case_text VARCHAR, row_text VARCHAR, canonical VARCHAR, payload VARCHAR, how VARCHAR, raw VARCHAR);
      CREATE TABLE refused (t INTEGER, line BIGINT, row_text VARCHAR, reason VARCHAR, detail VARCHAR, raw VARCHAR);
      CREATE TABLE candidate (t INTEGER, line BIGINT, rank INTEGER, case_id BIGINT);`);
    const lookups = new Set<string>();
    for (const table of releaseTables) {
      for (const type of table.columns.values()) if (type.is === 'lookup') lookups.add(enumOf(type.table));
    }
    for (const name of lookups) await duck.run(`CREATE TYPE ${name} AS ENUM (${testCodes.map(literal).join(', ')})`);
  });

  after(() => {
    duck.closeSync();
    rmSync(folder, { recursive: true });
  });

  /** Stages rows as table `number` and reads back what became of each line. */
  async function stage(number: number, lines: readonly string[]): Promise<Map<number, unknown[]>> {
    const table = releaseTables[number];
    if (table === undefined) throw new Error('no such table');
    const layout = usualLayout(table);
    const file = join(folder, 'table.csv');
    writeFileSync(file, `${[...table.columns.keys()].join('\t')}\n${lines.map((line) => `${line}\n`).join('')}`);
    await duck.run(
      `DROP TABLE IF EXISTS t${number}; DELETE FROM mended_text; DELETE FROM refused; DELETE FROM candidate`,
    );
    const read = await stageTable(duck, { number, file, layout, codes: testCodeSets });
    assert.equal(read, lines.length);
    const found = await duck.runAndReadAll(
      `SELECT rowid, case_id::VARCHAR, row_id::VARCHAR, payload, NULL, false, true FROM t${number} WHERE rowid > 0 AND row_id IS NOT NULL
       UNION ALL SELECT line, case_text, row_text, payload, canonical, how <> '', false FROM mended_text
       UNION ALL SELECT line, NULL, NULL, NULL, NULL, NULL, false FROM refused`,
    );
    const rows = new Map<number, unknown[]>();
    for (const row of found.getRows()) {
      assert.ok(!rows.has(Number(row[0])), `line ${row[0]} ended in two outcomes`);
      rows.set(Number(row[0]), row);
    }
    return rows;
  }

  it('reads each line as the careful reader does, whichever path takes it', async () => {
    const cases = fc.nat(releaseTables.length - 1).chain((number) => {
      const table = releaseTables[number];
      if (table === undefined) throw new Error('no such table');
      const layout = usualLayout(table);
      const damaged = fc
        .tuple(
          wellFormedRow(layout),
          fc.array(
            fc.tuple(fc.nat(90), fc.constantFrom('', 'ZZZ', '1', 'FC', '10/1993', ' 7 ', 'é\u0001', '2020-02-30')),
            { maxLength: 2 },
          ),
          fc.array(fc.nat(90), { maxLength: 2 }),
        )
        .map(([cells, changed, inserted]) => {
          const row = [...cells];
          for (const [at, text] of changed) row[at % row.length] = text;
          for (const at of inserted) row.splice(at % (row.length + 1), 0, '');
          return row.join('\t');
        })
        .filter((line) => line !== '');
      return fc.tuple(
        fc.constant(number),
        fc.array(
          fc.oneof(
            wellFormedRow(layout).map((row) => row.join('\t')),
            damaged,
          ),
          { maxLength: 12 },
        ),
      );
    });
    let fast = 0;
    let careful = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ([number, lines]) => {
        const table = releaseTables[number];
        if (table === undefined) return;
        const layout = usualLayout(table);
        const rows = await stage(number, lines);
        assert.equal(rows.size, lines.length);
        lines.forEach((line, index) => {
          const row = rows.get(index + 1) ?? [];
          const reading = readLine(line, layout, testCodeSets);
          if (row[6] === true) fast += 1;
          else careful += 1;
          if (reading.outcome === 'quarantined') assert.equal(row[2], null);
          else {
            assert.equal(row[2], reading.cells[layout.idAt]);
            assert.equal(row[3], payloadOf(layout, reading.cells));
            assert.equal(row[5], reading.outcome === 'repaired');
          }
        });
      }),
      { numRuns: 60 },
    );
    assert.ok(fast > 50 && careful > 50, `fast ${fast}, careful ${careful}`);
  });

  it('hashes the same row the same on both paths', async () => {
    const number = releaseTables.findIndex((table) => table.name === 'tbl_Lead_Rider');
    const layout = usualLayout(releaseTables[number] ?? missing());
    const cells = layout.types.map((_type, at) => (at === layout.idAt ? '5' : at === layout.caseAt ? '6' : ''));
    // A control character sends the second line to the careful reader.
    await stage(number, [cells.join('\t'), `${cells.join('\t')}\u0002`]);
    const hashes = await duck.runAndReadAll(
      `SELECT hash FROM t${number} WHERE row_id IS NOT NULL AND rowid > 0
       UNION SELECT (md5_number_lower(canonical) >> 1)::BIGINT FROM mended_text`,
    );
    assert.equal(hashes.currentRowCount, 1);
    assert.equal(canonicalOf(layout, cells).includes('\t\t\t\t\t\t\t\t\t\t\t\t'), false);
  });
});

describe('a first look at a file', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const likely = fc
    .array(fc.constantFrom('a', '\t', '\n', '\r\n', '\r', '\0', 'é', '\xe9', 'row'), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join(''), 'latin1'));

  it('counts the lines that are not blank after the header, and what it writes again has as many', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opendocket-prescan-'));
    const [file, clean] = [join(folder, 'any'), join(folder, 'clean')];
    try {
      await fc.assert(
        fc.asyncProperty(fc.oneof(bytes, likely), async (content) => {
          const text = Buffer.concat([Buffer.from('header\n'), content]);
          writeFileSync(file, text);
          const scan = prescan(file);
          await rewrite(file, clean);
          const again = prescan(clean);
          assert.ok(again.clean);
          assert.equal(again.rows, scan.rows);
          assert.equal(scan.bytes, text.length);
        }),
        { numRuns: 400 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function missing(): never {
  throw new Error('no such table');
}
