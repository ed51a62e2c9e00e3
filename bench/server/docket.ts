/** The docket on which the server is measured: made by the command itself, in a folder that is kept, step by step. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A docket that is there. */
export interface BenchDocket {
  readonly dataDir: string;
  /** What its making took: a line for each step, where it was made by this command. */
  readonly made: readonly string[];
}

type Say = (what: string) => void;

const command = resolve(import.meta.dirname, '../../packages/cli/src/main.ts');

/** Runs `opendocket` and gives what it printed. */
async function opendocket(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [command, ...words, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  if (code !== 0) throw new Error(`opendocket ${words.join(' ')} ended with ${code}`);
  return output;
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
  const bring = async (what: string, from: string, options: readonly string[]): Promise<void> => {
    if (done.some((line) => line.startsWith(`${what}:`))) return;
    say(`importing the ${what}`);
    const found = imported.parse(JSON.parse(await opendocket(['--data', dataDir, 'import', from, ...options])));
    const rows = found.tables.reduce((sum, table) => sum + table.read, 0);
    const count = (value: number): string => value.toLocaleString('en-US');
    done.push(
      `${what}: ${count(rows)} rows, ${count(found.events)} events, ${found.seconds.toFixed(1)} s, ${Math.round(found.peakMemoryMB)} MB`,
    );
    writeFileSync(made, `${done.join('\n')}\n`);
  };
  if (!existsSync(release)) say(`writing a synthetic release of ${cases.toLocaleString('en-US')} cases`);
  await makeWhole(release, ['synth', 'release', '--cases', String(cases), '--seed', 'bench']);
  await bring('release', release, ['--name', 'bench-release', '--through', '2026-10-31']);
  if (!existsSync(staff)) say('writing its staff');
  const today = new Date().toISOString().slice(0, 10);
  await makeWhole(staff, ['synth', 'staff', '--of', release, '--through', today]);
  await bring('staff', staff, ['--name', 'bench-staff']);
  return { dataDir, made: done };
}
