import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lookups } from '../rows/lookups.ts';
import { columnsOf, tableNames } from '../schema.ts';
import { type WrittenRelease, writeRelease } from './write-release.ts';

/** Reads a table as plainly as can be: lines, cells, nothing mended. */
function plainly(folder: string, table: string): string[][] {
  const bytes = readFileSync(join(folder, `${table}.csv`));
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  return lines.slice(1, -1).map((line) => line.split('\t'));
}

/** The cells of a column, of rows of the table's own width. */
function column(folder: string, table: (typeof tableNames)[number], name: string): string[] {
  const at = columnsOf(table).findIndex((other) => other.name === name);
  const rows = plainly(folder, table).filter((row) => row.length === columnsOf(table).length);
  return rows.map((row) => row[at] ?? '');
}

function jsonLines(folder: string, file: string): { [field: string]: unknown }[] {
  const text = readFileSync(join(folder, 'truth', file), 'utf8').trim();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

function share(values: readonly string[], matches: (value: string) => boolean): number {
  return values.filter(matches).length / values.length;
}

function near(actual: number, expected: number, tolerance: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual.toFixed(3)}, expected ${expected} ± ${tolerance}`,
  );
}

describe('a synthetic release', () => {
  let root: string;
  let folder: string;
  let written: WrittenRelease;

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    folder = join(root, 'release');
    written = await writeRelease({ out: folder, cases: 6000, seed: 'tests' });
  });
  after(() => rmSync(root, { recursive: true }));

  it('is the same for the same seed, and another for another', async () => {
    const [again, other] = [join(root, 'again'), join(root, 'other')];
    await writeRelease({ out: again, cases: 300, seed: 7 });
    const first = digestOf(again);
    rmSync(again, { recursive: true });
    await writeRelease({ out: again, cases: 300, seed: 7 });
    await writeRelease({ out: other, cases: 300, seed: 8 });
    assert.equal(digestOf(again), first);
    assert.notEqual(digestOf(other), first);
  });

  it('has every table with its header, and as many rows as Count.txt says', () => {
    const counts = new Map(
      readFileSync(join(folder, 'Count.txt'), 'utf8')
        .trim()
        .split('\r\n')
        .map((line) => line.split('\t') as [string, string]),
    );
    for (const table of tableNames) {
      assert.equal(Number(counts.get(table)), plainly(folder, table).length, table);
      assert.equal(written.tables[table], plainly(folder, table).length, table);
    }
    for (const { table, rows } of lookups) assert.equal(Number(counts.get(table)), rows.length, table);
  });

  it('says that it is synthetic', () => {
    assert.match(
      readFileSync(join(folder, 'README.txt'), 'utf8'),
      /^SYNTHETIC\. No row of this release is about a real person/,
    );
  });

  it('has a truth for every case, and nothing else', () => {
    const told = jsonLines(folder, 'cases.jsonl').map((line) => line.case);
    assert.equal(told.length, 6000);
    assert.equal(new Set(told).size, 6000);
    const known = new Set(column(folder, 'A_TblCase', 'IDNCASE'));
    const missing = told.filter((id) => !known.has(String(id))).length;
    assert.ok(missing < 60, `${missing} cases have no row of their own`);
  });

  it('has each planted row where its truth says, damaged as it says', () => {
    const dirt = jsonLines(folder, 'dirt.jsonl');
    const kinds = new Set<unknown>();
    const files = new Map<string, string[][]>();
    for (const planted of dirt) {
      const table = String(planted.table);
      if (!files.has(table)) files.set(table, plainly(folder, table));
      const row = files.get(table)?.[Number(planted.line) - 1] ?? [];
      const original = String(planted.original);
      if (planted.kind !== 'no-such-appeal') kinds.add(planted.kind);
      const id = String(planted.row);
      if (planted.kind !== 'id-not-a-number') assert.equal(row[0], id);
      const asItWas = ['same-row-twice', 'two-rows-one-id', 'no-such-case', 'no-such-appeal'].includes(
        String(planted.kind),
      );
      if (!asItWas) assert.notEqual(row.join('\t'), original, `${table} line ${planted.line} is not damaged`);
    }
    assert.equal(kinds.size, 13);
  });

  it('reads its own codes: no look-up lacks one that a whole row uses', () => {
    const damaged = new Set(jsonLines(folder, 'dirt.jsonl').map((row) => `${row.table} ${row.line}`));
    for (const table of tableNames) {
      columnsOf(table).forEach((of, at) => {
        if (of.kind.is !== 'code') return;
        const { table: named } = of.kind;
        const lookup = lookups.find((other) => other.table.toLowerCase() === named.toLowerCase());
        if (lookup === undefined) return;
        const codes = new Set(lookup.rows.flat());
        plainly(folder, table).forEach((row, index) => {
          if (damaged.has(`${table} ${index + 1}`)) return;
          const cell = row[at] ?? '';
          assert.ok(cell === '' || codes.has(cell), `${table}.${of.name} holds ${cell}, which ${named} has not`);
        });
      });
    }
  });

  it('has the shares that are published', () => {
    const nationality = column(folder, 'A_TblCase', 'NAT');
    near(
      share(nationality, (code) => code === 'HO'),
      0.136,
      0.03,
      'Honduras',
    );
    near(
      share(nationality, (code) => code === 'GT'),
      0.132,
      0.03,
      'Guatemala',
    );
    near(
      share(nationality, (code) => code === 'MX'),
      0.165,
      0.03,
      'Mexico',
    );
    near(
      share(column(folder, 'A_TblCase', 'LANG'), (code) => code === 'SP'),
      0.8,
      0.05,
      'Spanish',
    );
    near(
      share(column(folder, 'A_TblCase', 'C_BIRTHDATE'), (text) => text === ''),
      0.46,
      0.04,
      'birth year missing',
    );
    near(
      share(column(folder, 'A_TblCase', 'GENDER'), (text) => text === ''),
      0.45,
      0.04,
      'sex missing',
    );
    near(
      share(column(folder, 'B_TblProceeding', 'BASE_CITY_CODE'), (code) => code === 'MIA'),
      0.086,
      0.03,
      'Miami',
    );
    near(
      share(column(folder, 'B_TblProceeding', 'COMP_DATE'), (text) => text === ''),
      0.26,
      0.08,
      'completion date missing',
    );
    const [cases = 0, proceedings = 0] = [written.tables.A_TblCase, written.tables.B_TblProceeding];
    near(proceedings / cases, 1.31, 0.15, 'proceedings to a case');
  });

  it('takes a rider through the proceedings of the lead', () => {
    const decisions = (id: string | undefined): string =>
      plainly(folder, 'B_TblProceeding')
        .filter((row) => row[1] === id)
        .map((row) => `${row[3]} ${row[4]} ${row[15]} ${row[21]}`)
        .join();
    const damaged = new Set(jsonLines(folder, 'dirt.jsonl').map((row) => row.case));
    const links = plainly(folder, 'tbl_Lead_Rider').filter((row) => !damaged.has(row[1]) && !damaged.has(row[2]));
    assert.ok(links.length > 100);
    for (const [, lead, rider] of links.slice(-100)) assert.equal(decisions(rider), decisions(lead), `rider ${rider}`);
  });

  it('has a truth of every stage, with bars of every kind that a release shows', () => {
    const truths = jsonLines(folder, 'cases.jsonl');
    const stages = new Set(truths.flatMap((truth) => (truth.stages as string[])[0] ?? []));
    for (const stage of [
      'pending',
      'administratively-closed',
      'terminated',
      'relief-granted',
      'order-final',
      'order-not-final',
      'not-commenced',
    ]) {
      assert.ok(stages.has(stage), stage);
    }
    const bars = new Set(truths.flatMap((truth) => truth.bars as string[]));
    for (const bar of ['C1', 'C2', 'C10', 'C28']) assert.ok(bars.has(bar), bar);
  });
});

describe('the next release', () => {
  it('is the same docket a month later: what changed, came and vanished is what its truth says', async () => {
    const root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    const [first, next] = [join(root, 'first'), join(root, 'next')];
    try {
      await writeRelease({ out: first, cases: 1500, seed: 3, dirt: 0 });
      const after = await writeRelease({ out: next, nextOf: first });
      assert.equal(after.through, '2026-11-30');
      const changes = jsonLines(next, 'changes.jsonl');
      const told = new Set(changes.map((row) => `${row.change} ${row.table} ${row.row}`));
      for (const change of ['changed', 'added', 'vanished'])
        assert.ok(
          [...told].some((line) => line.startsWith(change)),
          change,
        );
      for (const table of tableNames) {
        const before = new Map(plainly(first, table).map((row) => [row[0], row.join('\t')]));
        const now = new Map(plainly(next, table).map((row) => [row[0], row.join('\t')]));
        for (const [id, row] of now) {
          const was = before.get(id);
          const change = was === undefined ? 'added' : was === row ? undefined : 'changed';
          if (change !== undefined)
            assert.ok(told.delete(`${change} ${table} ${id}`), `${change} ${table} ${id} is not told`);
        }
        for (const id of before.keys())
          if (!now.has(id)) assert.ok(told.delete(`vanished ${table} ${id}`), `${table} ${id}`);
      }
      assert.deepEqual([...told], []);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('a release that cannot be written', () => {
  const refused = (options: Parameters<typeof writeRelease>[0], sentence: RegExp): Promise<void> =>
    assert.rejects(writeRelease(options), (error: Error) => {
      assert.equal(error.name, 'SynthRefusal');
      assert.match(error.message, sentence);
      return true;
    });

  it('is refused with a sentence', async () => {
    const root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    try {
      await refused({ out: root, cases: 0 }, /release of 0 cases cannot be made/);
      await refused({ out: root, cases: 10, through: '2026-02-30' }, /2026-02-30 is no day/);
      await refused({ out: root, nextOf: root }, /holds no synthetic release/);
      await writeRelease({ out: join(root, 'one'), cases: 10 });
      await refused({ out: join(root, 'one'), cases: 10 }, /is not empty/);
      await refused(
        { out: join(root, 'two'), nextOf: join(root, 'one'), through: '2026-10-31' },
        /its successor cannot end/,
      );
      const stop = AbortSignal.abort();
      await refused({ out: join(root, 'three'), cases: 10, signal: stop }, /interrupted/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
