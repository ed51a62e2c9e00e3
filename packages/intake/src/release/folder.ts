/**
 * Finds the tables of a court release below a folder, or inside a ZIP of one.
 *
 * The publisher's names vary in case, files may lie in subfolders, and the real archive is compressed with Deflate64,
 * which `unzip` reads and JavaScript's own inflate does not.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ImportRefusal } from '../refusal.ts';
import { releaseTables, requiredTables } from './tables.ts';

/** A release on disk. */
export interface ReleaseFolder {
  /** What the release is called where nobody gives it a name: the folder's or the archive's name. */
  readonly name: string;
  /** Path of each table's file by the table's name in lower case. */
  readonly files: ReadonlyMap<string, string>;
  /** Rows that the publisher says are in each table, by the table's name in lower case. */
  readonly counts: ReadonlyMap<string, number>;
}

const tableFile = /\.(csv|tsv)$/i;

/** Opens a folder or ZIP. `workFolder` receives what an archive holds. Throws {@link ImportRefusal} with a sentence. */
export async function openRelease(path: string, workFolder: string): Promise<ReleaseFolder> {
  if (!existsSync(path)) {
    throw new ImportRefusal(`There is no folder or ZIP at ${path}. Nothing was changed; check the path and run again.`);
  }
  const root = statSync(path).isDirectory() ? path : await unpack(path, join(workFolder, 'unpacked'));
  const files = new Map<string, string>();
  let countFile: string | undefined;
  for (const file of filesBelow(root)) {
    const name = basename(file);
    if (name.toLowerCase() === 'count.txt') countFile ??= file;
    else if (tableFile.test(name)) addTable(files, file);
  }
  const missing = requiredTables.filter((table) => !files.has(table.toLowerCase()));
  if (missing.length > 0) {
    const found = files.size === 0 ? 'no table files (.csv)' : `${files.size} other table files`;
    throw new ImportRefusal(
      `${path} is not a court release that can be imported: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing` +
        ` (found ${found}). Nothing was changed; unpack the whole release and run again.`,
    );
  }
  return { name: basename(path, extname(path)), files, counts: await readCounts(countFile) };
}

function addTable(files: Map<string, string>, file: string): void {
  const table = basename(file).replace(tableFile, '').toLowerCase();
  const other = files.get(table);
  if (other !== undefined) {
    throw new ImportRefusal(
      `The release has two files for one table: ${other} and ${file}. Nothing was changed; keep one of them and run again.`,
    );
  }
  files.set(table, file);
}

/** Every file below a folder, in a stable order. `truth` folders of synthetic releases are not part of a release. */
function* filesBelow(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'truth' && !entry.name.startsWith('.')) yield* filesBelow(path);
    } else if (entry.isFile()) yield path;
  }
}

async function readCounts(file: string | undefined): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (file === undefined) return counts;
  for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) {
    const [table, rows] = line.split('\t');
    const count = Number((rows ?? '').replaceAll(',', '').trim());
    if (table === undefined || table.trim() === '' || rows === undefined || !Number.isInteger(count)) continue;
    counts.set(table.trim().replace(tableFile, '').toLowerCase(), count);
  }
  return counts;
}

/** Unpacks an archive with the system's `unzip` (Deflate64). */
async function unpack(archive: string, target: string): Promise<string> {
  mkdirSync(target, { recursive: true });
  const failure = await new Promise<string | undefined>((resolve) => {
    const child = spawn('unzip', ['-q', '-o', archive, '-d', target], { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', () => resolve('the program unzip is not installed'));
    child.on('close', (code) =>
      resolve(code === 0 ? undefined : complaint.trim().split('\n').at(-1) || `unzip ended with ${code}`),
    );
  });
  if (failure !== undefined) {
    throw new ImportRefusal(
      `${archive} could not be unpacked: ${failure}. Nothing was changed; unpack it yourself and import the folder.`,
    );
  }
  return target;
}

/** Whether a table of the release is one that is mapped to events. */
export function isMapped(table: string): boolean {
  return releaseTables.some((candidate) => candidate.name.toLowerCase() === table.toLowerCase());
}
