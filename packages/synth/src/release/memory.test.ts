import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

const program = `
import { writeRelease } from ${JSON.stringify(new URL('./write-release.ts', import.meta.url).href)};
console.log((await writeRelease({ out: process.argv[1], cases: 30_000 })).cases);`;

it('writes 30,000 cases in a heap of 32 MB: nothing of a case is kept once it is written', () => {
  const root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
  try {
    const options = ['--max-old-space-size=32', '--input-type=module', '-e', program, join(root, 'release')];
    const child = spawnSync(process.execPath, options, { encoding: 'utf8' });
    assert.equal(child.stdout, '30000\n', child.stderr);
  } finally {
    rmSync(root, { recursive: true });
  }
});
