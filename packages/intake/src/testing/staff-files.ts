/** Small folders of staff files written by hand, for tests: rows by column name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { staffTables } from '../staff/tables.ts';

/** Rows by table; cells by column name, blank where not given. A text is a line as it stands. */
export interface StaffFiles {
  readonly [table: string]: readonly (string | { readonly [column: string]: string })[];
}

/** Two offices, an officer in each and a supervisor, the cases 101 and 102 of `fewCases`, and a check-in that was kept. */
export const fewStaff: StaffFiles = {
  offices: [
    { office: 'baltimore', name: 'Synthetic Office Alder', courts: 'BAL;HYA' },
    { office: 'new-york', name: 'Synthetic Office Birch', courts: 'NYC' },
  ],
  staff: [
    {
      member: 'officer-1',
      name: 'Synthetic Oboe',
      role: 'officer',
      office: 'baltimore',
      languages: 'en;es',
      clearances: 'asylum;juvenile',
      minutes_per_day: '420',
      origin: 'SYNTHETIC',
    },
    { member: 'officer-2', name: 'Synthetic Lute', role: 'officer', office: 'new-york', languages: 'en' },
    { member: 'supervisor-1', name: 'Synthetic Gneiss', role: 'supervisor', office: 'baltimore' },
  ],
  assignments: [
    { case: '101', officer: 'officer-1', reason: 'first distribution' },
    { case: '102', officer: 'officer-1' },
    { case: '103', office: 'new-york' },
  ],
  identities: [
    {
      case: '101',
      name: 'Synthetic Cedar Basalt',
      a_number: 'A-SYN-000000101',
      birth_date: '1990-02-28',
      language: 'es',
      channel: 'phone',
      contact: 'synthetic placeholder',
      origin: 'SYNTHETIC',
    },
    { case: '102', name: 'Synthetic Fir Agate', a_number: 'A-SYN-000000102', birth_date: '1985-07-04' },
  ],
  supervision: [
    { row: 's1', case: '101', kind: 'checkin.scheduled', on: '2026-08-03', due_on: '2026-09-01', mode: 'office' },
    { row: 's2', case: '101', kind: 'checkin.missed', on: '2026-09-01' },
    {
      row: 's3',
      case: '101',
      kind: 'record.disputed',
      on: '2026-09-04',
      about: 's2',
      reason: 'The office was closed that day.',
    },
    {
      row: 's4',
      case: '102',
      kind: 'condition.imposed',
      on: '2026-06-01',
      condition: 'curfew',
      authority: 'field office',
      review_on: '2026-12-01',
    },
  ],
};

/** Writes the files, each with its header, and Count.txt. */
export function writeStaffFiles(folder: string, tables: StaffFiles): string {
  mkdirSync(folder, { recursive: true });
  const counts: string[] = [];
  for (const { name, columns } of staffTables) {
    const rows = tables[name] ?? [];
    const header = columns.map((column) => column.name);
    const lines = rows.map((row) =>
      typeof row === 'string' ? row : header.map((column) => quotedCell(row[column] ?? '')).join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), [header.join(','), ...lines].map((line) => `${line}\n`).join(''));
    counts.push(`${name}\t${rows.length}\n`);
  }
  writeFileSync(join(folder, 'Count.txt'), counts.join(''));
  return folder;
}

function quotedCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
