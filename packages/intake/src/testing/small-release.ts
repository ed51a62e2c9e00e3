/** Small court releases written by hand, for tests: tables as lists of rows, columns by name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNamed } from './well-formed-rows.ts';

/** Rows by table; cells by column name, blank where not given. */
export interface SmallRelease {
  readonly [table: string]: readonly { readonly [column: string]: string }[];
}

/** Court decisions, in the wording of the real look-up. */
const decisions = [
  ['RMV', 'C', 'X', 'Remove'],
  ['RMV', 'C', 'V', 'Voluntary Departure'],
  ['RMV', 'C', 'R', 'Relief Granted'],
  ['RMV', 'C', 'T', 'Terminated'],
  ['RMV', 'O', 'C', 'Change of Venue'],
];

const lookups: { readonly [table: string]: readonly (readonly string[])[] } = {
  tblLookupCourtDecision: [['strCaseType', 'strDecType', 'strDecCode', 'strDecDescription'], ...decisions],
  tblLookupCaseType: [
    ['strCode', 'strDescription'],
    ['RMV', 'Removal'],
  ],
  tblLookupAlienNat: [
    ['strCode', 'strDescription'],
    ['HO', 'Honduras'],
  ],
  tblLookupBaseCity: [
    ['strCode', 'strDescription'],
    ['BAL', 'Baltimore'],
    ['NYC', 'New York City'],
  ],
};

/** The text of a table's file: header and rows. */
export function tableText(table: string, rows: SmallRelease[string]): string {
  const columns = [...tableNamed(table).columns.keys()];
  const lines = rows.map((row) => {
    const unknown = Object.keys(row).filter((name) => !columns.includes(name));
    if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}`);
    return columns.map((name) => row[name] ?? '').join('\t');
  });
  return [columns.join('\t'), ...lines].map((line) => `${line}\r\n`).join('');
}

/** Writes a release with its look-ups and Count.txt. */
export function writeSmallRelease(folder: string, tables: SmallRelease): string {
  mkdirSync(join(folder, 'Lookup'), { recursive: true });
  const counts: string[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    writeFileSync(join(folder, `${table}.csv`), tableText(table, rows));
    counts.push(`${table}\t${rows.length}\r\n`);
  }
  for (const [table, rows] of Object.entries(lookups)) {
    writeFileSync(join(folder, 'Lookup', `${table}.csv`), rows.map((row) => `${row.join('\t')}\r\n`).join(''));
    counts.push(`${table}\t${rows.length - 1}\r\n`);
  }
  writeFileSync(join(folder, 'Count.txt'), counts.join(''));
  return folder;
}

/** A docket of a few made-up cases: one pending, one ordered removed with an appeal, one that moved to another court. */
export const fewCases: SmallRelease = {
  A_TblCase: ['101', '102', '103'].map((id) => ({ IDNCASE: id, NAT: 'HO', CUSTODY: 'N', CASE_TYPE: 'RMV' })),
  B_TblProceeding: [
    {
      IDNPROCEEDING: '1',
      IDNCASE: '101',
      OSC_DATE: '2024-02-05 00:00:00.000',
      CASE_TYPE: 'RMV',
      BASE_CITY_CODE: 'BAL',
    },
    {
      IDNPROCEEDING: '2',
      IDNCASE: '102',
      OSC_DATE: '2023-03-06 00:00:00.000',
      CASE_TYPE: 'RMV',
      BASE_CITY_CODE: 'BAL',
      COMP_DATE: '2026-09-14 00:00:00.000',
      DEC_CODE: 'X',
      DEC_TYPE: 'O',
      APPEAL_RSVD: 'A',
    },
    {
      IDNPROCEEDING: '3',
      IDNCASE: '103',
      OSC_DATE: '2022-05-09 00:00:00.000',
      CASE_TYPE: 'RMV',
      BASE_CITY_CODE: 'BAL',
      COMP_DATE: '2023-01-10 00:00:00.000',
      OTHER_COMP: 'C',
    },
    { IDNPROCEEDING: '4', IDNCASE: '103', CASE_TYPE: 'RMV', BASE_CITY_CODE: 'NYC' },
  ],
  tblAppeal: [
    {
      idnAppeal: '9',
      idncase: '102',
      idnProceeding: '2',
      strAppealType: 'Case Appeal',
      datAppealFiled: '2026-10-01 00:00:00.000',
      strFiledBy: 'A',
    },
  ],
  tbl_Court_Motions: [],
};

/** A docket of many made-up cases, the same for the same number: enough for several batches. `later` changes one in ten. */
export function manyCases(cases: number, later = false): SmallRelease {
  const tables: { [table: string]: { [column: string]: string }[] } = {
    A_TblCase: [],
    B_TblProceeding: [],
    tbl_schedule: [],
    tblAppeal: [],
    tbl_Court_Motions: [],
  };
  const add = (table: string, row: { [column: string]: string }): void => {
    tables[table]?.push(row);
  };
  const day = (year: number, number: number): string =>
    `${year}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')} 00:00:00.000`;
  for (let number = 1; number <= cases; number += 1) {
    const id = String(number);
    const ordered = number % 3 === 0 || (later && number % 10 === 1);
    add('A_TblCase', { IDNCASE: id, NAT: 'HO', CUSTODY: 'N', CASE_TYPE: 'RMV' });
    add('B_TblProceeding', {
      IDNPROCEEDING: id,
      IDNCASE: id,
      OSC_DATE: day(2019, number),
      CASE_TYPE: 'RMV',
      BASE_CITY_CODE: 'BAL',
      ...(ordered ? { COMP_DATE: day(2024, number), DEC_CODE: 'X', DEC_TYPE: 'O', APPEAL_RSVD: 'A' } : {}),
    });
    for (let setting = 0; setting < number % 4; setting += 1) {
      add('tbl_schedule', {
        IDNSCHEDULE: String(number * 10 + setting),
        IDNCASE: id,
        IDNPROCEEDING: id,
        ADJ_DATE: day(2020 + setting, number),
        ADJ_TIME_START: '0830',
      });
    }
    if (ordered && number % 2 === 0 && !(later && number % 9 === 0)) {
      add('tblAppeal', {
        idnAppeal: id,
        idncase: id,
        idnProceeding: id,
        strAppealType: 'Case Appeal',
        datAppealFiled: day(2024, number),
        strFiledBy: 'A',
      });
    }
  }
  return tables;
}
