import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWorkFolder } from './work-folder.ts';

test('the folder of a killed import goes, that of a running one and what is not ours stay', () => {
  const parent = mkdtempSync(join(tmpdir(), 'work-folder-test-'));
  try {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const names = [
      `opendocket-import-${gone}-abc123`,
      `opendocket-import-${process.pid}-def456`,
      'opendocket-import-notes',
    ];
    for (const name of names) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, 'rows'), '1\n');
    }
    const made = makeWorkFolder(parent);
    assert.deepEqual(
      names.map((name) => existsSync(join(parent, name, 'rows'))),
      [false, true, true],
    );
    assert.ok(existsSync(made));
    assert.match(made, new RegExp(`opendocket-import-${process.pid}-`));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
