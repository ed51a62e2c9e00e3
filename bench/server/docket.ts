/** The docket on which the server is measured: made by the command itself, in a folder that is kept, step by step. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { attachDatabase } from '@opendocket/docket';
import pg from 'pg';
import { z } from 'zod';

/** A docket that is there. */
export interface BenchDocket {
  readonly dataDir: string;
  /** What its making took: a line for each step, where it was made by this command. */
  readonly made: readonly string[];
}

type Say = (what: string) => void;

const command = resolve(import.meta.dirname, '../../packages/cli/src/main.ts');

/** Runs a program and gives what it printed. */
async function run(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  return output;
}

const opendocket = (words: readonly string[]): Promise<string> => run([command, ...words, '--json']);

/** Staging of staff files beyond a million rows takes more memory than the command gives it. */
const stagingMB = '3000';

const importStaff = (dataDir: string, files: string): Promise<string> =>
  run([resolve(import.meta.dirname, 'import-staff.ts'), dataDir, files, 'bench-staff', stagingMB]);

/** What a docket's own housekeeping does in the hours after an import, done at once: else it would be measured with the requests. */
async function settleTables(dataDir: string): Promise<void> {
  const database = await attachDatabase({ dataDir });
  const client = new pg.Client({ connectionString: database.connectionString });
  try {
    await client.connect();
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
    await database.release();
  }
}

const imported = z.object({
  seconds: z.number(),
  peakMemoryMB: z.number(),
  cases: z.number(),
  events: z.number(),
  tables: z.array(z.object({ read: z.number() })),
});

/** The files of a step, written under another name first: what stands under its own name is whole. */
async function makeWhole(folder: string, words: readonly string[]): Promise<void> {
  if (existsSync(folder)) return;
  const making = `${folder}-in-the-making`;
  rmSync(making, { recursive: true, force: true });
  await opendocket([...words, '--out', making]);
  renameSync(making, folder);
}

/**
 * The docket of so many cases in `folder`, with offices, officers (7,000 open cases each), identities and supervision. What is
 * there already is not made again; what was cut short goes on where it was.
 */
export async function makeDocket(folder: string, cases: number, say: Say): Promise<BenchDocket> {
  mkdirSync(folder, { recursive: true });
  const [dataDir, release, staff] = [join(folder, 'data'), join(folder, 'release'), join(folder, 'staff')];
  const made = join(folder, 'made.txt');
  const done = existsSync(made) ? readFileSync(made, 'utf8').split('\n').filter(Boolean) : [];
  const bring = async (what: string, bringIt: () => Promise<string>): Promise<void> => {
    if (done.some((line) => line.startsWith(`${what}:`))) return;
    say(`importing the ${what}`);
    const found = imported.parse(JSON.parse(await bringIt()));
    const rows = found.tables.reduce((sum, table) => sum + table.read, 0);
    const count = (value: number): string => value.toLocaleString('en-US');
    done.push(
      `${what}: ${count(rows)} rows, ${count(found.events)} events, ${found.seconds.toFixed(1)} s, ${Math.round(found.peakMemoryMB)} MB`,
    );
    writeFileSync(made, `${done.join('\n')}\n`);
  };
  if (!existsSync(release)) say(`writing a synthetic release of ${cases.toLocaleString('en-US')} cases`);
  await makeWhole(release, ['synth', 'release', '--cases', String(cases), '--seed', 'bench']);
  const named = ['--name', 'bench-release', '--through', '2026-10-31'];
  await bring('release', () => opendocket(['--data', dataDir, 'import', release, ...named]));
  if (!existsSync(staff)) say('writing its staff');
  const today = new Date().toISOString().slice(0, 10);
  await makeWhole(staff, ['synth', 'staff', '--of', release, '--through', today]);
  await bring('staff', async () => {
    const found = await importStaff(dataDir, staff);
    say('letting the database put its tables in order');
    await settleTables(dataDir);
    return found;
  });
  return { dataDir, made: done };
}
