import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { docketState, withDocket } from '../testing/docket-state.ts';
import { manyCases, writeSmallRelease } from '../testing/small-release.ts';

const program = fileURLToPath(new URL('../testing/import-process.ts', import.meta.url));
const first = ['2026-10', '2026-10-31', '2026-11-02T15:00:00.000Z'];
const next = ['2026-11', '2026-11-30', '2026-12-02T15:00:00.000Z'];

/**
 * Runs an import as a process and kills it (SIGKILL) at its nth step; with no number it runs to its end. Returns the steps
 * that it took.
 */
async function run(connection: string, release: string, named: readonly string[], killAt?: number): Promise<number> {
  const child = spawn(process.execPath, [program, connection, release, ...named], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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

/** Numbers that look random and are the same in every run (Park and Miller's minimal standard). */
function* chosen(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

describe('an import that is killed', () => {
  it('at any of ten points, and run again, ends in the same state, hash for hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opendocket-killed-'));
    const october = writeSmallRelease(join(folder, 'october'), manyCases(500));
    const november = writeSmallRelease(join(folder, 'november'), manyCases(510, true));
    try {
      await withDocket(async (undisturbed, address) => {
        const steps = await run(address, october, first);
        const afterFirst = await docketState(undisturbed);
        const moreSteps = await run(address, november, next);
        const afterNext = await docketState(undisturbed);
        assert.ok(steps > 12, `${steps} steps are too few to choose from`);
        const points = chosen(20_261_124);
        for (let kill = 0; kill < 5; kill += 1) {
          await withDocket(async (docket, disturbed) => {
            await run(disturbed, october, first, 1 + Math.floor(points.next().value * steps));
            await run(disturbed, october, first);
            assert.deepEqual(await docketState(docket), afterFirst);
            await run(disturbed, november, next, 1 + Math.floor(points.next().value * moreSteps));
            await run(disturbed, november, next);
            assert.deepEqual(await docketState(docket), afterNext);
          });
        }
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
