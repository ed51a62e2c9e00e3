/** A folder of staff files: told from a court release, and opened. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ImportRefusal } from '../refusal.ts';
import { staffTables } from './tables.ts';

/** The files on disk. */
export interface StaffFolder {
  readonly name: string;
  /** Path by the table's name. */
  readonly files: ReadonlyMap<string, string>;
  /** Rows that Count.txt says are in each table. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Whether a path is a folder that holds one of the staff files. */
export function isStaffFolder(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  return staffTables.some(({ name }) => existsSync(join(path, `${name}.csv`)));
}

/** Opens the folder. Throws {@link ImportRefusal} where a file is missing: an absent file is not one without rows. */
export function openStaffFolder(path: string): StaffFolder {
  const files = new Map(staffTables.map(({ name }) => [name, join(path, `${name}.csv`)]));
  const missing = [...files].filter(([, file]) => !existsSync(file)).map(([name]) => `${name}.csv`);
  if (missing.length > 0) {
    throw new ImportRefusal(
      `${path} holds staff files, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing. Nothing was changed; ` +
        'add the missing file. Where there is nothing to say, a file with its header alone says so.',
    );
  }
  return { name: basename(path), files, counts: readCounts(join(path, 'Count.txt')) };
}

function readCounts(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (!existsSync(file)) return counts;
  for (const line of readFileSync(file, 'latin1').split(/\r?\n/)) {
    const [table = '', rows] = line.split('\t');
    const count = Number((rows ?? '').replaceAll(',', '').trim());
    const name = table
      .trim()
      .replace(/\.csv$/i, '')
      .toLowerCase();
    if (name !== '' && rows !== undefined && Number.isInteger(count)) counts.set(name, count);
  }
  return counts;
}
