import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseIsoDay } from './calendar.ts';
import { writeRelease } from './release/write-release.ts';

/** A row by column name. */
type Row = ReadonlyMap<string, string>;

/** Rows as wide as their header; nothing mended. */
function rowsOf(folder: string, table: string): Row[] {
  const lines = readFileSync(join(folder, `${table}.csv`), 'latin1').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t');
  return lines
    .slice(1, -1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === header.length)
    .map((cells) => new Map(header.map((name, at) => [name, cells[at] ?? ''])));
}

const cell = (row: Row | undefined, name: string): string => row?.get(name) ?? '';

function dayIn(row: Row | undefined, name: string): number {
  const text = cell(row, name).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseIsoDay(text) : Number.NaN;
}

/** The fiscal year, which begins in October. */
function fiscalYear(row: Row | undefined): number {
  const [year = '0', month = '0'] = cell(row, 'COMP_DATE').split('-');
  return Number(year) + (Number(month) >= 10 ? 1 : 0);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function between(actual: number, low: number, high: number, what: string): void {
  assert.ok(low <= actual && actual <= high, `${what}: ${actual.toFixed(3)}, to be from ${low} to ${high}`);
}

/** A case's legs, in order. */
type Legs = readonly Row[];

describe('a release of 20,000 cases beside what is published', () => {
  const cases = 20_000;
  let root: string;
  let tables: { readonly [table: string]: number };
  let legs: Row[];
  let byCase: Map<string, Row[]>;
  const pending = (of: Legs): boolean => cell(of.at(-1), 'COMP_DATE') === '';

  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    tables = (await writeRelease({ out: join(root, 'release'), cases, seed: 'calibration' })).tables;
    legs = rowsOf(join(root, 'release'), 'B_TblProceeding');
    byCase = Map.groupBy(legs, (leg) => cell(leg, 'IDNCASE'));
    for (const of of byCase.values())
      of.sort((a, b) => Number(cell(a, 'IDNPROCEEDING')) - Number(cell(b, 'IDNPROCEEDING')));
  });
  after(() => rmSync(root, { recursive: true }));

  it('has as many rows to a case, table by table', () => {
    const published: readonly (readonly [table: string, millions: number])[] = [
      ['B_TblProceeding', 16.55],
      ['B_TblProceedCharges', 18.8],
      ['tbl_schedule', 45.2],
      ['tbl_Court_Appln', 16.1],
      ['tbl_Court_Motions', 6.2],
      ['tblAppeal', 1.52],
      ['D_TblAssociatedBond', 1.62],
      ['tbl_CustodyHistory', 9.96],
      ['tbl_RepsAssigned', 25.6],
    ];
    for (const [table, millions] of published) {
      const share = (tables[table] ?? 0) / cases / (millions / 12.66);
      between(share, 0.65, 1.25, `${table}, rows to a case beside those published`);
    }
  });

  it('ends cases as the courts did in fiscal year 2025: 63 % removal, 27 % ended, 5 % relief, 40 % in absentia', () => {
    const decided = [...byCase.values()]
      .map((of) => of.find((leg) => cell(leg, 'DEC_CODE') !== ''))
      .filter((leg) => fiscalYear(leg) === 2025 && cell(leg, 'CASE_TYPE') === 'RMV');
    assert.ok(decided.length > 800);
    const share = (codes: string): number =>
      decided.filter((leg) => codes.includes(cell(leg, 'DEC_CODE'))).length / decided.length;
    between(share('XEZ'), 0.58, 0.72, 'removal');
    between(share('TU'), 0.18, 0.3, 'terminated or dismissed');
    between(share('R'), 0.03, 0.07, 'relief');
    between(
      decided.filter((leg) => cell(leg, 'ABSENTIA') === 'Y').length / decided.length,
      0.35,
      0.46,
      'in absentia, held or not',
    );
  });

  it('orders in absentia a third of the first decisions of people who are not held, fiscal years 2016 to 2023', () => {
    const decided = [...byCase.values()]
      .map((of) => of.find((leg) => cell(leg, 'DEC_CODE') !== ''))
      .filter((leg) => fiscalYear(leg) >= 2016 && fiscalYear(leg) <= 2023 && cell(leg, 'CUSTODY') !== 'D');
    between(decided.filter((leg) => cell(leg, 'ABSENTIA') === 'Y').length / decided.length, 0.28, 0.4, 'in absentia');
  });

  it('takes as long: 501 days to a removal and 1,064 to relief in 2018; 636 days waited in March 2025', () => {
    const lengths = (code: string): number[] =>
      legs
        .filter((leg) => cell(leg, 'COMP_DATE').startsWith('2018') && cell(leg, 'DEC_CODE') === code)
        .map((leg) => dayIn(leg, 'COMP_DATE') - dayIn(leg, 'INPUT_DATE'));
    between(mean(lengths('X')), 380, 620, 'days to a removal');
    between(mean(lengths('R')), 780, 1350, 'days to relief');
    const on = parseIsoDay('2025-03-31');
    const waited = legs
      .filter((leg) => dayIn(leg, 'INPUT_DATE') <= on && !(dayIn(leg, 'COMP_DATE') <= on))
      .map((leg) => on - dayIn(leg, 'INPUT_DATE'));
    between(mean(waited), 560, 750, 'days waited');
  });

  it('has a pending docket as it was at the end of 2025: 3.4 of 12.6 million, 30 % with counsel, 61 to 69 % with asylum', () => {
    const open = [...byCase].filter(([, of]) => pending(of)).map(([id]) => id);
    between(open.length / cases, 0.2, 0.3, 'pending');
    const folder = join(root, 'release');
    const counsel = new Set(
      rowsOf(folder, 'tbl_RepsAssigned')
        .filter((row) => cell(row, 'STRATTYTYPE') === 'ALIEN')
        .map((row) => cell(row, 'IDNCASE')),
    );
    const asylum = new Set(
      rowsOf(folder, 'tbl_Court_Appln')
        .filter((row) => cell(row, 'APPL_CODE') === 'ASYL')
        .map((row) => cell(row, 'IDNCASE')),
    );
    between(open.filter((id) => counsel.has(id)).length / open.length, 0.27, 0.42, 'with counsel');
    between(open.filter((id) => asylum.has(id)).length / open.length, 0.54, 0.7, 'with an asylum application');
    const held = open.filter((id) => cell(byCase.get(id)?.at(-1), 'CUSTODY') === 'D').length;
    between(held / open.length, 0.004, 0.025, 'held');
    const later = new Set(
      rowsOf(folder, 'tbl_schedule')
        .filter((row) => cell(row, 'ADJ_DATE') > '2026-10-31')
        .map((row) => cell(row, 'IDNCASE')),
    );
    between(open.filter((id) => !later.has(id)).length / open.length, 0.14, 0.28, 'with nothing scheduled');
  });
});
