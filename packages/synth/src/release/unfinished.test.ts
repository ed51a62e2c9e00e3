import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeRelease } from './write-release.ts';

const program = `
import { writeRelease } from ${JSON.stringify(new URL('./write-release.ts', import.meta.url).href)};
await writeRelease({ out: process.argv[1], cases: 6000 }).catch((error) => {
  console.log(JSON.stringify([error.name, error.message]));
});`;

function tables(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^(A_|B_|D_|tbl_).*\.csv$/i.test(name));
}

describe('a release that is not written to its end', () => {
  it('leaves no table that could be taken for a whole one where a file cannot grow, and says so', () => {
    const root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    try {
      const out = join(root, 'release');
      // A limit on the size of a file, set by the shell, stands for the full disk.
      const script = `ulimit -f 500 && exec "$0" --input-type=module -e "$1" "$2"`;
      const child = spawnSync('sh', ['-c', script, process.execPath, program, out], { encoding: 'utf8' });
      const [name, sentence] = JSON.parse(child.stdout) as [string, string];
      assert.equal(name, 'SynthRefusal');
      assert.match(sentence, /^Writing failed \(EFBIG.*\)\. .* holds an unfinished release; remove it and run/);
      assert.deepEqual(tables(out), []);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('leaves none when it is interrupted, and is no release that another could follow', async () => {
    const root = mkdtempSync(join(tmpdir(), 'opendocket-synth-'));
    try {
      const out = join(root, 'release');
      const stop = new AbortController();
      const onProgress = ({ done }: { readonly done: number }): void => {
        if (done >= 1000) stop.abort();
      };
      await assert.rejects(writeRelease({ out, cases: 3000, signal: stop.signal, onProgress }), /was interrupted\. /);
      assert.deepEqual(tables(out), []);
      await assert.rejects(writeRelease({ out: join(root, 'next'), nextOf: out }), /holds no synthetic release/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
