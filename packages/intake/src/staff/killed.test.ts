import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importRelease } from '../import/import-release.ts';
import { docketState, withDocket } from '../testing/docket-state.ts';
import { manyCases, writeSmallRelease } from '../testing/small-release.ts';
import { fewStaff, type StaffFiles, writeStaffFiles } from '../testing/staff-files.ts';

const program = fileURLToPath(new URL('../testing/import-staff-process.ts', import.meta.url));
const october = { name: '2026-10', through: '2026-10-31', recordedAt: '2026-11-02T15:00:00.000Z', by: 'records' };

/** Staff of 200 cases; the later files give a third of them to the other officer and lack every tenth. */
function staffOf(cases: number, later: boolean): StaffFiles {
  const numbers = Array.from({ length: cases }, (_, index) => index + 1).filter((number) => !later || number % 10 > 0);
  return {
    offices: fewStaff.offices ?? [],
    staff: fewStaff.staff ?? [],
    assignments: numbers.map((number) => ({
      case: String(number),
      officer: later && number % 3 === 0 ? 'officer-2' : 'officer-1',
    })),
    identities: numbers.map((number) => ({ case: String(number), name: `Synthetic Oak ${number % 7}` })),
    supervision: numbers.flatMap((number) => [
      { row: `${number}-1`, case: String(number), kind: 'checkin.scheduled', on: '2026-08-03', due_on: '2026-09-01' },
      {
        row: `${number}-2`,
        case: String(number),
        kind: later ? 'checkin.excused' : number % 11 === 0 ? 'checkin.lost' : 'checkin.missed',
        on: '2026-09-01',
      },
    ]),
  };
}

/** Runs an import as a process and kills it (SIGKILL) at its nth step; with no number it runs to its end. Returns its steps. */
async function run(args: readonly string[], killAt?: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let steps = 0;
  let output = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    steps = output.split('\n').length - 1;
    if (killAt !== undefined && steps >= killAt) child.kill('SIGKILL');
  });
  await new Promise<void>((resolve) => child.on('close', () => resolve()));
  if (killAt === undefined) assert.match(output, /complete\n$/, complaint);
  return steps;
}

it('an import of staff files that is killed, and run again, ends in the same state, hash for hash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opendocket-staff-killed-'));
  const release = writeSmallRelease(join(folder, 'release'), manyCases(200));
  const first = writeStaffFiles(join(folder, 'first'), staffOf(200, false));
  const next = writeStaffFiles(join(folder, 'next'), staffOf(200, true));
  const firstArgs = [first, 'staff-10', '2026-11-03T15:00:00.000Z'];
  const nextArgs = [next, 'staff-11', '2026-12-03T15:00:00.000Z'];
  try {
    await withDocket(async (undisturbed, address) => {
      await importRelease(undisturbed, { path: release, ...october });
      const steps = await run([address, ...firstArgs]);
      const afterFirst = await docketState(undisturbed);
      const moreSteps = await run([address, ...nextArgs]);
      const afterNext = await docketState(undisturbed);
      assert.ok(steps > 8, `${steps} steps are too few to choose from`);
      for (const share of [0.6, 0.85]) {
        await withDocket(async (docket, disturbed) => {
          await importRelease(docket, { path: release, ...october });
          await run([disturbed, ...firstArgs], Math.floor(share * steps));
          await run([disturbed, ...firstArgs]);
          assert.deepEqual(await docketState(docket), afterFirst);
          await run([disturbed, ...nextArgs], Math.floor(share * moreSteps));
          await run([disturbed, ...nextArgs]);
          assert.deepEqual(await docketState(docket), afterNext);
        });
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
