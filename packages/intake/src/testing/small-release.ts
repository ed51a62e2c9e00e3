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
